// age v1 files (C2SP age) for X25519 recipients: written and read in memory, all or nothing, so that no
// plaintext of a damaged file is ever released. docs/formats.md has a worked example. Files up to
// `age_limit_bytes`.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::crypto::age {

constexpr std::size_t age_limit_bytes = 64UL * 1024 * 1024;

struct Recipient {
  std::array<std::uint8_t, 32> x25519{};
  bool operator==(const Recipient&) const = default;
};

struct Identity {
  Secret x25519;  // 32 bytes
};

[[nodiscard]] Identity make_identity(Random& random);
[[nodiscard]] Recipient recipient_of(const Identity& identity);

// "age1…" and "AGE-SECRET-KEY-1…" (Bech32 without its length limit, mixed case refused).
[[nodiscard]] std::string to_string(const Recipient& recipient);
[[nodiscard]] Secret to_secret_text(const Identity& identity);
[[nodiscard]] Result<Recipient> parse_recipient(std::string_view text);
[[nodiscard]] Result<Identity> parse_identity(std::string_view text);
// A key file as `age-keygen` writes it: comment and blank lines, one identity. The caller wipes `content`.
[[nodiscard]] Result<Identity> parse_identity_file(std::string_view content);

// At least one recipient. Errors: malformed (too large, a low-order recipient).
[[nodiscard]] Result<Bytes> encrypt(ByteView plaintext, const std::vector<Recipient>& recipients,
                                    Random& random);
// Errors: refused (no stanza is for this identity), altered, malformed (with the place in the header).
[[nodiscard]] Result<Secret> decrypt(ByteView file, const Identity& identity);

// A file apart, without opening it: how many may open it, and what they would open (a view into `file`).
struct Parts {
  std::size_t recipients = 0;
  ByteView payload;
};
[[nodiscard]] Result<Parts> parts_of(ByteView file);

// The same payload, byte for byte, under a header for `to` alone: how who can open a file hands it on so that it can
// be seen to be the same. The payload is not opened here. Errors: as decrypt, for the header.
[[nodiscard]] Result<Bytes> rewrap(ByteView file, const Identity& identity, const Recipient& to,
                                   Random& random);

}  // namespace tafel::crypto::age
