// A turn that is only heard: the screen is dark, and says why and how it becomes light again. The keys go on acting on the
// page beneath, which the voice reads.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

void draw_dark_screen(Ui& ui);

}  // namespace tafel::kiosk
