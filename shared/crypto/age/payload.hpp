// The payload of an age v1 file: a nonce, then chunks of 64 KiB that each carry their number and whether they
// are the last. Internal to age.hpp.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"

namespace tafel::crypto::age {

constexpr std::size_t chunk_size = 64UL * 1024;
constexpr std::size_t tag_size = 16;
constexpr std::size_t payload_nonce_size = 16;

// Appends nonce and chunks to `file`.
void append_payload(Bytes& file, ByteView plaintext, const Secret& file_key, Random& random);
// All of it or nothing. Errors: malformed (no room for a chunk, an empty last chunk), altered (which chunk).
[[nodiscard]] Result<Secret> open_payload(ByteView payload, const Secret& file_key);

}  // namespace tafel::crypto::age
