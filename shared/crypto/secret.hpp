// Memory for secrets: allocated with sodium_malloc (guard pages, no swap), wiped when it is destroyed.
// No memory for one is a panic. Move-only: a secret has one owner. Thread: any, one at a time.
#pragma once

#include "shared/base/bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace tafel::crypto {

class Secret {
 public:
  Secret() = default;  // empty
  explicit Secret(std::size_t size);
  ~Secret();
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  // Copies `bytes`; the caller wipes its own copy.
  static Secret copy_of(ByteView bytes);
  // Moves the characters into guarded memory and wipes `text`, whatever its capacity held.
  static Secret taken_from(std::string& text);

  [[nodiscard]] std::span<std::uint8_t> writable() { return {data_, size_}; }
  [[nodiscard]] ByteView view() const { return {data_, size_}; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

 private:
  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

// Compared in constant time; different sizes are different.
[[nodiscard]] bool equal(ByteView a, ByteView b);

// Overwrites the content of `text` and `bytes`, then frees it.
void wipe(std::string& text);
void wipe(Bytes& bytes);

}  // namespace tafel::crypto
