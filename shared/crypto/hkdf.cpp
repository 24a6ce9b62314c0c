// HKDF-SHA-256 (RFC 5869), which libsodium 1.0.18 does not have: built from its HMAC.
#include "shared/crypto/kdf.hpp"
#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <sodium.h>

namespace tafel::crypto {
namespace {

constexpr std::size_t block_size = crypto_auth_hmacsha256_BYTES;

class Hmac {
 public:
  explicit Hmac(ByteView key) { crypto_auth_hmacsha256_init(&state_, not_null(key), key.size()); }
  ~Hmac() { sodium_memzero(&state_, sizeof state_); }
  Hmac(const Hmac&) = delete;
  Hmac& operator=(const Hmac&) = delete;
  Hmac& add(ByteView bytes) {
    crypto_auth_hmacsha256_update(&state_, not_null(bytes), bytes.size());
    return *this;
  }
  void finish(std::span<std::uint8_t> out) { crypto_auth_hmacsha256_final(&state_, out.data()); }

 private:
  crypto_auth_hmacsha256_state state_{};
};

}  // namespace

// Extract, then expand: T(n) = HMAC(prk, T(n-1) || info || n). An empty salt is the block of zeros that the
// RFC asks for, since HMAC pads its key with zeros.
Secret hkdf_sha256(ByteView input, ByteView salt, std::string_view info, std::size_t size) {
  require_sodium();
  if (size > 255 * block_size) panic("HKDF-SHA-256 gives at most 8,160 bytes");
  Secret extracted(block_size);
  Hmac(salt).add(input).finish(extracted.writable());
  Secret out(size);
  Secret block(block_size);
  ByteView previous;
  std::uint8_t counter = 0;
  for (std::size_t done = 0; done < size; done += block_size) {
    ++counter;
    Hmac(extracted.view()).add(previous).add(as_bytes(info)).add({&counter, 1}).finish(block.writable());
    previous = block.view();
    std::copy_n(previous.begin(), std::min(block_size, size - done),
                out.writable().begin() + static_cast<std::ptrdiff_t>(done));
  }
  return out;
}

}  // namespace tafel::crypto
