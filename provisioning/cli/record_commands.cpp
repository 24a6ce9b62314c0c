#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/record_reading.hpp"
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

struct VerifyOptions {
  RecordOptions record;  // its `record` is each of `records` in turn
  std::vector<std::string> records;
};

void bind_verify(Command& command, VerifyOptions& options) {
  bind_trust(command, options.record);
  bind_access_log(command, options.record.reading.access_log);
  command
      .add("RECORD", options.records,
           "RECORD.age; its .minisig and .tlog-proof stand beside it. Of several of one dossier also: "
           "whether each "
           "follows the one before")
      .required();
}

record::SealedSession session_of(const CheckedRecord& checked) {
  const record::Verified& verified = checked.verified;
  return {sha256_of(checked.files), verified.record->head, &verified.state, &verified.record->texts};
}

// Whether records that hold are one line, in which what was carried is what was sealed.
ExitCode verify_line(const std::vector<CheckedRecord>& records) {
  std::vector<record::SealedSession> sessions;
  std::ranges::transform(records, std::back_inserter(sessions), session_of);
  const auto line = record::in_line(sessions);
  if (!line) {
    std::cout << "FAIL follows             " << shown(describe(line.error())) << "\n";
    return ExitCode::refused;
  }
  ExitCode code = ExitCode::done;
  for (std::size_t i = 1; i < line->size(); ++i) {
    const record::SealedSession& after = (*line)[i];
    const auto follows = record::check_follows((*line)[i - 1], after);
    std::cout << (follows ? "ok   " : "FAIL ") << "follows             session "
              << shown(after.state->dossier.session.value)
              << (follows ? " follows the one before, with what was sealed"
                          : ": " + shown(describe(follows.error())))
              << "\n";
    if (!follows) code = ExitCode::refused;
  }
  return code;
}

ExitCode run_verify(const VerifyOptions& options) {
  std::vector<CheckedRecord> records;
  bool all_hold = true;
  for (const std::string& file : options.records) {
    RecordOptions each = options.record;
    each.record = file;
    auto checked = check_record(each);
    if (!checked) return report(checked.error());
    note_check(each, *checked);
    if (options.records.size() > 1) std::cout << shown(file) << "\n";
    std::cout << check_report(checked->verified);
    all_hold = all_hold && checked->verified.holds();
    records.push_back(std::move(*checked));
  }
  if (!all_hold) return ExitCode::refused;
  return records.size() == 1 ? ExitCode::done : verify_line(records);
}

Result<VerslagTemplate> read_template(const std::string& file) {
  if (file.empty()) return parse_template(default_template_json());
  return read_parsed(file, template_limit_bytes, parse_template);
}

Result<paper::Document> read_verslag(const RecordOptions& options, const std::string& action) {
  const auto made_of = read_template(options.template_file);
  if (!made_of) return pass(made_of.error());
  const auto reading = read_record(options, action);
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
  add_command<VerifyOptions>(app, outcome,
                             {"verify",
                              "Say for each check whether a record holds: signature, receipt, chain, votes, "
                              "texts, rules; of several "
                              "records of a dossier also whether each follows the one before",
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
