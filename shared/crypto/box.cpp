#include "shared/crypto/box.hpp"

#include "shared/crypto/sodium.hpp"

#include <sodium.h>

namespace tafel::crypto {

BoxKey make_box_key(Random& random) {
  Secret secret(crypto_box_SECRETKEYBYTES);
  random.fill(secret.writable());
  return box_key_from_secret(std::move(secret));
}

BoxKey box_key_from_secret(Secret secret) {
  require_sodium();
  if (secret.size() != crypto_box_SECRETKEYBYTES) panic("an X25519 key is 32 bytes");
  BoxKey key;
  crypto_scalarmult_base(key.public_key.data(), secret.view().data());
  key.secret = std::move(secret);
  return key;
}

Bytes seal_to(const BoxPublicKey& recipient, const Secret& content) {
  require_sodium();
  Bytes sealed(content.size() + crypto_box_SEALBYTES);
  if (crypto_box_seal(sealed.data(), content.view().data(), content.size(), recipient.data()) != 0)
    panic("a box recipient of low order: these keys never leave the device that made them");
  return sealed;
}

Result<Secret> open_box(const BoxKey& key, ByteView sealed) {
  require_sodium();
  if (sealed.size() < crypto_box_SEALBYTES) return fail(Fault::malformed, "shorter than an empty sealed box");
  Secret content(sealed.size() - crypto_box_SEALBYTES);
  if (crypto_box_seal_open(content.writable().data(), sealed.data(), sealed.size(), key.public_key.data(),
                           key.secret.view().data()) != 0)
    return fail(Fault::altered, "the sealed box does not open: another key, or changed bytes");
  return content;
}

}  // namespace tafel::crypto
