// The state of the locked screen: the chair who unlocks it.
#pragma once

#include "kiosk-ui/widgets/pin.hpp"

#include <string>

namespace tafel::kiosk {

struct LockState {
  std::string chair;
  Pin pin;
};

}  // namespace tafel::kiosk
