// The state of the page of the opening.
#pragma once

namespace tafel::kiosk {

struct OpeningState {
  bool unfolded = false;  // each need is read, though all are met
};

}  // namespace tafel::kiosk
