// Before the first view: the machine is starting.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

void draw_connecting(Ui& ui);

}  // namespace tafel::kiosk
