// Is this machine ready for a meeting? One word, and a line for each thing that was looked at.
#pragma once

#include "kiosk-ui/state/day_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_readiness(Ui& ui, Rect area, const view::DeviceView& view,
                                                   DayState& state);

}  // namespace tafel::kiosk
