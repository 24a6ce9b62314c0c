// The way to what comes next: of the table from one page of the session to the next one, and of whoever has the screen to
// what else waits, as the main action of a page where nothing is left to sign.
#pragma once

#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

constexpr auto way_on_id = "way-on";
[[nodiscard]] Button way_on(std::string_view label);

// Where something waits, but not on the page that is shown.
[[nodiscard]] std::optional<TurnState::Tab> waits_elsewhere(const TurnState& turn,
                                                            const view::SessionView& session,
                                                            const view::PersonView& person);
void offer_way_on(PageParts& parts, TurnState::Tab there);

}  // namespace tafel::kiosk
