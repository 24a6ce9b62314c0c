// Ed25519 signatures (RFC 8032), pure mode. Every message signed in this project starts with its own purpose
// and version, so that a signature made for one thing can never be shown as one for another.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"

#include <array>
#include <cstdint>

namespace tafel::crypto {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

struct SigningKey {
  Secret seed;  // 32 bytes
  PublicKey public_key{};
};

[[nodiscard]] SigningKey make_signing_key(Random& random);
[[nodiscard]] SigningKey signing_key_from_seed(Secret seed);
// Panics when `key` pairs a seed with another seed's public half.
[[nodiscard]] Signature sign(const SigningKey& key, ByteView message);
// Refuses keys and nonces of low order, and scalars that are not reduced.
[[nodiscard]] bool verify(const PublicKey& key, ByteView message, const Signature& signature);

}  // namespace tafel::crypto
