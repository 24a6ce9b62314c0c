// Keys from secrets: Argon2id (RFC 9106) for PINs, HKDF-SHA-256 (RFC 5869) for everything else.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace tafel::crypto {

using Salt = std::array<std::uint8_t, 16>;

// The cost of one guess of a PIN, stored beside the data that the PIN protects.
struct PinCost {
  std::uint32_t passes = 3;
  std::uint32_t memory_kib = 64 * 1024;
};

// Is this a cost that Argon2id takes and this machine can pay: 1 to 100 passes, 8 KiB to 4 GiB? Whoever reads a cost
// from a file asks first; key_from_pin panics at another.
[[nodiscard]] constexpr bool is_payable(PinCost cost) {
  return cost.passes >= 1 && cost.passes <= 100 && cost.memory_kib >= 8 &&
         cost.memory_kib <= 4U * 1024 * 1024;
}

// 32 bytes from a PIN and the device's own secret: the PIN alone, tried on a stolen disk, opens nothing.
[[nodiscard]] Secret key_from_pin(const Secret& pin, const Salt& salt, const Secret& device_secret,
                                  PinCost cost);

// At most 8,160 bytes (RFC 5869); asking for more is a panic.
[[nodiscard]] Secret hkdf_sha256(ByteView input, ByteView salt, std::string_view info, std::size_t size);

}  // namespace tafel::crypto
