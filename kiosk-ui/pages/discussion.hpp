// What was said: statements as cards, and a new one, one question per page.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_discussion(Ui& ui, Rect area, const view::SessionView& session,
                                                    DiscussionState& state, TypingState& typing);
// One statement as a card, for whoever reads it; gives its height.
[[nodiscard]] float statement_height(const Ui& ui, const view::StatementView& statement, float width);
void draw_statement(Ui& ui, Rect where, const view::StatementView& statement);

}  // namespace tafel::kiosk
