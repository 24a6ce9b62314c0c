// The form of a statement, one question per page: the words first, then who says them and about whom, what kind of data
// they are, and why they matter. A draft that is changed has them all answered, and can be kept from any page.
#pragma once

#include "kiosk-ui/state/discussion_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_statement_form(Ui& ui, Rect area, const view::SessionView& session,
                                                        DiscussionState& statement, TypingState& typing);

}  // namespace tafel::kiosk
