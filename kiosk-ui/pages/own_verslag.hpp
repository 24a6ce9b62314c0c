// In the own turn: one reads the verslag, approves it or remarks upon it, and as a delegate says who will be briefed
// (art. 12 and 14).
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_own_verslag(Ui& ui, Rect area, const view::SessionView& session,
                                                     const view::PersonView& person, TurnState& state);
[[nodiscard]] std::optional<Intent> draw_own_remark(Ui& ui, Rect area, const view::SessionView& session,
                                                    const view::PersonView& person, TurnState& state,
                                                    TypingState& typed);

}  // namespace tafel::kiosk
