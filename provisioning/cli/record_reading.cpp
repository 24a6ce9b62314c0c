#include "provisioning/cli/record_reading.hpp"

#include "provisioning/cli/target.hpp"
#include "provisioning/documents/document_files.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/records/check_report.hpp"
#include "shared/base/files.hpp"
#include "shared/paper/pdf/print_pdf.hpp"

#include <iostream>

namespace tafel::provisioning {

void bind_trust(Command& command, RecordOptions& options) {
  command.add("--house", options.house, "The house file (house.json)").required();
  command.add("--house-key", options.house_key,
              "house.pub: also demand that house.json.minisig beside the house file holds");
  command.add("--identity", options.identity, "The coordinator's age identity").required();
  command.add_flag("--undelivered", options.undelivered,
                   "Do without a receipt: nobody looks whether the record was delivered");
}

void bind_record_reading(Command& command, RecordOptions& options) {
  bind_trust(command, options);
  command
      .add("RECORD", options.files,
           "RECORD.age; its .minisig and .tlog-proof stand beside it. With it, documents of its dossier, in "
           "any order")
      .required();
  bind_reading(command, options.reading);
}

Result<CheckedRecord> check_record(const RecordOptions& options) {
  auto house = read_trusted_house(options.house, options.house_key);
  if (!house) return pass(house.error());
  const auto identity = read_identity(options.identity);
  if (!identity) return pass(identity.error());
  if (auto done = require_record(options.record); !done) return pass(done.error());
  auto files = read_sealed(options.record);
  if (!files) return pass(files.error());
  files->receipt_optional = options.undelivered;
  // Its house file came with it: only a key received by another way tells the house from an impostor.
  if (files->transfer && options.house_key.empty())
    return fail(Fault::refused, "was handed over by another house: give that house's key with --house-key",
                options.record);
  auto verified = record::verify(*files, *house, *identity);
  return CheckedRecord{std::move(*house), std::move(*files), std::move(verified)};
}

Result<OpenedRecord> read_record(const RecordOptions& options, const std::string& action) {
  if (auto done = check_reason(options.reading.reason); !done) return pass(done.error());
  const auto checked = check_record(options);
  if (!checked) return pass(checked.error());
  if (!checked->verified.holds()) {
    std::cerr << check_report(checked->verified);
    note_check(options, *checked);
    return fail(Fault::refused, "this record does not hold, so it is not shown", options.record);
  }
  auto reading = opened_record_of(checked->verified, checked->house);
  if (!reading) return pass(reading.error());
  const auto& provenance = reading->provenance;
  if (auto done = note_reading(options.reading, action, provenance.session, provenance.sha256); !done)
    return pass(done.error());
  return reading;
}

void note_check(const RecordOptions& options, const CheckedRecord& checked) {
  if (!checked.verified.record) return;
  ReadingOptions reading = options.reading;
  if (reading.reason.empty()) reading.reason = "checked; no words were shown";
  const auto& manifest = checked.verified.manifest;
  note_or_warn(reading, "verify", manifest ? manifest->session : "", sha256_of(checked.files));
}

Done check_pdf_target(const RecordOptions& options) {
  return options.out.empty() ? Done{} : check_target("--out", options.out, Written::pdf);
}

ExitCode print_to(const RecordOptions& options, const paper::Document& document) {
  const auto pdf = paper::print_pdf(document);
  if (!pdf) return report(pdf.error());
  if (const auto done = write_file_durably(options.out, *pdf, mode_secret); !done) return report(done);
  const auto records = sorted(options.files).records;
  const std::string what =
      records.size() == 1 ? shown(records.front()) : std::to_string(records.size()) + " records";
  std::cout << "printed " << what << " to " << shown(options.out) << "\n";
  return ExitCode::done;
}

}  // namespace tafel::provisioning
