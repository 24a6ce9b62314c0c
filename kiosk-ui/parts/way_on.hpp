// The way to what else waits for whoever has the screen, as the main action of a page where nothing is left to sign.
#pragma once

#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

// Where something waits, but not on the page that is shown.
[[nodiscard]] std::optional<TurnState::Tab> waits_elsewhere(const TurnState& turn,
                                                            const view::SessionView& session,
                                                            const view::PersonView& person);
void offer_way_on(PageParts& parts, TurnState::Tab there);

}  // namespace tafel::kiosk
