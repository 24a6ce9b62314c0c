// XChaCha20-Poly1305 with a random nonce in front: for rows of the journal and keys at rest, never for
// exchange.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"

namespace tafel::crypto {

constexpr std::size_t aead_key_size = 32;

// nonce[24] || ciphertext || tag[16]. `context` is authenticated, not stored.
[[nodiscard]] Bytes seal(const Secret& key, ByteView plaintext, ByteView context, Random& random);
// Errors: altered (wrong key, context or bytes), malformed (too short).
[[nodiscard]] Result<Secret> open(const Secret& key, ByteView sealed, ByteView context);

}  // namespace tafel::crypto
