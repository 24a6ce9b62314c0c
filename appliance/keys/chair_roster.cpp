#include "appliance/keys/chair_roster.hpp"

#include "appliance/json_file.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/house.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace tafel::appliance {
namespace {

constexpr std::string_view chairs_format = "tafelgeheim/chairs/v1";
constexpr std::string_view rest_format = "tafelgeheim/chairs-at-rest/v1";
constexpr std::string_view rest_purpose = "chairs at rest";
constexpr std::size_t roster_chairs_limit = 100;
constexpr std::size_t document_limit_bytes = 256UL * 1024;
constexpr std::size_t rest_limit_bytes = 3 * document_limit_bytes;  // sealed, in hex
constexpr int roster_depth_limit = 6;
// The cost that one guess may have: at least the library's minimum, at most what the machine can spare.
constexpr std::int64_t most_passes = 20;
constexpr std::int64_t least_memory_kib = 8;
constexpr std::int64_t most_memory_kib = 256L * 1024;

std::string context_of(const std::string& chair) {
  return "tafelgeheim/chair/v1\n" + chair;
}

std::string plain_id(ObjectReader& reader) {
  std::string id = reader.text("id", 40);
  if (!envelope::is_plain_name(id)) reader.refuse("id", "an id is of a-z, 0-9 and -");
  return id;
}

crypto::PinCost cost_of(ObjectReader& reader) {
  ObjectReader cost = reader.object("pin_cost");
  const auto passes = cost.number("passes", 1, most_passes);
  const auto memory = cost.number("memory_kib", least_memory_kib, most_memory_kib);
  reader.absorb(cost);
  return {static_cast<std::uint32_t>(passes), static_cast<std::uint32_t>(memory)};
}

EnrolledChair chair_in(ObjectReader& reader) {
  EnrolledChair chair;
  chair.chair.id.value = plain_id(reader);
  chair.chair.name = reader.line("name", 200);
  chair.chair.role = reader.one_of<domain::ChairRole>("role");
  chair.pin_cost = cost_of(reader);
  const Bytes salt = hex_field(reader, "pin_salt", chair.pin_salt.size());
  const Bytes box = hex_field(reader, "box_public", chair.box_public.size());
  std::copy(salt.begin(), salt.end(), chair.pin_salt.begin());
  std::copy(box.begin(), box.end(), chair.box_public.begin());
  chair.box_secret = hex_field(reader, "box_secret", std::nullopt);
  return chair;
}

// The chairs at rest: sealed under the device's secret.
struct SealedRoster {
  Instant made_at;
  Bytes sealed;
};

Result<SealedRoster> rest_in(const nlohmann::json& document) {
  ObjectReader reader(document);
  reader.exactly("format", rest_format);
  const auto made_at = parse_instant(reader.text("made_at", 24));
  auto sealed = crypto::from_hex(reader.text("sealed", rest_limit_bytes));
  if (auto done = reader.done(); !done) return pass(done.error());
  if (!made_at || !sealed) return fail(Fault::malformed, "not a sealed list of chairs");
  return SealedRoster{*made_at, std::move(*sealed)};
}

}  // namespace

const EnrolledChair* ChairRoster::find(std::string_view id) const {
  const auto found =
      std::ranges::find_if(chairs, [&](const auto& entry) { return entry.chair.id.value == id; });
  return found == chairs.end() ? nullptr : &*found;
}

Result<ChairRoster> parse_chairs(std::string_view document, std::string_view house, Instant made_at) {
  auto json = parse_strict(document, document_limit_bytes, roster_depth_limit);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", chairs_format);
  const std::string of_house = reader.text("house", 40);
  ChairRoster roster{made_at, {}};
  std::set<std::string> seen;
  for (ObjectReader& entry : reader.objects("chairs", roster_chairs_limit)) {
    roster.chairs.push_back(chair_in(entry));
    if (!seen.insert(roster.chairs.back().chair.id.value).second)
      entry.refuse("id", "another chair has this id");
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  if (roster.chairs.empty()) return fail(Fault::malformed, "no chair", "/chairs");
  if (of_house != house) return fail(Fault::refused, "chairs of another house", "/house");
  return roster;
}

Result<crypto::BoxKey> open_chair(const EnrolledChair& chair, const crypto::Secret& pin) {
  // The pack is made where the device secret is not known; at rest the whole of it is sealed under that secret.
  const crypto::Secret no_device_secret;
  const auto key = crypto::key_from_pin(pin, chair.pin_salt, no_device_secret, chair.pin_cost);
  auto secret = crypto::open(key, chair.box_secret, as_bytes(context_of(chair.chair.id.value)));
  if (!secret) return pass(secret.error());
  if (secret->size() != 32) return fail(Fault::malformed, "a chair's secret has 32 bytes");
  auto box = crypto::box_key_from_secret(std::move(*secret));
  if (box.public_key != chair.box_public) return fail(Fault::malformed, "the chair's two keys are no pair");
  return box;
}

Done save_chairs(const Path& path, const DeviceKeys& device, std::string_view document, Instant made_at,
                 crypto::Random& random) {
  const std::string moment = to_string(made_at);
  const auto key = device_key_for(device, rest_purpose);
  const Bytes sealed = crypto::seal(key, as_bytes(document), as_bytes(moment), random);
  return write_json_durably(
      path, {{"format", rest_format}, {"made_at", moment}, {"sealed", crypto::to_hex(sealed)}},
      rest_limit_bytes, reader_of(rest_in));
}

Result<ChairRoster> load_chairs(const Path& path, const DeviceKeys& device, std::string_view house) {
  const auto rest = read_json_as(path, rest_limit_bytes, rest_in);
  if (!rest && rest.error().fault == Fault::missing) return ChairRoster{};
  if (!rest) return pass(rest.error());
  auto document =
      crypto::open(device_key_for(device, rest_purpose), rest->sealed, as_bytes(to_string(rest->made_at)));
  if (!document) return pass(placed(document.error(), path.string()));
  return parse_chairs(as_text(document->view()), house, rest->made_at);
}

}  // namespace tafel::appliance
