// The state of the list of the day: the session that is being opened.
#pragma once

#include "kiosk-ui/widgets/pin.hpp"

#include <string>

namespace tafel::kiosk {

struct DayState {
  std::string session;  // the one that was touched, "" for the list
  std::string chair;
  Pin pin;
  bool shows_readiness = false;  // in place of the list
};

}  // namespace tafel::kiosk
