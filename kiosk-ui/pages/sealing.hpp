// Sealing, step by step, as far as it really is.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_sealing(Ui& ui, Rect area, const view::DeviceView& view,
                                                 UiState& state);

}  // namespace tafel::kiosk
