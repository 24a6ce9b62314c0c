// In the own turn: one confirms or takes back what was written down as one's own words (art. 13).
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_own_statements(Ui& ui, Rect area, const view::SessionView& session,
                                                        const view::PersonView& person, TurnState& state);

}  // namespace tafel::kiosk
