#include "shared/crypto/random.hpp"

#include "shared/crypto/sodium.hpp"

#include <sodium.h>

namespace tafel::crypto {

SystemRandom::SystemRandom() {
  require_sodium();
}

void SystemRandom::fill(std::span<std::uint8_t> out) {
  randombytes_buf(out.data(), out.size());
}

}  // namespace tafel::crypto
