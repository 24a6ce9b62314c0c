#include "provisioning/chairs/chair_pin.hpp"

#include "shared/base/guessable_pin.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

bool is_digit(std::uint8_t character) {
  return character >= '0' && character <= '9';
}

}  // namespace

Done check_pin(const crypto::Secret& pin) {
  const ByteView digits = pin.view();
  if (digits.size() != pin_digits || !std::ranges::all_of(digits, is_digit))
    return fail(Fault::refused, "a PIN is six digits");
  if (is_guessable(digits))
    return fail(Fault::refused, "this PIN is among the first anybody would try; choose another");
  return {};
}

}  // namespace tafel::provisioning
