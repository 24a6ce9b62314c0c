#include "appliance/uplink/backoff.hpp"

#include <algorithm>
#include <cstring>

namespace tafel::uplink {

std::chrono::milliseconds backoff(std::uint64_t failures, crypto::Random& random) {
  constexpr std::uint64_t enough_doublings = 20;
  const std::uint64_t doublings = std::min(failures > 0 ? failures - 1 : 0, enough_doublings);
  const auto limit = std::min(backoff_longest, backoff_first * (std::int64_t{1} << doublings));
  const auto bytes = random.take<sizeof(std::uint64_t)>();
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data(), sizeof number);
  return std::chrono::milliseconds(
      static_cast<std::int64_t>(number % static_cast<std::uint64_t>(limit.count())) + 1);
}

}  // namespace tafel::uplink
