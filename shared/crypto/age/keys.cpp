// age's keys as text: "age1…" and "AGE-SECRET-KEY-1…".
#include "shared/base/editor_damage.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/age/bech32.hpp"
#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <optional>
#include <sodium.h>

namespace tafel::crypto::age {
namespace {

constexpr std::string_view recipient_prefix = "age";
constexpr std::string_view identity_prefix = "age-secret-key-";
constexpr std::size_t key_size = 32;

Result<Secret> decode_key(std::string_view text, std::string_view prefix, bool upper_case,
                          const std::string& what) {
  auto decoded = bech32_decode(text);
  if (!decoded) return fail(Fault::malformed, what + ": " + decoded.error().message, decoded.error().place);
  if (decoded->prefix != prefix || decoded->upper_case != upper_case)
    return fail(Fault::malformed, what + ": another kind of key, or in the wrong case", "character 1");
  if (decoded->data.size() != key_size) return fail(Fault::malformed, what + ": not a key of 32 bytes");
  return std::move(decoded->data);
}

char upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

}  // namespace

Identity make_identity(Random& random) {
  Identity identity{Secret(key_size)};
  random.fill(identity.x25519.writable());
  return identity;
}

Recipient recipient_of(const Identity& identity) {
  require_sodium();
  if (identity.x25519.size() != key_size) panic("an age identity is 32 bytes");
  Recipient recipient;
  crypto_scalarmult_base(recipient.x25519.data(), identity.x25519.view().data());
  return recipient;
}

std::string to_string(const Recipient& recipient) {
  return to_text(bech32_encode(recipient_prefix, recipient.x25519).view());
}

Secret to_secret_text(const Identity& identity) {
  Secret text = bech32_encode(identity_prefix, identity.x25519.view());
  for (std::uint8_t& letter : text.writable())
    letter = static_cast<std::uint8_t>(upper(static_cast<char>(letter)));
  return text;
}

Result<Recipient> parse_recipient(std::string_view text) {
  const auto key = decode_key(text, recipient_prefix, false, "age recipient");
  if (!key) return pass(key.error());
  Recipient recipient;
  std::copy(key->view().begin(), key->view().end(), recipient.x25519.begin());
  return recipient;
}

Result<Identity> parse_identity(std::string_view text) {
  auto key = decode_key(text, identity_prefix, true, "age identity");
  if (!key) return pass(key.error());
  return Identity{std::move(*key)};
}

Result<Identity> parse_identity_file(std::string_view content) {
  if (auto damage = damage_by_editor(content))
    return fail(Fault::malformed, "age identity file: " + *damage, "line 1");
  if (content.starts_with("age-encryption.org/") || content.starts_with("-----BEGIN AGE ENCRYPTED FILE"))
    return fail(Fault::malformed,
                "age identity file: is encrypted with a passphrase: decrypt it first (age -d)", "line 1");
  std::optional<Identity> found;
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::size_t end = content.find('\n');
    std::string_view line = content.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    const std::string place = "line " + std::to_string(number);
    if (found)
      return fail(Fault::malformed, "age identity file: more than one identity: leave only yours", place);
    auto identity = parse_identity(line);
    if (!identity) return fail(Fault::malformed, identity.error().message, place);
    found = std::move(*identity);
  }
  if (!found) return fail(Fault::malformed, "age identity file: no identity in it");
  return std::move(*found);
}

}  // namespace tafel::crypto::age
