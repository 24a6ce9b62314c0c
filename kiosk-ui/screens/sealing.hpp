// Sealing, step by step, as far as it really is.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_sealing(Ui& ui, Rect area, const ipc::DeviceView& view,
                                                 UiState& state);

}  // namespace tafel::kiosk
