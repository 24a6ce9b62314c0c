// SHA-256 (FIPS 180-4) of what does not fit into memory, piece by piece. Thread: one.
#pragma once

#include "shared/crypto/hash.hpp"

#include <memory>

namespace tafel::crypto {

class RunningHash {
 public:
  RunningHash();
  ~RunningHash();
  RunningHash(const RunningHash&) = delete;
  RunningHash& operator=(const RunningHash&) = delete;

  void add(ByteView piece);
  // Once, and last.
  [[nodiscard]] Hash finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tafel::crypto
