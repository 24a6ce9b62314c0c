// A document of a dossier as a coordinator keeps it on disk: NAME.age and NAME.age.minisig, and the store's receipt, NAME.age.tlog-proof,
// once it was sent. Thread: any.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/crypto/tlog/proof.hpp"
#include "shared/envelope/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tafel::provisioning {

// Errors: missing, io, malformed (larger than its limit).
[[nodiscard]] Result<envelope::DocumentFiles> read_document(const fs::path& age_file);

// The receipt beside it, checked against the log of `house`; nothing: none is there. Errors, placed by the receipt's file:
// those of crypto::tlog::check_receipt, io.
[[nodiscard]] Result<std::optional<crypto::tlog::Receipt>> receipt_beside(
    const fs::path& age_file, const envelope::DocumentFiles& files, const envelope::House& house);

// Has the signature beside it the manifest of a document? Says nothing of whether it is valid. What cannot be read is none.
[[nodiscard]] bool is_document_file(const fs::path& age_file);

// For what takes records alone. Errors: refused (it is a document).
[[nodiscard]] Done require_record(const std::string& age_file);

// Files that were given in any order: which are records, and which documents.
struct SortedFiles {
  std::vector<std::string> records;
  std::vector<std::string> documents;
};
[[nodiscard]] SortedFiles sorted(const std::vector<std::string>& files);

// The signature first: a document without one is none, and a signature alone is of a writing that was cut off. A document is
// never overwritten. Errors: refused (one is there).
Done write_document(const fs::path& age_file, const envelope::DocumentFiles& files);

}  // namespace tafel::provisioning
