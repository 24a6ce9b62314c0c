// The screen is being passed to one participant.
#pragma once

#include "kiosk-ui/state/place.hpp"
#include "kiosk-ui/widgets/pin.hpp"

#include <string>

namespace tafel::kiosk {

struct PassScreenState {
  std::string participant;  // whose PIN is asked; "" while it is asked who
  Pin pin;
  Place from = Place::sharing;  // the page that it was passed from
  bool has_signed = false;      // whoever had it last, and gave it back so
};

}  // namespace tafel::kiosk
