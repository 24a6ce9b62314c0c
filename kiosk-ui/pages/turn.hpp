// The screen in one participant's hands: ballots, own statements, the verslag. Nobody else's choices are shown.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_turn(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                              const Surroundings& around);

}  // namespace tafel::kiosk
