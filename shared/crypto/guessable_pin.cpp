#include "shared/crypto/guessable_pin.hpp"

#include <algorithm>
#include <bitset>

namespace tafel::crypto {
namespace {

std::size_t different_digits(ByteView pin) {
  std::bitset<10> seen;
  for (const auto digit : pin) seen.set(static_cast<std::size_t>(digit - '0'));
  return seen.count();
}

bool is_run(ByteView pin, int step) {
  for (std::size_t i = 1; i < pin.size(); ++i)
    if ((pin[i] - pin[i - 1] - step) % 10 != 0) return false;
  return true;
}

bool is_said_twice(ByteView pin) {
  return std::ranges::equal(pin.first(pin.size() / 2), pin.last(pin.size() / 2));
}

}  // namespace

bool is_guessable(ByteView pin) {
  constexpr std::size_t least_different = 3;
  return different_digits(pin) < least_different || is_run(pin, 1) || is_run(pin, -1) || is_said_twice(pin);
}

}  // namespace tafel::crypto
