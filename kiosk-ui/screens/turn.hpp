// The screen in one participant's hands: ballots, own statements, the verslag. Nobody else's choices are shown.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_turn(Ui& ui, Rect area, const ipc::DeviceView& view, UiState& state,
                                              const Surroundings& around);

}  // namespace tafel::kiosk
