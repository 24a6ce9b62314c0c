// libsodium, ready to be used, and what happens when the machine itself fails a secret.
#pragma once

#include "shared/base/bytes.hpp"

#include <string_view>

namespace tafel::crypto {

// Initialises libsodium on first use. Thread: any. A library that does not start is a panic.
void require_sodium();

// For what no caller can mend (no memory for a secret, a primitive that refuses sound arguments): says so on
// standard error and aborts. Never for input.
[[noreturn]] void panic(std::string_view message);

// libsodium declares that its pointers are never null, and an empty view's may be.
[[nodiscard]] const std::uint8_t* not_null(ByteView bytes);

}  // namespace tafel::crypto
