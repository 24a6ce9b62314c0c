#include "shared/crypto/age/x25519.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"
#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <utility>

namespace tafel::crypto::age {
namespace {

using Point = std::array<std::uint8_t, 32>;

constexpr std::size_t body_size = file_key_size + crypto_aead_chacha20poly1305_ietf_ABYTES;
// Each wrap key encrypts one message, so its nonce may be constant.
constexpr std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zero_nonce{};

// Nothing when the shared secret would be all zeros: a point of low order, which no honest party sends.
std::optional<Secret> shared_secret(const Secret& scalar, const Point& point) {
  Secret shared(crypto_scalarmult_BYTES);
  if (crypto_scalarmult(shared.writable().data(), scalar.view().data(), point.data()) != 0)
    return std::nullopt;
  return shared;
}

Secret wrap_key(const Secret& shared, const Point& share, const Point& recipient) {
  std::array<std::uint8_t, 64> salt{};
  std::copy(recipient.begin(), recipient.end(), std::copy(share.begin(), share.end(), salt.begin()));
  return hkdf_sha256(shared.view(), salt, "age-encryption.org/v1/X25519",
                     crypto_aead_chacha20poly1305_ietf_KEYBYTES);
}

Result<Point> parse_share(const Stanza& stanza) {
  if (stanza.arguments.size() != 1)
    return fail(Fault::malformed, "age: an X25519 stanza has exactly one argument", place_of(stanza.line));
  const auto share = from_base64_unpadded(stanza.arguments.front());
  Point point{};
  if (!share || share->size() != point.size())
    return fail(Fault::malformed, "age: an X25519 share is 32 bytes in canonical base64",
                place_of(stanza.line));
  std::copy(share->begin(), share->end(), point.begin());
  return point;
}

}  // namespace

Result<Stanza> wrap_x25519(const Secret& file_key, const Recipient& recipient, Random& random) {
  require_sodium();
  Secret ephemeral(crypto_scalarmult_SCALARBYTES);
  random.fill(ephemeral.writable());
  Point share{};
  crypto_scalarmult_base(share.data(), ephemeral.view().data());
  const auto shared = shared_secret(ephemeral, recipient.x25519);
  if (!shared)
    return fail(Fault::malformed, "age: a recipient is a point of low order", to_string(recipient));
  Stanza stanza{"X25519", {to_base64_unpadded(share)}, Bytes(body_size)};
  const Secret key = wrap_key(*shared, share, recipient.x25519);
  crypto_aead_chacha20poly1305_ietf_encrypt(stanza.body.data(), nullptr, file_key.view().data(),
                                            file_key.size(), nullptr, 0, nullptr, zero_nonce.data(),
                                            key.view().data());
  return stanza;
}

bool is_x25519(const Stanza& stanza) {
  return stanza.type == "X25519";
}

// The body's length is checked before its tag: otherwise a long body could be made to open under many keys,
// and the answer would tell which one is held.
Result<std::optional<Secret>> unwrap_x25519(const Stanza& stanza, const Identity& identity) {
  const auto share = parse_share(stanza);
  if (!share) return pass(share.error());
  if (stanza.body.size() != body_size)
    return fail(Fault::malformed, "age: the body of an X25519 stanza is 32 bytes", place_of(stanza.line));
  const auto shared = shared_secret(identity.x25519, *share);
  if (!shared)
    return fail(Fault::malformed, "age: an X25519 share is a point of low order", place_of(stanza.line));
  const Secret key = wrap_key(*shared, *share, recipient_of(identity).x25519);
  Secret file_key(file_key_size);
  if (crypto_aead_chacha20poly1305_ietf_decrypt(file_key.writable().data(), nullptr, nullptr,
                                                stanza.body.data(), stanza.body.size(), nullptr, 0,
                                                zero_nonce.data(), key.view().data()) != 0)
    return std::optional<Secret>();
  return std::optional<Secret>(std::move(file_key));
}

}  // namespace tafel::crypto::age
