// The least rate of a body, so that one that hardly moves does not keep memory and a stream for ever. Pure. Thread: any.
#pragma once

#include <chrono>
#include <cstddef>

namespace tafel::net {

struct LeastRate {
  std::chrono::milliseconds grace{30'000};    // at the beginning
  std::size_t bytes_per_second = 4UL * 1024;  // after it, as an average since the beginning
};

// Has a body that began `age` ago and of which `moved` bytes have moved fallen behind?
[[nodiscard]] constexpr bool is_too_slow(const LeastRate& least, std::chrono::milliseconds age,
                                         std::size_t moved) {
  if (age <= least.grace) return false;
  return moved < static_cast<std::size_t>(age.count()) * least.bytes_per_second / 1000;
}

}  // namespace tafel::net
