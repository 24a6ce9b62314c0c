// Read back, verslag, route, and what still stands in the way of the end.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_closing(Ui& ui, Rect area, const domain::SessionView& session,
                                                 ClosingState& state, TypingState& typing);

}  // namespace tafel::kiosk
