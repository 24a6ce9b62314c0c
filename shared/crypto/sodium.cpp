#include "shared/crypto/sodium.hpp"

#include <cstdio>
#include <cstdlib>
#include <sodium.h>

namespace tafel::crypto {

void require_sodium() {
  static const int started = sodium_init();
  if (started < 0) panic("libsodium cannot be initialised");
}

void panic(std::string_view message) {
  std::fprintf(stderr, "crypto: %.*s\n", static_cast<int>(message.size()), message.data());
  std::abort();
}

const std::uint8_t* not_null(ByteView bytes) {
  static constexpr std::uint8_t nothing = 0;
  return bytes.empty() ? &nothing : bytes.data();
}

}  // namespace tafel::crypto
