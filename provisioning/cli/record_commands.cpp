#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/print/print_pdf.hpp"
#include "provisioning/records/check_report.hpp"
#include "provisioning/records/sealed_record.hpp"
#include "provisioning/verslag/terminal_text.hpp"
#include "provisioning/verslag/verslag.hpp"
#include "shared/base/files.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct RecordOptions {
  std::string house;
  std::string house_key;
  std::string identity;
  std::string record;
  bool undelivered = false;
  ReadingOptions reading;
  std::string out;
};

void bind_record(CLI::App& command, RecordOptions& options) {
  command.add_option("--house", options.house, "The house file (house.json)")->required();
  command.add_option("--house-key", options.house_key,
                     "house.pub: also demand that house.json.minisig beside the house file holds");
  command.add_option("--identity", options.identity, "The coordinator's age identity")->required();
  command.add_flag("--undelivered", options.undelivered,
                   "Do without a receipt: the record was not delivered yet");
  command.add_option("RECORD", options.record, "RECORD.age; its .minisig and .tlog-proof stand beside it")
      ->required();
}

struct Checked {
  envelope::House house;
  record::SealedFiles files;
  record::Verified verified;
};

Result<Checked> check(const RecordOptions& options) {
  auto house = read_trusted_house(options.house, options.house_key);
  if (!house) return pass(house.error());
  const auto identity = read_identity(options.identity);
  if (!identity) return pass(identity.error());
  auto files = read_sealed(options.record);
  if (!files) return pass(files.error());
  files->receipt_optional = options.undelivered;
  auto verified = record::verify(*files, *house, *identity);
  return Checked{std::move(*house), std::move(*files), std::move(verified)};
}

ExitCode run_verify(const RecordOptions& options) {
  const auto checked = check(options);
  if (!checked) return report(checked.error());
  std::cout << check_report(checked->verified);
  return checked->verified.holds() ? ExitCode::done : ExitCode::refused;
}

// Only what holds is shown, and only after it is written down that it was read.
Result<Document> read_verslag(const RecordOptions& options, const std::string& action) {
  if (auto done = check_reason(options.reading.reason); !done) return pass(done.error());
  const auto checked = check(options);
  if (!checked) return pass(checked.error());
  if (!checked->verified.holds()) {
    std::cerr << check_report(checked->verified);
    return fail(Fault::refused, "this record does not hold, so it is not shown", options.record);
  }
  const auto reading = reading_of(checked->verified, checked->house);
  if (!reading) return pass(reading.error());
  const auto& provenance = reading->provenance;
  if (auto done = note_reading(options.reading, action, provenance.session, provenance.sha256); !done)
    return pass(done.error());
  return write_verslag(*reading, {user_name(), options.reading.reason, SystemClock().now()});
}

void bind_open(CLI::App& command, RecordOptions& options) {
  bind_record(command, options);
  bind_reading(command, options.reading);
}

ExitCode run_open(const RecordOptions& options) {
  const auto document = read_verslag(options, "open");
  if (!document) return report(document.error());
  std::cout << terminal_text(*document);
  return ExitCode::done;
}

void bind_print(CLI::App& command, RecordOptions& options) {
  bind_open(command, options);
  command.add_option("--out", options.out, "The PDF to write; an older one is replaced")->required();
}

ExitCode run_print(const RecordOptions& options) {
  const auto document = read_verslag(options, "print");
  if (!document) return report(document.error());
  const auto pdf = print_pdf(*document);
  if (!pdf) return report(pdf.error());
  if (const auto done = write_file_durably(options.out, *pdf, mode_secret); !done) return report(done);
  std::cout << "printed " << options.record << " to " << options.out << "\n";
  return ExitCode::done;
}

}  // namespace

void add_record_commands(CLI::App& app, Outcome& outcome) {
  add_command<RecordOptions>(
      app, outcome,
      {"verify", "Say for each check whether a record holds: signature, receipt, chain, votes, texts, rules",
       "tafel verify --house house.json --identity coordinator.agekey record.age"},
      bind_record, run_verify);
  add_command<RecordOptions>(
      app, outcome,
      {"open", "Verify a record and read its verslag in the terminal; noted in the access log",
       "tafel open --house house.json --identity coordinator.agekey --reason \"opvolging\" record.age"},
      bind_open, run_open);
  add_command<RecordOptions>(
      app, outcome,
      {"print", "Verify a record and print its verslag as a PDF; noted in the access log",
       "tafel print --house house.json --identity coordinator.agekey --reason \"dossier\" --out verslag.pdf "
       "record.age"},
      bind_print, run_print);
}

}  // namespace tafel::provisioning
