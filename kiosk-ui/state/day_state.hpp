// The state of the list of the day: the session that is being opened.
#pragma once

#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/pin.hpp"

#include <string>

namespace tafel::kiosk {

struct DayState {
  std::string session;  // the one that was touched, "" for the list
  std::string chair;
  Pin pin;
  TextEdit takes_no_part;        // why the chair is no participant; empty for one who is
  bool says_why = false;         // is that being typed?
  bool shows_readiness = false;  // in place of the list
};

}  // namespace tafel::kiosk
