// Which six digits may be a chair's PIN.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

namespace tafel::provisioning {

constexpr std::size_t pin_digits = 6;

// Refused: anything but six digits, and a PIN that anybody would try first (shared/base/guessable_pin.hpp).
// Errors: refused.
Done check_pin(const crypto::Secret& pin);

}  // namespace tafel::provisioning
