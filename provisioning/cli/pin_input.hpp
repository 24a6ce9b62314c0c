// Asking for a PIN: never from the command line, never with an echo.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

namespace tafel::provisioning {

constexpr int standard_input = 0;

// The PIN, said twice. From a terminal: two prompts without echo. From anything else: two lines.
// Errors: refused (the two differ), missing (no two lines), malformed (a line over 64 bytes), io.
[[nodiscard]] Result<crypto::Secret> ask_new_pin(int fd);

}  // namespace tafel::provisioning
