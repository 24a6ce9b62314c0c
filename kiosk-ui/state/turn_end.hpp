// The end of a turn. It ends by itself, without a touch more, when whoever has the screen signed all that waits for that
// person; before that it is asked about. Pure.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/turn_state.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] TurnState::Tab tab_for(PassedFor what);

// The part of the turn where something waits for `person`; nothing when nothing does.
[[nodiscard]] std::optional<TurnState::Tab> what_waits(const TurnState& turn,
                                                       const view::SessionView& session,
                                                       const view::PersonView& person);

// True once `person` has signed, nothing waits, and neither a choice nor a word would be left behind.
[[nodiscard]] bool ends_by_itself(const TurnState& turn, const view::SessionView& session,
                                  const view::PersonView& person);

// The one way to give the screen back: at once, or after a yes where `person` leaves behind what one has to do in the
// turn. The page beneath the question is then where that is done.
[[nodiscard]] Intent give_back(TurnState& turn, const view::SessionView& session,
                               const view::PersonView& person);

}  // namespace tafel::kiosk
