#include "provisioning/coordinators/sign_pack.hpp"

#include "provisioning/coordinators/handed_over.hpp"
#include "provisioning/house/key_files.hpp"
#include "shared/base/files.hpp"
#include "shared/envelope/signature_file.hpp"

namespace tafel::provisioning {
namespace {

constexpr std::int64_t day_ms = 24LL * 3'600'000;

Result<const envelope::DeviceEntry*> device_of(const envelope::House& house, const std::string& name) {
  const auto* device = envelope::find_device(house, name);
  if (device == nullptr) return fail(Fault::missing, "this house has no such device", "--device " + name);
  if (device->revoked_at) return fail(Fault::refused, "this device is revoked", "--device " + name);
  return device;
}

}  // namespace

Result<crypto::minisign::SignKey> coordinator_key(const HouseFolder& folder, const envelope::House& house,
                                                  const std::string& name) {
  if (auto done = require_coordinator(house, name, "--coordinator"); !done) return pass(done.error());
  const fs::path file = folder.coordinator(name) / "agenda.key";
  auto key = read_sign_key(file);
  if (!key) return pass(key_not_here(key.error(), file, name));
  const auto* entry = envelope::find_coordinator(house, key->number);
  if (entry == nullptr || entry->name != name || !(entry->minisign == crypto::minisign::verify_key_of(*key)))
    return fail(Fault::refused, file.string() + " is not the key of that coordinator of this house",
                "--coordinator " + name);
  return key;
}

Result<envelope::Pack> sign_pack(const HouseFolder& folder, const envelope::House& house,
                                 const PackOrder& order, std::string_view document, Instant now,
                                 crypto::Random& random) {
  if (order.valid_days < 1 || order.valid_days > pack_days_limit)
    return fail(Fault::malformed, "a pack is valid 1 to 366 days", "--valid-days");
  const auto device = device_of(house, order.device);
  if (!device) return pass(device.error());
  const auto key = coordinator_key(folder, house, order.coordinator);
  if (!key) return pass(key.error());
  const envelope::PackHeader header{
      house.house, order.device, order.kind, now, {now.unix_ms + order.valid_days * day_ms}};
  return envelope::make_pack(header, as_bytes(document), **device, *key, random);
}

std::string signer_of_pack_at(const fs::path& out, const envelope::House& house) {
  const auto text = envelope::read_signature_file(out.string() + ".minisig");
  if (!text) return "";
  const auto signature = crypto::minisign::parse_unverified(*text);
  const auto* signer = signature ? envelope::find_coordinator(house, signature->number) : nullptr;
  return signer == nullptr ? "" : signer->name;
}

Done write_pack(const fs::path& out, const envelope::Pack& pack) {
  if (auto done = write_file_durably(out.string() + ".minisig", as_bytes(pack.minisig), mode_public); !done)
    return done;
  return write_file_durably(out, pack.age_file, mode_public);
}

}  // namespace tafel::provisioning
