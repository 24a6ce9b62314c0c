// Today's sessions; and of the one touched, what its opening needs and the chair's PIN.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_day(Ui& ui, Rect area, const ipc::DeviceView& view, UiState& state,
                                             const Surroundings& around);

}  // namespace tafel::kiosk
