// The whole session read back before it closes.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

void draw_readback(Ui& ui, Rect area, const domain::SessionView& session);

}  // namespace tafel::kiosk
