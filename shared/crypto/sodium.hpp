// libsodium, ready to be used, and what happens when the machine itself fails a secret.
#pragma once

#include <string_view>

namespace tafel::crypto {

// Initialises libsodium on first use. Thread: any. A library that does not start is a panic.
void require_sodium();

// For what no caller can mend (no memory for a secret, a primitive that refuses sound arguments): says so on
// standard error and aborts. Never for input.
[[noreturn]] void panic(std::string_view message);

}  // namespace tafel::crypto
