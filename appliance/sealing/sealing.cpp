#include "appliance/sealing/sealing.hpp"

#include "appliance/keys/session_keys.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/record/record.hpp"

#include <algorithm>
#include <utility>

namespace tafel::appliance {
namespace {

std::vector<crypto::age::Recipient> recipients_of(const envelope::House& house) {
  std::vector<crypto::age::Recipient> recipients;
  for (const auto& entry : house.recipients) recipients.push_back(entry.age);
  return recipients;
}

envelope::Manifest manifest_of(const domain::State& state, const Bytes& age_file, Instant now) {
  envelope::Manifest manifest;
  manifest.house = state.dossier.house;
  manifest.device = state.device;
  manifest.session = state.dossier.session.value;
  // By the machine's clock, as is the day on which a device is revoked; the session's time may run ahead of it.
  manifest.sealed_at = std::max(now, domain::clock_of(state, state.last_at));
  manifest.age_sha256 = crypto::sha256(age_file);
  manifest.age_size = age_file.size();
  manifest.dossier_tag = state.dossier.tag;
  if (state.closed && state.closed->retention_years > 0)
    manifest.retention_years = state.closed->retention_years;
  return manifest;
}

}  // namespace

Result<crypto::Secret> write_record(Journal& journal, const DeviceKeys& device) {
  auto content = journal.read();
  if (!content) return pass(content.error());
  auto record = record::build_record(std::move(content->lines), std::move(content->texts), device.name,
                                     device.sign.key);
  if (!record) return pass(record.error());
  std::string json = record::to_json(*record);
  return crypto::Secret::taken_from(json);
}

Result<outbox::SealedRecord> seal_record(const crypto::Secret& record, const domain::State& state,
                                         const envelope::House& house, const DeviceKeys& device, Instant now,
                                         crypto::Random& random) {
  auto age_file = crypto::age::encrypt(record.view(), recipients_of(house), random);
  if (!age_file) return pass(age_file.error());
  const std::string comment = envelope::to_line(manifest_of(state, *age_file, now));
  auto minisig =
      crypto::minisign::sign(device.sign, *age_file, envelope::signature_comment(device.name), comment);
  if (!minisig) return pass(minisig.error());
  return outbox::SealedRecord{state.dossier.session.value, std::move(*age_file), std::move(*minisig)};
}

Done erase_session(const StateFolder& folder, const std::string& session) {
  std::error_code trouble;
  const Path own = folder.session(session);
  if (!std::filesystem::exists(own, trouble)) return {};
  if (auto done = destroy_session_keys(folder.session_keys(session)); !done) return done;
  std::filesystem::remove_all(own, trouble);
  if (trouble)
    return fail(Fault::io, "cannot remove the session's folder: " + trouble.message(), own.string());
  return flush_folder(folder.sessions());
}

}  // namespace tafel::appliance
