// The chairs of a house: kept in secret/chairs.json, in the very form in which a pack carries them to a device.
//   {"format":"tafelgeheim/chairs/v1","house":"…","chairs":[{"id","name","role","pin_salt":"<hex 16>",
//    "pin_cost":{"passes","memory_kib"},"box_public":"<hex>","box_secret":"<hex>"}]}
// A chair's box key opens the sessions of that chair after a power cut. `box_secret` is its secret half under the
// PIN alone: a device puts it under its own secret too when it takes the pack in.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/kdf.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/domain/dossier.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

constexpr std::size_t chairs_limit_bytes = 1024UL * 1024;
constexpr std::size_t chair_name_limit_bytes = 120;

struct ChairEntry {
  domain::Chair chair;
  std::string pin_salt;  // hex
  crypto::PinCost cost;
  std::string box_public;  // hex
  std::string box_secret;  // hex
};

struct ChairRegister {
  std::string house;
  std::vector<ChairEntry> chairs;
};

[[nodiscard]] std::string to_json(const ChairRegister& chairs);
[[nodiscard]] Result<ChairRegister> parse_chairs(std::string_view json);

// "tafelgeheim/chair/v1\n<id>": what the box secret is sealed for.
[[nodiscard]] std::string chair_context(std::string_view id);

// A new box key under `pin`; the name in its one spelling. Errors: malformed (id, name), refused (a trivial PIN).
[[nodiscard]] Result<ChairEntry> make_chair(const domain::Chair& chair, const crypto::Secret& pin,
                                            crypto::Random& random);

[[nodiscard]] ChairEntry* find_chair(ChairRegister& chairs, std::string_view id);

}  // namespace tafel::provisioning
