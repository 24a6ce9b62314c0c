// One person checks in: reads of the secrecy, as a delegate also of that duty, and chooses a PIN twice.
#pragma once

#include "kiosk-ui/state/read_to_end.hpp"
#include "kiosk-ui/widgets/pin.hpp"

#include <string>

namespace tafel::kiosk {

enum class CheckInStep { secrecy, delegate, pin, pin_again };
struct CheckInState {
  CheckInStep step = CheckInStep::secrecy;
  std::string person;
  Pin pin;
  Pin pin_again;
  Readings readings{};
};

}  // namespace tafel::kiosk
