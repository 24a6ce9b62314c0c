// Which six digits may be a chair's PIN.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

namespace tafel::provisioning {

constexpr std::size_t pin_digits = 6;

// Refused: anything but six digits; fewer than three different digits (000000, 121212); a run up or down (123456,
// 987654, also through 9 and 0); three digits said twice (123123). Errors: refused.
Done check_pin(const crypto::Secret& pin);

}  // namespace tafel::provisioning
