// "Bent u er nog?": asked over everything before the screen locks, with the seconds that are left. Any touch answers.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

struct StillThere {
  int seconds = 0;
  bool unsigned_choice = false;  // then it says that a choice is not signed
};
void draw_still_there(Ui& ui, const StillThere& asked);

}  // namespace tafel::kiosk
