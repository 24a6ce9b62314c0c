// Vooraf: what led to the table, and what core partners added in writing before it (art. 11). One touch begins a statement
// with a supplement.
#pragma once

#include "kiosk-ui/state/discussion_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_beforehand(Ui& ui, Rect area, const view::SessionView& session,
                                                    DiscussionState& discussion);

}  // namespace tafel::kiosk
