#include "shared/crypto/running_hash.hpp"

#include "shared/crypto/sodium.hpp"

#include <sodium.h>

namespace tafel::crypto {

struct RunningHash::State {
  crypto_hash_sha256_state sha;
};

RunningHash::RunningHash() : state_(std::make_unique<State>()) {
  require_sodium();
  crypto_hash_sha256_init(&state_->sha);
}

RunningHash::~RunningHash() = default;

void RunningHash::add(ByteView piece) {
  crypto_hash_sha256_update(&state_->sha, not_null(piece), piece.size());
}

Hash RunningHash::finish() {
  Hash hash{};
  crypto_hash_sha256_final(&state_->sha, hash.data());
  return hash;
}

}  // namespace tafel::crypto
