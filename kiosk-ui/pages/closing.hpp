// Read back, verslag, route, and what still stands in the way of the end.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_closing(Ui& ui, Rect area, const view::SessionView& session,
                                                 ClosingState& state, TypingState& typing);

}  // namespace tafel::kiosk
