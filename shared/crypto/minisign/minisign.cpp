#include "shared/crypto/minisign/minisign.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/line_ends.hpp"
#include "shared/crypto/lines.hpp"
#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <sodium.h>

namespace tafel::crypto::minisign {
namespace {

constexpr std::string_view untrusted_prefix = "untrusted comment: ";
constexpr std::string_view trusted_prefix = "trusted comment: ";
// The room that the stock verifier's line buffers (1,024 and 8,192 bytes, newline and zero included) leave for the
// words.
constexpr std::size_t untrusted_limit = 1003;
constexpr std::size_t trusted_limit = 8173;
constexpr std::string_view key_algorithm = "Ed";
constexpr std::string_view prehashed_algorithm = "ED";
constexpr std::size_t number_at = 2;
constexpr std::size_t value_at = 10;  // after algorithm and key number

struct SignatureFile {
  KeyNumber number{};
  Signature signature{};
  std::string_view trusted_comment;
  Signature global{};
};

tl::unexpected<Error> malformed(std::string message, std::size_t line) {
  return fail(Fault::malformed, "minisign: " + std::move(message), "line " + std::to_string(line));
}

// A tab is allowed: the stock tool's own trusted comments have them.
bool is_comment(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 127; });
}

Result<std::string_view> comment_in(std::string_view line, std::string_view prefix, std::size_t limit,
                                    std::size_t number) {
  if (line.substr(0, prefix.size()) != prefix)
    return malformed("does not start with \"" + std::string(prefix) + "\"", number);
  line.remove_prefix(prefix.size());
  if (line.size() > limit)
    return malformed("the comment is longer than " + std::to_string(limit) + " bytes", number);
  if (!is_comment(line)) return malformed("a control character in the comment: take it out", number);
  return line;
}

template <std::size_t size>
void copy_from(const Bytes& bytes, std::size_t at, std::array<std::uint8_t, size>& out) {
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), size, out.begin());
}

Bytes numbered(std::string_view algorithm, const KeyNumber& number, ByteView value) {
  Bytes bytes = to_bytes(algorithm);
  bytes.insert(bytes.end(), number.begin(), number.end());
  bytes.insert(bytes.end(), value.begin(), value.end());
  return bytes;
}

Done parse_signature_line(std::string_view line, SignatureFile& file) {
  const auto bytes = from_base64(line);
  if (!bytes || bytes->size() != value_at + file.signature.size())
    return malformed("not a signature of 74 bytes in base64", 2);
  const std::string_view algorithm = as_text(*bytes).substr(0, number_at);
  if (algorithm == key_algorithm)
    return malformed("a legacy signature, not over the file's hash; sign again with minisign 0.11", 2);
  if (algorithm != prehashed_algorithm) return malformed("an unknown signature algorithm", 2);
  copy_from(*bytes, number_at, file.number);
  copy_from(*bytes, value_at, file.signature);
  return {};
}

// Four lines, each with its newline, and nothing after. Carriage returns fall under the control characters.
Result<SignatureFile> parse_signature_file(std::string_view content) {
  if (const auto damage = damage_by_editor(content)) return malformed("the file " + *damage, 1);
  std::array<std::string_view, 4> lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = take_line(content);
    if (!line) return malformed("missing, or without its newline", i + 1);
    lines[i] = *line;
  }
  if (!content.empty()) return malformed("something after the four lines: take it out", 5);
  SignatureFile file;
  if (auto comment = comment_in(lines[0], untrusted_prefix, untrusted_limit, 1); !comment)
    return pass(comment.error());
  if (auto parsed = parse_signature_line(lines[1], file); !parsed) return pass(parsed.error());
  const auto trusted = comment_in(lines[2], trusted_prefix, trusted_limit, 3);
  if (!trusted) return pass(trusted.error());
  file.trusted_comment = *trusted;
  const auto global = from_base64(lines[3]);
  if (!global || global->size() != file.global.size())
    return malformed("not a signature of 64 bytes in base64", 4);
  copy_from(*global, 0, file.global);
  return file;
}

using Prehash = std::array<std::uint8_t, 64>;

Prehash prehash(ByteView content) {
  require_sodium();
  Prehash hash{};
  crypto_generichash(hash.data(), hash.size(), content.data(), content.size(), nullptr, 0);
  return hash;
}

Bytes globally_signed(const Signature& signature, std::string_view trusted_comment) {
  Bytes bytes(signature.begin(), signature.end());
  bytes.insert(bytes.end(), trusted_comment.begin(), trusted_comment.end());
  return bytes;
}

}  // namespace

SignKey make_sign_key(Random& random) {
  SignKey key;
  random.fill(key.number);
  key.key = make_signing_key(random);
  return key;
}

VerifyKey verify_key_of(const SignKey& key) {
  return {key.number, key.key.public_key};
}

std::string to_word(const VerifyKey& key) {
  return to_base64(numbered(key_algorithm, key.number, key.key));
}

std::string to_file(const VerifyKey& key, std::string_view untrusted_comment) {
  if (!is_comment(untrusted_comment) || untrusted_comment.size() > untrusted_limit)
    panic("a public key's comment is one short line");
  return std::string(untrusted_prefix) + std::string(untrusted_comment) + "\n" + to_word(key) + "\n";
}

Result<VerifyKey> parse_word(std::string_view word) {
  const auto bytes = from_base64(word);
  VerifyKey key;
  if (!bytes || bytes->size() != value_at + key.key.size() ||
      as_text(*bytes).substr(0, number_at) != key_algorithm)
    return fail(Fault::malformed, "minisign: not a public key (\"RW\" and 54 more characters of base64)");
  copy_from(*bytes, number_at, key.number);
  copy_from(*bytes, value_at, key.key);
  return key;
}

namespace {

Result<VerifyKey> parse_key_lines(std::string_view content) {
  const std::string plain = with_plain_line_ends(content);
  std::string_view rest = plain;
  const auto comment = take_line(rest);
  const auto word = take_line(rest);
  if (!comment || !word) return malformed("a public key file has two lines: a comment, then the key", 1);
  if (comment->size() > untrusted_prefix.size() + untrusted_limit)
    return malformed("the comment is longer than " + std::to_string(untrusted_limit) + " bytes", 1);
  if (!rest.empty()) return malformed("something after the two lines: take it out", 3);
  auto key = parse_word(*word);
  if (!key) return fail(Fault::malformed, key.error().message, "line 2");
  return key;
}

}  // namespace

Result<VerifyKey> parse_file(std::string_view content) {
  auto key = parse_key_lines(content);
  return key ? std::move(key) : pass(or_damage(std::move(key.error()), content));
}

Result<std::string> sign(const SignKey& key, ByteView content, std::string_view untrusted_comment,
                         std::string_view trusted_comment) {
  if (untrusted_comment.size() > untrusted_limit || trusted_comment.size() > trusted_limit)
    return fail(Fault::malformed, "minisign: a comment is longer than its limit (1,003 and 8,173 bytes)");
  if (!is_comment(untrusted_comment) || !is_comment(trusted_comment))
    return fail(Fault::malformed, "minisign: a control character in a comment");
  const Signature signature = crypto::sign(key.key, prehash(content));
  const Signature global = crypto::sign(key.key, globally_signed(signature, trusted_comment));
  return std::string(untrusted_prefix) + std::string(untrusted_comment) + "\n" +
         to_base64(numbered(prehashed_algorithm, key.number, signature)) + "\n" +
         std::string(trusted_prefix) + std::string(trusted_comment) + "\n" + to_base64(global) + "\n";
}

namespace {

Done check_key_number(const VerifyKey& key, const SignatureFile& file) {
  if (file.number != key.number) return fail(Fault::refused, "minisign: signed with another key", "line 2");
  return {};
}

Result<std::string> signed_comment(const VerifyKey& key, const SignatureFile& file) {
  if (!crypto::verify(key.key, globally_signed(file.signature, file.trusted_comment), file.global))
    return fail(Fault::altered, "minisign: the trusted comment was changed", "line 3");
  return std::string(file.trusted_comment);
}

}  // namespace

Result<std::string> verify(const VerifyKey& key, ByteView content, std::string_view signature_file) {
  const auto file = parse_signature_file(signature_file);
  if (!file) return pass(file.error());
  if (auto same = check_key_number(key, *file); !same) return pass(same.error());
  if (!crypto::verify(key.key, prehash(content), file->signature))
    return fail(Fault::altered, "minisign: the signature does not hold for this content", "line 2");
  return signed_comment(key, *file);
}

Result<std::string> verify_trusted_comment(const VerifyKey& key, std::string_view signature_file) {
  const auto file = parse_signature_file(signature_file);
  if (!file) return pass(file.error());
  if (auto same = check_key_number(key, *file); !same) return pass(same.error());
  return signed_comment(key, *file);
}

Result<Unverified> parse_unverified(std::string_view signature_file) {
  const auto file = parse_signature_file(signature_file);
  if (!file) return pass(file.error());
  return Unverified{file->number, std::string(file->trusted_comment)};
}

}  // namespace tafel::crypto::minisign
