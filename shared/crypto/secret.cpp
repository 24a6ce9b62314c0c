#include "shared/crypto/secret.hpp"

#include "shared/crypto/sodium.hpp"

#include <algorithm>
#include <sodium.h>
#include <utility>

namespace tafel::crypto {

Secret::Secret(std::size_t size) : size_(size) {
  if (size == 0) return;
  require_sodium();
  data_ = static_cast<std::uint8_t*>(sodium_malloc(size));
  if (data_ == nullptr) panic("no guarded memory for a secret");
  sodium_memzero(data_, size);
}

Secret::~Secret() {
  sodium_free(data_);
}  // wipes; nothing happens for a null pointer

Secret::Secret(Secret&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this == &other) return *this;
  sodium_free(data_);
  data_ = std::exchange(other.data_, nullptr);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

Secret Secret::copy_of(ByteView bytes) {
  Secret secret(bytes.size());
  std::copy(bytes.begin(), bytes.end(), secret.data_);
  return secret;
}

Secret Secret::taken_from(std::string& text) {
  Secret secret = copy_of(as_bytes(text));
  wipe(text);
  return secret;
}

bool equal(ByteView a, ByteView b) {
  if (a.size() != b.size()) return false;
  return a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

// Growing to the capacity allocates nothing, and brings what an earlier, longer content left within reach.
void wipe(std::string& text) {
  text.resize(text.capacity());
  sodium_memzero(text.data(), text.size());
  text.clear();
}

void wipe(Bytes& bytes) {
  bytes.resize(bytes.capacity());
  if (!bytes.empty()) sodium_memzero(bytes.data(), bytes.size());
  bytes.clear();
}

}  // namespace tafel::crypto
