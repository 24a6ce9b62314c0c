// The discussion: statements as cards. The form of one is in statement_form.hpp.
#pragma once

#include "kiosk-ui/state/discussion_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_discussion(Ui& ui, Rect area, const view::SessionView& session,
                                                    DiscussionState& state);

}  // namespace tafel::kiosk
