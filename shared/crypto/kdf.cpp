#include "shared/crypto/kdf.hpp"

#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <sodium.h>

namespace tafel::crypto {

// Argon2id makes the guess dear; HKDF then mixes in the device's secret, without which no guess can be
// checked.
Secret key_from_pin(const Secret& pin, const Salt& salt, const Secret& device_secret, PinCost cost) {
  require_sodium();
  if (!is_payable(cost)) panic("a cost of a PIN outside its limits");
  constexpr std::size_t stretched_size = 32;
  Secret input(stretched_size + device_secret.size());
  const std::size_t memory_bytes = std::size_t{cost.memory_kib} * 1024;
  if (crypto_pwhash(input.writable().data(), stretched_size,
                    reinterpret_cast<const char*>(not_null(pin.view())), pin.size(), salt.data(), cost.passes,
                    memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    panic("no memory for Argon2id");
  std::copy(device_secret.view().begin(), device_secret.view().end(),
            input.writable().begin() + stretched_size);
  return hkdf_sha256(input.view(), salt, "tafelgeheim/pin-key/v1", 32);
}

}  // namespace tafel::crypto
