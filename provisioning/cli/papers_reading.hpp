// Records of one dossier read together with its documents: each verified, each reading written down first.
#pragma once

#include "provisioning/cli/record_reading.hpp"
#include "shared/documents/standing.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning {

// What a command was given of one dossier.
struct Papers {
  std::vector<OpenedRecord> line;  // from the first session to the last; each has the documents
  documents::Documents documents;  // in the order in which they were made
  [[nodiscard]] std::vector<documents::ReadRecord> records() const;
};

// The documents among `files`, opened with the house and the identity of `options` and noted as `action`. Errors: of each
// file, placed there; refused (no reason; one that does not hold).
[[nodiscard]] Result<documents::Documents> read_documents(const RecordOptions& options,
                                                          const std::vector<std::string>& files,
                                                          const std::string& action);

// Every record and document of `options.files`. Errors: those of each file; refused, when the records are no line in which
// what was carried is what was sealed, or a document may not be there beside them.
[[nodiscard]] Result<Papers> read_papers(const RecordOptions& options, const std::string& action);

// The same of records that are no line yet, in the order in which they were opened: for whoever orders them.
[[nodiscard]] Result<Papers> read_papers_of_no_line(const RecordOptions& options, const std::string& action);

// As read_papers, with exactly one record.
[[nodiscard]] Result<OpenedRecord> read_record_with_documents(const RecordOptions& options,
                                                              const std::string& action);

[[nodiscard]] record::SealedSession session_of_opened(const OpenedRecord& record);

}  // namespace tafel::provisioning
