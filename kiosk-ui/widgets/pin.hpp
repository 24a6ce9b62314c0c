// A PIN while it is typed: six digits that wipe themselves.
#pragma once

#include <array>
#include <string.h>
#include <string>
#include <string_view>

namespace tafel::kiosk {

class Pin {
 public:
  static constexpr std::size_t digits = 6;

  Pin() = default;
  ~Pin() { clear(); }
  Pin(const Pin&) = default;
  Pin& operator=(const Pin&) = default;

  [[nodiscard]] std::size_t typed() const { return typed_; }
  [[nodiscard]] bool complete() const { return typed_ == digits; }
  void add(char digit) {
    if (!complete()) digits_[typed_++] = digit;
  }
  void erase() {
    if (typed_ > 0) digits_[--typed_] = 0;
  }
  void clear() {
    explicit_bzero(digits_.data(), digits_.size());
    typed_ = 0;
  }
  // Until the next digit.
  [[nodiscard]] std::string_view view() const { return {digits_.data(), typed_}; }
  // For the request alone; whoever has the copy wipes it.
  [[nodiscard]] std::string reveal() const { return {digits_.data(), typed_}; }
  bool operator==(const Pin&) const = default;

 private:
  std::array<char, digits> digits_{};
  std::size_t typed_ = 0;
};

}  // namespace tafel::kiosk
