// Read back, verslag, route, and the obstacles to the end.
#pragma once

#include "kiosk-ui/state/closing_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_closing(Ui& ui, Rect area, const view::SessionView& session,
                                                 ClosingState& state, TypingState& typing);

}  // namespace tafel::kiosk
