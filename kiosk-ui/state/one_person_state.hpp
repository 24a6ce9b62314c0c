// The chair's deeds about one person who checked in: see the deeds, unlock a blocked PIN, strike the check-in.
#pragma once

#include "kiosk-ui/widgets/pin.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"

#include <string>

namespace tafel::kiosk {

enum class OnePersonStep { deeds, unlock_pin, reason };
struct OnePersonState {
  OnePersonStep step = OnePersonStep::deeds;
  std::string person;
  std::string chair;  // who unlocks the PIN, with the own one
  Pin pin;
  TextEdit reason;
};

}  // namespace tafel::kiosk
