// Today's sessions; and of the one touched, what its opening needs and the chair's PIN.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_day(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                             const Surroundings& around);

}  // namespace tafel::kiosk
