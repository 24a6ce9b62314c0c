// The table is covered until a chair types a PIN. The session continues beneath.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_locked(Ui& ui, Rect area, const view::DeviceView& view,
                                                UiState& state, const Surroundings& around);

}  // namespace tafel::kiosk
