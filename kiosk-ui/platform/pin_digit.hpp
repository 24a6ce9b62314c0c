// Which typed character is a digit of a PIN, whatever the state of Shift.
#pragma once

#include <optional>
#include <string_view>

namespace tafel::kiosk {

// The row of digits of a Belgian keyboard types digits with Shift, these without, and capitals of them with caps lock.
[[nodiscard]] constexpr std::optional<char> pin_digit(char32_t code) {
  if (code >= U'0' && code <= U'9') return static_cast<char>(code);
  for (const std::u32string_view row : {U"à&é\"'(§è!ç", U"À&É\"'(§È!Ç"})
    if (const std::size_t digit = row.find(code); digit != std::u32string_view::npos)
      return static_cast<char>('0' + digit);
  return std::nullopt;
}

}  // namespace tafel::kiosk
