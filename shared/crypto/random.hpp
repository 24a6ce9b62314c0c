// The seam to the system's randomness: a fake in tests makes a file reproducible.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace tafel::crypto {

class Random {
 public:
  Random() = default;
  virtual ~Random() = default;
  Random(const Random&) = delete;
  Random& operator=(const Random&) = delete;
  virtual void fill(std::span<std::uint8_t> out) = 0;

  template <std::size_t size>
  std::array<std::uint8_t, size> take() {
    std::array<std::uint8_t, size> out{};
    fill(out);
    return out;
  }
};

// libsodium's generator, seeded by the kernel.
class SystemRandom final : public Random {
 public:
  SystemRandom();
  void fill(std::span<std::uint8_t> out) override;
};

}  // namespace tafel::crypto
