// The bar that is always in sight: the purpose and whom it protects (art. 9), who is at the table, and, while an expert
// sits there, that members go by their role (art. 12). At a check-in and at the own pad it names no member.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

// The extent of the bar: all; without the way to the members' page, on that page and in a participant's turn;
// without whom it protects either, while a person types and the keyboard needs the height, and in large text; only who
// is at the table, before a person whose duty of secrecy is not signed or whose PIN is not typed yet: it may be an
// expert; or only that members go by their role, where the strip above says the rest.
enum class TopBar { whole, no_way, brief, people, hidden_names };
[[nodiscard]] float top_bar_height(const Ui& ui, const view::SessionView& session, float width, TopBar bar);
[[nodiscard]] std::optional<Intent> draw_top_bar(Ui& ui, Rect where, const view::SessionView& session,
                                                 TopBar bar);

// The purpose and the people at the table, alone: the strip says it while a person types in large text.
[[nodiscard]] float purpose_height(const Ui& ui, const view::SessionView& session, float width);
void draw_purpose(Ui& ui, Rect where, const view::SessionView& session);
// The way to the members' page, in the strip where the bar has no room for it.
[[nodiscard]] Button members_button();

}  // namespace tafel::kiosk
