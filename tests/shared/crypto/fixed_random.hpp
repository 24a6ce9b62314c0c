// Randomness that is the same on every run: SHA-256 of a seed and a counter. For tests and worked examples
// only.
#pragma once

#include "shared/crypto/hash.hpp"
#include "shared/crypto/random.hpp"

#include <string>
#include <utility>

namespace tafel::testing {

class FixedRandom final : public crypto::Random {
 public:
  explicit FixedRandom(std::string seed) : seed_(std::move(seed)) {}
  void fill(std::span<std::uint8_t> out) override {
    for (std::uint8_t& byte : out) {
      if (at_ == block_.size()) next_block();
      byte = block_[at_++];
    }
  }

 private:
  void next_block() {
    block_ = crypto::sha256(seed_ + "/" + std::to_string(counter_++));
    at_ = 0;
  }
  std::string seed_;
  std::uint64_t counter_ = 0;
  crypto::Hash block_{};
  std::size_t at_ = block_.size();
};

}  // namespace tafel::testing
