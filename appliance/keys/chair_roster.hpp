// The chairs who may open a session on this machine, with what their PINs protect. Comes in a signed pack of the
// coordinator; rests on disk under a key of the device, so that a disk without the device secret allows no guess.
#pragma once

#include "appliance/keys/device_keys.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/box.hpp"
#include "shared/crypto/kdf.hpp"
#include "shared/domain/dossier.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::appliance {

struct EnrolledChair {
  domain::Chair chair;
  crypto::Salt pin_salt{};
  crypto::PinCost pin_cost;
  crypto::BoxPublicKey box_public{};
  Bytes box_secret;  // sealed under the PIN
};

struct ChairRoster {
  Instant made_at;
  std::vector<EnrolledChair> chairs;
  [[nodiscard]] const EnrolledChair* find(std::string_view id) const;
};

// The document of a chairs pack. Errors: malformed with a JSON pointer; refused (another house).
[[nodiscard]] Result<ChairRoster> parse_chairs(std::string_view document, std::string_view house,
                                               Instant made_at);

// Opens what the chair's PIN protects. Errors: altered, which is what a wrong PIN looks like.
[[nodiscard]] Result<crypto::BoxKey> open_chair(const EnrolledChair& chair, const crypto::Secret& pin);

// The document at rest. A missing file is an empty roster.
[[nodiscard]] Done save_chairs(const Path& path, const DeviceKeys& device, std::string_view document,
                               Instant made_at, crypto::Random& random);
[[nodiscard]] Result<ChairRoster> load_chairs(const Path& path, const DeviceKeys& device,
                                              std::string_view house);

}  // namespace tafel::appliance
