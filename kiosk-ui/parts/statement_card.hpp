// One statement as a card, for whoever reads it: on the page of the discussion, in the own turn, and in what is read back.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

namespace tafel::kiosk {

[[nodiscard]] float statement_height(const Ui& ui, const view::StatementView& statement, float width);
void draw_statement(Ui& ui, Rect where, const view::StatementView& statement);

// Can it still be changed or thrown away: not confirmed, and the session goes on?
[[nodiscard]] bool is_draft(const view::SessionView& session, const view::StatementView& statement);
// Why it cannot be changed, of a draft; "" when it can.
[[nodiscard]] std::string why_unchanged(const view::SessionView& session,
                                        const view::StatementView& statement);

}  // namespace tafel::kiosk
