#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/record_reading.hpp"
#include "provisioning/records/check_report.hpp"
#include "provisioning/verslag/verslag.hpp"
#include "shared/base/files.hpp"
#include "shared/paper/terminal_text.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

ExitCode run_verify(const RecordOptions& options) {
  const auto checked = check_record(options);
  if (!checked) return report(checked.error());
  note_check(options, *checked);
  std::cout << check_report(checked->verified);
  return checked->verified.holds() ? ExitCode::done : ExitCode::refused;
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
  add_command<RecordOptions>(
      app, outcome,
      {"verify", "Say for each check whether a record holds: signature, receipt, chain, votes, texts, rules",
       "tafel verify --house house.json --identity coordinator.agekey record.age"},
      [](Command& command, RecordOptions& options) {
        bind_record(command, options);
        bind_access_log(command, options.reading.access_log);
      },
      run_verify);
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
