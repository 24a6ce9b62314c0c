// minisign 0.11 signatures, prehashed (BLAKE2b-512) only; legacy signatures, CRLF, a missing last newline and
// anything after the fourth line are refused. A file from disk has plain line ends first (shared/crypto/line_ends.hpp,
// read_signature_file in shared/envelope/signature_file.hpp). docs/formats.md has a worked example.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/ed25519.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tafel::crypto::minisign {

// A signature or public key file: two comments (1,003 and 8,173 bytes at most) and two words are shorter.
constexpr std::size_t file_limit_bytes = 16UL * 1024;
constexpr std::string_view signature_ending =
    ".minisig";  // stock minisign looks for FILE.minisig beside FILE

using KeyNumber = std::array<std::uint8_t, 8>;

struct VerifyKey {
  KeyNumber number{};
  PublicKey key{};
  bool operator==(const VerifyKey&) const = default;
};

struct SignKey {
  KeyNumber number{};
  SigningKey key;
};

[[nodiscard]] SignKey make_sign_key(Random& random);
[[nodiscard]] VerifyKey verify_key_of(const SignKey& key);

// The two-line public key file (its comment is one line of at most 1,003 bytes, else a panic), and the single base64
// word in it ("RW…"), as house.json carries it.
[[nodiscard]] std::string to_file(const VerifyKey& key, std::string_view untrusted_comment);
[[nodiscard]] std::string to_word(const VerifyKey& key);
// As the stock tool reads it: any comment, and any line ends. Stricter: nothing after the two lines.
[[nodiscard]] Result<VerifyKey> parse_file(std::string_view content);
[[nodiscard]] Result<VerifyKey> parse_word(std::string_view word);

// The four-line signature file. `trusted_comment` is one line of at most 8,173 bytes.
[[nodiscard]] Result<std::string> sign(const SignKey& key, ByteView content,
                                       std::string_view untrusted_comment, std::string_view trusted_comment);
// The trusted comment, once both signatures are valid. Errors: malformed, refused (another key number), altered.
[[nodiscard]] Result<std::string> verify(const VerifyKey& key, ByteView content,
                                         std::string_view signature_file);
// The trusted comment, once the signature over it is valid. It says nothing of the content, which is not read: whether
// that is the signed one, only `verify` knows. Errors: those of `verify`.
[[nodiscard]] Result<std::string> verify_trusted_comment(const VerifyKey& key,
                                                         std::string_view signature_file);
// The trusted comment and key number before any check: only to look up which key to verify with.
struct Unverified {
  KeyNumber number{};
  std::string trusted_comment;
};
[[nodiscard]] Result<Unverified> parse_unverified(std::string_view signature_file);

}  // namespace tafel::crypto::minisign
