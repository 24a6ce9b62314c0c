// The whole session read back before it closes.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

void draw_readback(Ui& ui, Rect area, const view::SessionView& session);

}  // namespace tafel::kiosk
