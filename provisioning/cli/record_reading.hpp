// The common part of every command that reads a sealed record: options, verification, the line in the access log.
#pragma once

#include "provisioning/cli/reading_options.hpp"
#include "provisioning/records/sealed_record.hpp"
#include "provisioning/verslag/opened_record.hpp"
#include "shared/paper/document.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning {

struct RecordOptions {
  std::string house;
  std::string house_key;
  std::string identity;
  std::string record;
  std::vector<std::string> files;  // as they were given: records, and documents of their dossier
  bool undelivered = false;
  ReadingOptions reading;
  std::string template_file;  // of the verslag; empty: the default
  std::string out;
};

void bind_trust(Command& command, RecordOptions& options);  // all but the record itself
// One record and documents of its dossier, to read them for a reason.
void bind_record_reading(Command& command, RecordOptions& options);

struct CheckedRecord {
  envelope::House house;
  record::SealedFiles files;
  record::Verified verified;
};
[[nodiscard]] Result<CheckedRecord> check_record(const RecordOptions& options);
// Checking opens the record too, to the program if not to the eye: noted when it could be opened, with this reason or
// with what it was for. Nobody is kept from checking for want of a log.
void note_check(const RecordOptions& options, const CheckedRecord& checked);

// Returns a record only when it is valid, and only after its reading is written down: `action` in the access log.
// Errors: refused (no reason; the record is not valid: the checks are said on standard error), and those of its
// files and of the log.
[[nodiscard]] Result<OpenedRecord> read_record(const RecordOptions& options, const std::string& action);

// --out, when it was given, takes a PDF (target.hpp): asked before the reading is written down.
[[nodiscard]] Done check_pdf_target(const RecordOptions& options);
// Prints the document to --out and says so.
ExitCode print_to(const RecordOptions& options, const paper::Document& document);

}  // namespace tafel::provisioning
