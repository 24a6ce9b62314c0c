// Signed notes (C2SP signed-note) with Ed25519 keys: a text, an empty line, and a line per signature.
//   <text, which ends in a newline>
//   <empty line>
//   — <name> <base64(key id[4] || signature[64])>
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/ed25519.hpp"

#include <string>
#include <string_view>

namespace tafel::crypto::tlog {

constexpr std::size_t note_limit_bytes =
    128UL * 1024;  // room for many more than the 16 signatures one must take

// A log's public key: "name+<key id hex>+<base64(0x01 || key)>".
struct VerifierKey {
  std::string name;  // printable ASCII without space or plus, at most 255 characters
  PublicKey key{};
  bool operator==(const VerifierKey&) const = default;
};
[[nodiscard]] std::string to_string(const VerifierKey& key);
// Errors: malformed (also when the key id is not that of name and key).
[[nodiscard]] Result<VerifierKey> parse_verifier_key(std::string_view text);

struct LogSigner {
  std::string name;
  SigningKey key;
};
[[nodiscard]] VerifierKey verifier_of(const LogSigner& signer);

// Is this a name that a key of this project may have?
[[nodiscard]] bool is_key_name(std::string_view name);

// A signed note over `text`, which ends in a newline; another text, or a signer without a sound name, is a panic.
[[nodiscard]] std::string sign_note(const LogSigner& signer, std::string_view text);
// The note's text, once the signature by `key` is valid; signatures of others are allowed and ignored.
// Errors: malformed, refused (no signature by `key`), altered (a signature by `key` that is not valid).
[[nodiscard]] Result<std::string> open_note(const VerifierKey& key, std::string_view note);

}  // namespace tafel::crypto::tlog
