#include "shared/crypto/ed25519.hpp"

#include "shared/crypto/sodium.hpp"

#include <sodium.h>

namespace tafel::crypto {
namespace {

// libsodium's form of a secret key: the seed and the public key after each other.
Secret expand(const Secret& seed, PublicKey& public_key) {
  require_sodium();
  if (seed.size() != crypto_sign_SEEDBYTES) panic("an Ed25519 seed is 32 bytes");
  Secret expanded(crypto_sign_SECRETKEYBYTES);
  if (crypto_sign_seed_keypair(public_key.data(), expanded.writable().data(), seed.view().data()) != 0)
    panic("Ed25519 key derivation failed");
  return expanded;
}

}  // namespace

SigningKey make_signing_key(Random& random) {
  Secret seed(crypto_sign_SEEDBYTES);
  random.fill(seed.writable());
  return signing_key_from_seed(std::move(seed));
}

SigningKey signing_key_from_seed(Secret seed) {
  SigningKey key;
  const Secret expanded = expand(seed, key.public_key);
  key.seed = std::move(seed);
  return key;
}

// The public key is derived again from the seed: a public key paired with another seed by mistake would make
// Ed25519 reveal the secret key.
Signature sign(const SigningKey& key, ByteView message) {
  PublicKey derived{};
  const Secret expanded = expand(key.seed, derived);
  if (derived != key.public_key) panic("an Ed25519 seed beside another key's public half");
  Signature signature{};
  if (crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(),
                           expanded.view().data()) != 0)
    panic("Ed25519 signing failed");
  return signature;
}

bool verify(const PublicKey& key, ByteView message, const Signature& signature) {
  require_sodium();
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

}  // namespace tafel::crypto
