// Where the digits of the PIN pad are. Each showing has another order, so that whoever sees where a finger goes does not
// know what it types. Not for whoever types or moves by keys, nor with speech: they know the places by heart.
#pragma once

#include "kiosk-ui/widgets/pin.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <random>

namespace tafel::kiosk {

constexpr std::array<char, 10> digits_in_order{'1', '2', '3', '4', '5', '6', '7', '8', '9', '0'};

// How its person types.
struct PadUse {
  bool speaks = false;   // the screen is listened to
  bool by_keys = false;  // a keyboard is at work in this showing, and no finger since
};

struct PadOrder {
  std::optional<std::mt19937> random;  // nothing: always in their order, as pictures and tests need it
  PadUse use;
  std::optional<PadUse> laid_for;  // nothing: not laid for this showing
  bool was_full = false;           // a PIN was sent: whatever comes next is another showing
  std::array<char, 10> digits = digits_in_order;
};

// Another showing begins: nobody knows yet how its person types.
void begin_showing(PadOrder& order);
// Lays the digits before a frame shows them, where `pin` holds what was typed so far. Speech that is turned on or off
// erases that, for it was typed by other places. A finger that takes over from keys finds the digits where it saw them.
void lay_digits(PadOrder& order, Pin& pin);

}  // namespace tafel::kiosk
