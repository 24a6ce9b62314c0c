// Sealing a short secret to the holder of an X25519 key (libsodium sealed boxes), inside one device only.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"

#include <array>
#include <cstdint>

namespace tafel::crypto {

using BoxPublicKey = std::array<std::uint8_t, 32>;

struct BoxKey {
  Secret secret;  // 32 bytes
  BoxPublicKey public_key{};
};

[[nodiscard]] BoxKey make_box_key(Random& random);
[[nodiscard]] BoxKey box_key_from_secret(Secret secret);
// Panics at a recipient of low order: public keys of boxes come from make_box_key alone.
[[nodiscard]] Bytes seal_to(const BoxPublicKey& recipient, const Secret& content);
// Errors: altered (another key or changed bytes), malformed (too short).
[[nodiscard]] Result<Secret> open_box(const BoxKey& key, ByteView sealed);

}  // namespace tafel::crypto
