// Opvolging: what became of each action and each agreed item that the session before left open (art. 4, art. 14 §2).
#pragma once

#include "kiosk-ui/state/follow_up_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_follow_up(Ui& ui, Rect area, const view::SessionView& session,
                                                   const std::string& today, FollowUpState& state,
                                                   TypingState& typed);

}  // namespace tafel::kiosk
