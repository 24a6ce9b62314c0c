// The request under way, in words over any page, once it takes longer than a blink. Nothing beneath it answers.
#pragma once

#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

void draw_busy(Ui& ui, const Surroundings& around);

}  // namespace tafel::kiosk
