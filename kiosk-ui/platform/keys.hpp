// Keys of a physical keyboard. GLFW's codes are positions on a US keyboard; what a key means on a Belgian one is
// asked by its name, so that Ctrl+A is the key with an A on it.
#pragma once

#include "kiosk-ui/platform/input.hpp"

#include <optional>

namespace tafel::kiosk {

// The character of a key of the keypad where X itself types none: without num lock, or with num lock and Shift. A digit
// printed on a key is a digit to whoever types a PIN with it; nothing here needs its arrows.
[[nodiscard]] std::optional<char32_t> keypad_character(int key, int modifiers);

// The press as it edits text, or nothing. UI thread, with GLFW up.
[[nodiscard]] std::optional<KeyPress> key_press(int key, int scancode, int modifiers);

}  // namespace tafel::kiosk
