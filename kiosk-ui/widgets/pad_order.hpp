// Where the digits of the PIN pad are. Each showing has another order, so that whoever sees where a finger goes does not
// know what it types. Not for whoever types or moves by keys, nor with speech: they know the places by heart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <random>

namespace tafel::kiosk {

constexpr std::array<char, 10> digits_in_order{'1', '2', '3', '4', '5', '6', '7', '8', '9', '0'};

struct PadOrder {
  std::optional<std::mt19937> random;  // nothing: always in their order, as pictures and tests need it
  bool speaks = false;                 // the screen is listened to
  bool by_keys = false;                // the last thing that happened came from a keyboard
  bool laid = false;                   // for this showing
  bool was_full = false;               // a PIN was sent: whatever comes next is another showing
  std::array<char, 10> digits = digits_in_order;
};

void lay_digits(PadOrder& order);

}  // namespace tafel::kiosk
