// The wait before the next try: exponential, with full jitter, so that the devices of a house do not
// all come back at the same moment after the store was away. Thread: any.
#pragma once

#include "shared/crypto/random.hpp"

#include <chrono>
#include <cstdint>

namespace tafel::uplink {

constexpr std::chrono::milliseconds backoff_first{1'000};
constexpr std::chrono::milliseconds backoff_longest{300'000};

// After `failures` failures in a row (1, 2, …): a random time up to min(longest, first * 2^(failures-1)).
[[nodiscard]] std::chrono::milliseconds backoff(std::uint64_t failures, crypto::Random& random);

}  // namespace tafel::uplink
