#include "provisioning/chairs/chair_register.hpp"

#include "provisioning/chairs/chair_pin.hpp"
#include "shared/base/letters_with_glyph.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/box.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/house.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/spelling/letters.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::provisioning {
namespace {

using Json = nlohmann::json;
constexpr const char* format = "tafelgeheim/chairs/v1";

Json json_of(const ChairEntry& entry) {
  return {{"id", entry.chair.id.value},
          {"name", entry.chair.name},
          {"role", name(entry.chair.role)},
          {"pin_salt", entry.pin_salt},
          {"pin_cost", {{"passes", entry.cost.passes}, {"memory_kib", entry.cost.memory_kib}}},
          {"box_public", entry.box_public},
          {"box_secret", entry.box_secret}};
}

constexpr std::size_t text_limit_bytes = 400;
constexpr std::size_t chairs_limit = 100;  // as many as a device takes (appliance/keys/chair_roster.cpp)

crypto::PinCost cost_at(ObjectReader& reader) {
  ObjectReader cost = reader.object("pin_cost");
  const crypto::PinCost read{static_cast<std::uint32_t>(cost.number("passes", 1, 100)),
                             static_cast<std::uint32_t>(cost.number("memory_kib", 8, 4L * 1024 * 1024))};
  reader.absorb(cost);
  return read;
}

ChairEntry chair_of(ObjectReader& reader) {
  ChairEntry entry;
  entry.chair.id.value = reader.text("id", text_limit_bytes);
  entry.chair.name = reader.line("name", text_limit_bytes);
  entry.chair.role = reader.one_of<domain::ChairRole>("role");
  entry.pin_salt = reader.text("pin_salt", text_limit_bytes);
  entry.cost = cost_at(reader);
  entry.box_public = reader.text("box_public", text_limit_bytes);
  entry.box_secret = reader.text("box_secret", text_limit_bytes);
  return entry;
}

}  // namespace

std::string chair_context(std::string_view id) {
  return "tafelgeheim/chair/v1\n" + std::string(id);
}

std::string to_json(const ChairRegister& chairs) {
  Json list = Json::array();
  for (const auto& entry : chairs.chairs) list.push_back(json_of(entry));
  return Json{{"format", format}, {"house", chairs.house}, {"chairs", list}}.dump(2) + "\n";
}

Result<ChairRegister> parse_chairs(std::string_view text) {
  const auto json = parse_strict(text, chairs_limit_bytes, 5);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", format);
  ChairRegister chairs;
  chairs.house = reader.text("house", text_limit_bytes);
  for (ObjectReader& entry : reader.objects("chairs", chairs_limit)) {
    chairs.chairs.push_back(chair_of(entry));
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return chairs;
}

Result<ChairEntry> make_chair(const domain::Chair& typed, const crypto::Secret& pin, crypto::Random& random) {
  domain::Chair chair = typed;
  chair.name = spelled_name(typed.name);
  if (!envelope::is_plain_name(chair.id.value))
    return fail(Fault::malformed, "a chair's id is 1 to 40 of a-z, 0-9 and -", "--id " + chair.id.value);
  if (const auto problem = problem_with_new_words(chair.name, chair_name_limit_bytes, Breaks::forbidden))
    return fail(Fault::malformed, "a chair's name is one line of 1 to 120 bytes, this one " + *problem,
                "--name");
  if (auto done = check_pin(pin); !done) return pass(done.error());
  const auto salt = random.take<16>();
  const crypto::PinCost cost;
  const auto key = crypto::key_from_pin(pin, salt, crypto::Secret(), cost);
  const auto box = crypto::make_box_key(random);
  const auto sealed = crypto::seal(key, box.secret.view(), as_bytes(chair_context(chair.id.value)), random);
  return ChairEntry{chair, crypto::to_hex(salt), cost, crypto::to_hex(box.public_key),
                    crypto::to_hex(sealed)};
}

ChairEntry* find_chair(ChairRegister& chairs, std::string_view id) {
  const auto found =
      std::ranges::find_if(chairs.chairs, [&](const auto& entry) { return entry.chair.id.value == id; });
  return found == chairs.chairs.end() ? nullptr : &*found;
}

}  // namespace tafel::provisioning
