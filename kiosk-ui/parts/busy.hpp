// The request under way, in words over any page, once it takes longer than a blink. Nothing beneath it answers.
#pragma once

#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

// In the middle of `over`, at the bottom.
void draw_busy(Ui& ui, Rect over, const Surroundings& around);

}  // namespace tafel::kiosk
