// The whole screen: the course of the session on the left, purpose and people above, one page in the middle, and
// what may lie over it. Decides which page by what the view says.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_screen(Ui& ui, const ipc::DeviceView& view, UiState& state,
                                                const Surroundings& around);

}  // namespace tafel::kiosk
