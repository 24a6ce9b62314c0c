#include "shared/crypto/aead.hpp"

#include "shared/crypto/sodium.hpp"

#include <sodium.h>

namespace tafel::crypto {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

void require_key(const Secret& key) {
  require_sodium();
  if (key.size() != aead_key_size) panic("an XChaCha20-Poly1305 key is 32 bytes");
}

}  // namespace

Bytes seal(const Secret& key, ByteView plaintext, ByteView context, Random& random) {
  require_key(key);
  Bytes sealed(nonce_size + plaintext.size() + tag_size);
  random.fill(std::span(sealed).first(nonce_size));
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, plaintext.data(),
                                             plaintext.size(), context.data(), context.size(), nullptr,
                                             sealed.data(), key.view().data());
  return sealed;
}

Result<Secret> open(const Secret& key, ByteView sealed, ByteView context) {
  require_key(key);
  if (sealed.size() < nonce_size + tag_size) return fail(Fault::malformed, "shorter than a nonce and a tag");
  const ByteView ciphertext = sealed.subspan(nonce_size);
  Secret plaintext(ciphertext.size() - tag_size);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(plaintext.writable().data(), nullptr, nullptr,
                                                 ciphertext.data(), ciphertext.size(), context.data(),
                                                 context.size(), sealed.data(), key.view().data()) != 0)
    return fail(Fault::altered,
                "the sealed bytes do not open: another key, another context, or changed bytes");
  return plaintext;
}

}  // namespace tafel::crypto
