#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/papers_reading.hpp"
#include "provisioning/documents/document_files.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/records/check_report.hpp"
#include "provisioning/verslag/verslag.hpp"
#include "shared/base/files.hpp"
#include "shared/paper/terminal_text.hpp"
#include "shared/record/line_of_records.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <vector>

namespace tafel::provisioning {
namespace {

void bind_verify(Command& command, RecordOptions& options) {
  bind_trust(command, options);
  bind_access_log(command, options.reading.access_log);
  command
      .add("RECORD", options.files,
           "RECORD.age; its .minisig and .tlog-proof stand beside it. Of several of one dossier also: "
           "whether each follows the one before; of documents with them: whether each may be there")
      .required();
}

record::SealedSession session_of(const CheckedRecord& checked) {
  const record::Verified& verified = checked.verified;
  return {sha256_of(checked.files), verified.record->head, &verified.state, &verified.record->texts};
}

const char* how_placed(record::Place place) {
  switch (place) {
    case record::Place::follows:
      return " follows the one before, with what was sealed";
    case record::Place::ordered:
      return " follows the same one as another, with what was sealed; a document of the dossier orders them";
    case record::Place::bound:
      return " was opened under another number; a document of the dossier says that it is of it, and its "
             "place";
  }
  return "";
}

// Whether records that hold are one line, in which what was carried is what was sealed.
ExitCode verify_line(const std::vector<CheckedRecord>& records, const documents::Ordered& ordered) {
  std::vector<record::SealedSession> sessions;
  std::ranges::transform(records, std::back_inserter(sessions), session_of);
  const auto line = record::in_line(sessions, documents::said_of_line(ordered));
  if (!line) {
    std::cout << "FAIL follows             " << shown(describe(line.error())) << "\n";
    return ExitCode::refused;
  }
  ExitCode code = ExitCode::done;
  for (const record::Placed& each : *line) {
    if (!each.before && each.place != record::Place::bound) continue;
    Done follows;
    if (each.before) {
      const record::SealedSession& before = (*line)[*each.before].session;
      const auto ended = documents::ended_items(ordered.documents, before.state->dossier.session,
                                                each.session.state->opened_clock);
      follows = record::check_follows(before, each.session, ended);
    }
    std::cout << (follows ? "ok   " : "FAIL ") << "follows             session "
              << shown(each.session.state->dossier.session.value)
              << (follows ? how_placed(each.place) : ": " + shown(describe(follows.error()))) << "\n";
    if (!follows) code = ExitCode::refused;
  }
  return code;
}

// ---- Documents
void say_document(const char* mark, const std::string& what) {
  std::cout << mark << " document            " << shown(what) << "\n";
}

std::string described(const documents::Document& document) {
  return std::string(name(documents::kind_of(document))) + " " + document.id + " by " + document.by + ", " +
         to_string(document.made_at);
}

std::string in_log(const std::optional<crypto::tlog::Receipt>& receipt) {
  return receipt ? "; is in the log at index " + std::to_string(receipt->index) : "; no receipt beside it";
}

// Those that hold by themselves are added to `documents`. Returns whether all do.
Result<bool> verify_documents(const RecordOptions& options, const std::vector<std::string>& files,
                              documents::Documents& documents) {
  const auto house = read_trusted_house(options.house, options.house_key);
  if (!house) return pass(house.error());
  const auto identity = read_identity(options.identity);
  if (!identity) return pass(identity.error());
  bool all_hold = true;
  for (const std::string& file : files) {
    const auto sealed = read_document(file);
    if (!sealed) return pass(sealed.error());
    auto opened = documents::open(*sealed, *house, *identity);
    const auto receipt = receipt_beside(file, *sealed, *house);
    if (!opened || !receipt) {
      say_document("FAIL", file + ": " + describe(opened ? receipt.error() : opened.error()));
      all_hold = false;
      continue;
    }
    note_or_warn({"checked; no words were shown", options.reading.access_log}, "verify", "", opened->sha256);
    say_document("ok  ", file + ": " + described(opened->document) + in_log(*receipt));
    documents.push_back(std::move(*opened));
  }
  return all_hold;
}

// The records as they are read beside documents, in the order in which they were opened.
Result<std::vector<OpenedRecord>> opened_records(const std::vector<CheckedRecord>& records) {
  std::vector<OpenedRecord> opened;
  for (const CheckedRecord& each : records) {
    auto record = opened_record_of(each.verified, each.house);
    if (!record) return pass(record.error());
    opened.push_back(std::move(*record));
  }
  std::ranges::stable_sort(opened, {}, [](const OpenedRecord& each) { return each.state.opened_clock; });
  return opened;
}

// Whether each may be there beside records that hold.
ExitCode say_beside(const documents::Ordered& ordered) {
  ExitCode code = ExitCode::done;
  for (std::size_t i = 0; i < ordered.documents.size(); ++i) {
    const std::string which = described(ordered.documents[i].document);
    const Done& may = ordered.of_each[i];
    const bool is_unknown = !may && may.error().fault == Fault::missing;
    const char* mark = may ? "ok  " : is_unknown ? "-   " : "FAIL";
    say_document(mark, which + (may ? ": may be there beside these records" : ": " + describe(may.error())));
    if (!may && !is_unknown) code = ExitCode::refused;
  }
  return code;
}

ExitCode verify_together(const std::vector<CheckedRecord>& records, documents::Documents documents) {
  const auto opened = opened_records(records);
  if (!opened) return report(opened.error());
  std::vector<documents::ReadRecord> read;
  std::ranges::transform(*opened, std::back_inserter(read), read_record_of);
  const documents::Ordered ordered = documents::in_order(std::move(documents), read);
  if (records.size() > 1)
    if (const ExitCode code = verify_line(records, ordered); code != ExitCode::done) return code;
  return say_beside(ordered);
}

ExitCode run_verify(const RecordOptions& options) {
  const SortedFiles files = sorted(options.files);
  std::vector<CheckedRecord> records;
  bool all_hold = true;
  for (const std::string& file : files.records) {
    RecordOptions each = options;
    each.record = file;
    auto checked = check_record(each);
    if (!checked) return report(checked.error());
    note_check(each, *checked);
    if (options.files.size() > 1) std::cout << shown(file) << "\n";
    std::cout << check_report(checked->verified);
    all_hold = all_hold && checked->verified.holds();
    records.push_back(std::move(*checked));
  }
  documents::Documents documents;
  if (!files.documents.empty()) {
    const auto hold = verify_documents(options, files.documents, documents);
    if (!hold) return report(hold.error());
    all_hold = all_hold && *hold;
  }
  if (!all_hold) return ExitCode::refused;
  return verify_together(records, std::move(documents));
}

Result<VerslagTemplate> read_template(const std::string& file) {
  if (file.empty()) return parse_template(default_template_json());
  return read_parsed(file, template_limit_bytes, parse_template);
}

Result<paper::Document> read_verslag(const RecordOptions& options, const std::string& action) {
  const auto made_of = read_template(options.template_file);
  if (!made_of) return pass(made_of.error());
  const auto reading = read_record_with_documents(options, action);
  if (!reading) return pass(reading.error());
  return write_verslag(*reading, {user_name(), options.reading.reason, SystemClock().now()}, *made_of);
}

void bind_verslag(Command& command, RecordOptions& options) {
  bind_record_reading(command, options);
  command.add("--template", options.template_file,
              "Elements and headings of the verslag (default: verslag-1, built in)");
}

ExitCode run_open(const RecordOptions& options) {
  const auto document = read_verslag(options, "open");
  if (!document) return report(document.error());
  std::cout << paper::terminal_text(*document);
  return ExitCode::done;
}

void bind_print(Command& command, RecordOptions& options) {
  bind_verslag(command, options);
  command.add("--out", options.out, "The PDF to write; an older one is replaced").required();
}

ExitCode run_print(const RecordOptions& options) {
  if (const auto done = check_pdf_target(options); !done) return report(done);
  const auto document = read_verslag(options, "print");
  if (!document) return report(document.error());
  return print_to(options, *document);
}

}  // namespace

void add_record_commands(Command& app, Outcome& outcome) {
  add_command<RecordOptions>(app, outcome,
                             {"verify",
                              "Say for each check whether a record holds: signature, receipt, chain, votes, "
                              "texts, rules; of several "
                              "records of a dossier also whether each follows the one before, and of its "
                              "documents whether each may be there",
                              "tafel verify --house house.json --identity coordinator.agekey record.age"},
                             bind_verify, run_verify);
  add_command<RecordOptions>(
      app, outcome,
      {"open", "Verify a record and read its verslag in the terminal; noted in the access log",
       "tafel open --house house.json --identity coordinator.agekey --reason \"opvolging\" record.age"},
      bind_verslag, run_open);
  add_command<RecordOptions>(
      app, outcome,
      {"print", "Verify a record and print its verslag as a PDF; noted in the access log",
       "tafel print --house house.json --identity coordinator.agekey --reason \"dossier\" --out verslag.pdf "
       "record.age"},
      bind_print, run_print);
}

}  // namespace tafel::provisioning
