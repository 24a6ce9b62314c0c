// The X25519 kind of age recipient: how a file key is wrapped for one holder. Internal to age.hpp.
// Another kind (age's hybrid "mlkem768x25519", once the base system has ML-KEM) becomes a file beside this
// one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/age/header.hpp"

#include <optional>

namespace tafel::crypto::age {

constexpr std::size_t file_key_size = 16;

// Errors: malformed (the recipient is a point of low order).
[[nodiscard]] Result<Stanza> wrap_x25519(const Secret& file_key, const Recipient& recipient, Random& random);

[[nodiscard]] bool is_x25519(const Stanza& stanza);
// The file key; nothing when the stanza is for another recipient. Errors: malformed (arguments, body, low order).
[[nodiscard]] Result<std::optional<Secret>> unwrap_x25519(const Stanza& stanza, const Identity& identity);

}  // namespace tafel::crypto::age
