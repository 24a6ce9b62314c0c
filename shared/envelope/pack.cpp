#include "shared/envelope/pack.hpp"

#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>

namespace tafel::envelope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view pack_format = "tafelgeheim/pack/v1";
constexpr std::size_t pack_line_limit = 2048;
// A coordinator's clock may be ahead of the device's by this much before a pack counts as made in the future.
constexpr std::int64_t clock_slack_ms = 5LL * 60 * 1000;
constexpr std::string_view made_at_place = "/made_at";

std::string to_line(const PackHeader& header) {
  const Json json = {
      {"format", pack_format},
      {"house", header.house},
      {"device", header.device},
      {"kind", name(header.kind)},
      {"made_at", to_string(header.made_at)},
      {"expires_at", to_string(header.expires_at)},
  };
  return dump(json);
}

Result<PackHeader> parse_header(std::string_view line) {
  const auto document = parse_strict(line, pack_line_limit, 1);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", pack_format);
  PackHeader header;
  header.house = read_plain_name(reader, "house");
  header.device = read_plain_name(reader, "device");
  header.kind = reader.one_of<PackKind>("kind");
  header.made_at = reader.moment("made_at");
  header.expires_at = reader.moment("expires_at");
  if (reader.ok() && header.expires_at <= header.made_at)
    reader.refuse("expires_at", "must lie after made_at");
  if (auto done = reader.done(); !done) return pass(done.error());
  if (to_line(header) != line)
    return fail(Fault::malformed,
                "the pack's header is not in its one spelling (order of keys, white space, escapes)");
  return header;
}

Result<const CoordinatorEntry*> require_coordinator(const House& house,
                                                    const crypto::minisign::KeyNumber& number) {
  const CoordinatorEntry* coordinator = find_coordinator(house, number);
  if (coordinator == nullptr)
    return fail(Fault::refused, "the pack is not signed by a coordinator of this house");
  return coordinator;
}

// A revoked coordinator opens nothing any more, whatever date the pack carries: unlike a record, which
// outlives its device, a pack is only ever taken in now, and who stole the key would date it back.
Done require_addressed(const PackHeader& header, const CoordinatorEntry& coordinator, const House& house,
                       std::string_view device_name, Instant now) {
  if (coordinator.revoked_at && now >= *coordinator.revoked_at)
    return fail(Fault::refused, "coordinator " + coordinator.name + " is revoked");
  if (header.house != house.house)
    return fail(Fault::refused, "the pack is for another house, " + header.house, "/house");
  if (header.device != device_name)
    return fail(Fault::refused, "the pack is for another device, " + header.device, "/device");
  if (now >= header.expires_at)
    return fail(Fault::refused, "the pack expired at " + to_string(header.expires_at), "/expires_at");
  if (header.made_at.unix_ms > now.unix_ms + clock_slack_ms)
    return fail(Fault::refused, "the pack was made in the future, at " + to_string(header.made_at),
                std::string(made_at_place));
  return {};
}

}  // namespace

Result<Pack> make_pack(const PackHeader& header, ByteView document, const DeviceEntry& device,
                       const crypto::minisign::SignKey& coordinator, crypto::Random& random) {
  const std::string line = to_line(header);
  if (const auto parsed = parse_header(line); !parsed) return pass(parsed.error());
  if (header.device != device.name) return fail(Fault::refused, "the header names another device", "/device");
  auto age_file = crypto::age::encrypt(document, {device.age}, random);
  if (!age_file) return pass(age_file.error());
  auto minisig =
      crypto::minisign::sign(coordinator, *age_file, "a tafelgeheim pack; check with minisign -V -H", line);
  if (!minisig) return pass(minisig.error());
  return Pack{std::move(*age_file), std::move(*minisig)};
}

// The signature is checked before anything the pack says is believed, and before anything is decrypted.
Result<OpenedPack> open_pack(const House& house, std::string_view device_name,
                             const crypto::age::Identity& device_identity, ByteView age_file,
                             std::string_view minisig, Instant now) {
  const auto unverified = crypto::minisign::parse_unverified(minisig);
  if (!unverified) return pass(unverified.error());
  const auto coordinator = require_coordinator(house, unverified->number);
  if (!coordinator) return pass(coordinator.error());
  const auto line = crypto::minisign::verify((*coordinator)->minisign, age_file, minisig);
  if (!line) return pass(line.error());
  const auto header = parse_header(*line);
  if (!header)
    return fail(header.error().fault, "pack header: " + header.error().message, header.error().place);
  if (auto addressed = require_addressed(*header, **coordinator, house, device_name, now); !addressed)
    return pass(addressed.error());
  auto document = crypto::age::decrypt(age_file, device_identity);
  if (!document) return pass(document.error());
  return OpenedPack{*header, (*coordinator)->name, std::move(*document)};
}

bool is_pack_line(std::string_view trusted_comment) {
  return parse_header(trusted_comment).has_value();
}

bool is_ahead_of_clock(const Error& refusal) {
  return refusal.fault == Fault::refused && refusal.place == made_at_place;
}

}  // namespace tafel::envelope
