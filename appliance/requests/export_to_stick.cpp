// Exporting a sealed record to a USB stick.
#include "appliance/answers/refusals.hpp"
#include "appliance/export/stick_words.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/outbox/record_files.hpp"
#include "shared/outbox/verified_record.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

namespace words = text::device;

// The receipt that is valid for `record`. A record without its receipt is better than no copy; whatever else has that
// name stays where it is.
std::optional<std::string> receipt_for(const outbox::SealedRecord& record, const Machine& machine) {
  if (!machine.house) return std::nullopt;
  auto receipt = outbox::read_verified_receipt(machine.config.folder.outbox(), record, *machine.house);
  if (receipt) return std::move(receipt->text);
  if (receipt.error().fault != Fault::missing)
    log::warn("export: the receipt is left out: " + describe(receipt.error()));
  return std::nullopt;
}

// The record last: whoever sees it sees all that belongs to it.
std::vector<CopiedFile> files_of(outbox::SealedRecord record, const Machine& machine) {
  const Path age_file = outbox::record_path(machine.config.folder.outbox(), record.session);
  std::vector<CopiedFile> files;
  const auto add = [&](const Path& path, ByteView content) {
    files.push_back({path.filename().string(), Bytes(content.begin(), content.end())});
  };
  add(outbox::signature_path(age_file), as_bytes(record.minisig));
  if (const auto receipt = receipt_for(record, machine))
    add(outbox::receipt_path(age_file), as_bytes(*receipt));
  add(age_file, record.age_file);
  return files;
}

}  // namespace

Reply export_to_stick(Request& request, const Machine& machine) {
  const std::string session = request.name("session");
  const Path folder = request.reader.text("folder", 4096);
  if (auto mistake = request.mistake()) return std::move(*mistake);
  const EngineConfig& config = machine.config;
  const auto no = [](words::Sentence sentence) { return refused(device_rule::export_, sentence); };
  if (!machine.deliveries.contains(session)) return no(words::nothing_sealed);
  if (machine.deliveries.has_left(session)) return no(words::record_left);
  const auto stick = open_stick(folder, stick_places(config));
  if (!stick) return no(stick.error());
  auto verified = outbox::read_verified(config.folder.outbox(), session,
                                        crypto::minisign::verify_key_of(machine.device.sign));
  if (!verified) {
    log::error("export: " + describe(verified.error()));
    return no(unreadable_record_in_words(verified.error()));
  }
  const auto trouble = copy_to(*stick, files_of(std::move(verified->record), machine));
  if (trouble != CopyTrouble::none) return no(in_words(trouble));
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
