// The discussion: statements as cards, and a new one, one question per page.
#pragma once

#include "kiosk-ui/state/discussion_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_discussion(Ui& ui, Rect area, const view::SessionView& session,
                                                    DiscussionState& state, TypingState& typing);

}  // namespace tafel::kiosk
