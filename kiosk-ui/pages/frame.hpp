// The whole screen: the course of the session on the left, purpose and people above, one page in the middle, and
// what may lie over it. Decides which page by what the view says.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_screen(Ui& ui, const view::DeviceView& view, UiState& state,
                                                const Surroundings& around);

}  // namespace tafel::kiosk
