#include "shared/crypto/tlog/note.hpp"

#include "shared/base/unfit_letter.hpp"
#include "shared/base/utf8.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/lines.hpp"
#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <array>

namespace tafel::crypto::tlog {
namespace {

constexpr std::uint8_t ed25519_type = 1;
constexpr std::string_view signature_mark = "\u2014 ";  // em dash, space
constexpr std::size_t name_limit = 255;
constexpr std::size_t key_id_size = 4;

using KeyId = std::array<std::uint8_t, key_id_size>;

Bytes typed_key(const PublicKey& key) {
  Bytes bytes{ed25519_type};
  bytes.insert(bytes.end(), key.begin(), key.end());
  return bytes;
}

KeyId key_id(const VerifierKey& key) {
  const Hash hash = sha256(key.name + "\n" + to_text(typed_key(key.key)));
  KeyId id{};
  std::copy_n(hash.begin(), id.size(), id.begin());
  return id;
}

struct SignatureLine {
  std::string_view name;
  Bytes id_and_signature;
};

tl::unexpected<Error> malformed_note(const std::string& what, const std::string& place) {
  return fail(Fault::malformed, "signed note: " + what, place);
}

Result<SignatureLine> parse_signature_line(std::string_view line, const std::string& place) {
  if (!line.starts_with(signature_mark))
    return malformed_note("a signature starts with an em dash and a space", place);
  line.remove_prefix(signature_mark.size());
  const std::size_t space = line.find(' ');
  const std::string_view name = line.substr(0, space);
  if (space == std::string_view::npos || name.empty() || name.find('+') != std::string_view::npos ||
      has_space(name))
    return malformed_note("a signature without a sound key name", place);
  auto bytes = from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() <= key_id_size) return malformed_note("a signature that is not base64", place);
  return SignatureLine{name, std::move(*bytes)};
}

bool is_by(const SignatureLine& line, const VerifierKey& key) {
  const KeyId id = key_id(key);
  return line.name == key.name && std::equal(id.begin(), id.end(), line.id_and_signature.begin());
}

bool holds(const SignatureLine& line, const VerifierKey& key, std::string_view text) {
  Signature signature{};
  if (line.id_and_signature.size() != key_id_size + signature.size()) return false;
  std::copy(line.id_and_signature.begin() + key_id_size, line.id_and_signature.end(), signature.begin());
  return verify(key.key, as_bytes(text), signature);
}

bool has_control_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' ' && c != '\n'; });
}

// The last empty line parts the text from the signatures.
Result<std::size_t> end_of_text(std::string_view note) {
  if (note.size() > note_limit_bytes) return malformed_note("larger than 128 KiB", "");
  if (!is_utf8(note)) return malformed_note("not UTF-8", "");
  if (has_control_characters(note)) return malformed_note("a control character in it", "");
  const std::size_t empty_line = note.rfind("\n\n");
  if (empty_line == std::string_view::npos)
    return malformed_note("no empty line between text and signatures", "");
  return empty_line + 1;
}

}  // namespace

bool is_key_name(std::string_view name) {
  return !name.empty() && name.size() <= name_limit &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127 && c != '+'; });
}

std::string to_string(const VerifierKey& key) {
  return key.name + "+" + to_hex(key_id(key)) + "+" + to_base64(typed_key(key.key));
}

Result<VerifierKey> parse_verifier_key(std::string_view text) {
  constexpr std::size_t id_digits = 2 * key_id_size;
  const auto malformed = [](const char* what) {
    return fail(Fault::malformed, std::string("log key: ") + what);
  };
  const std::size_t plus = text.find('+');
  if (plus == std::string_view::npos || text.size() < plus + id_digits + 2 ||
      text[plus + 1 + id_digits] != '+')
    return malformed("not of the form name+id+key");
  if (!is_key_name(text.substr(0, plus)))
    return malformed("its name is empty, too long, or not printable ASCII");
  const auto bytes = from_base64(text.substr(plus + id_digits + 2));
  VerifierKey key{std::string(text.substr(0, plus)), {}};
  if (!bytes || bytes->size() != key.key.size() + 1 || bytes->front() != ed25519_type)
    return malformed("not an Ed25519 key (type 1 and 32 bytes in base64)");
  std::copy(bytes->begin() + 1, bytes->end(), key.key.begin());
  if (text.substr(plus + 1, id_digits) != to_hex(key_id(key)))
    return malformed("its id is not that of its name and key");
  return key;
}

VerifierKey verifier_of(const LogSigner& signer) {
  return {signer.name, signer.key.public_key};
}

std::string sign_note(const LogSigner& signer, std::string_view text) {
  if (text.empty() || text.back() != '\n' || !is_key_name(signer.name))
    panic("a note's text ends in a newline, its signer has a sound name");
  const Signature signature = sign(signer.key, as_bytes(text));
  const KeyId id = key_id(verifier_of(signer));
  Bytes bytes(id.begin(), id.end());
  bytes.insert(bytes.end(), signature.begin(), signature.end());
  return std::string(text) + "\n" + std::string(signature_mark) + signer.name + " " + to_base64(bytes) + "\n";
}

Result<std::string> open_note(const VerifierKey& key, std::string_view note) {
  const auto end = end_of_text(note);
  if (!end) return pass(end.error());
  const std::string_view text = note.substr(0, *end);
  std::string_view rest = note.substr(*end + 1);
  bool signed_by_key = false;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::string place = "signature " + std::to_string(number);
    const auto line = take_line(rest);
    if (!line) return malformed_note("the last newline is missing", place);
    const auto signature = parse_signature_line(*line, place);
    if (!signature) return pass(signature.error());
    if (!is_by(*signature, key)) continue;
    if (!holds(*signature, key, text))
      return fail(Fault::altered, "signed note: the signature does not hold", place);
    signed_by_key = true;
  }
  if (!signed_by_key) return fail(Fault::refused, "signed note: not signed by " + key.name);
  return std::string(text);
}

}  // namespace tafel::crypto::tlog
