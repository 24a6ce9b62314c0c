#include "provisioning/chairs/chair_pin.hpp"

#include <algorithm>
#include <bitset>

namespace tafel::provisioning {
namespace {

bool is_digit(std::uint8_t character) {
  return character >= '0' && character <= '9';
}

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

Done check_pin(const crypto::Secret& pin) {
  const ByteView digits = pin.view();
  if (digits.size() != pin_digits || !std::ranges::all_of(digits, is_digit))
    return fail(Fault::refused, "a PIN is six digits");
  if (different_digits(digits) < 3 || is_run(digits, 1) || is_run(digits, -1) || is_said_twice(digits))
    return fail(Fault::refused, "this PIN is among the first anybody would try; choose another");
  return {};
}

}  // namespace tafel::provisioning
