// What was on record when the session opened, and whom it protects.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_opening(Ui& ui, Rect area, const domain::SessionView& session);

}  // namespace tafel::kiosk
