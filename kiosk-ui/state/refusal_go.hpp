// Where the button of a refusal leads.
#pragma once

#include "kiosk-ui/state/closing_state.hpp"
#include "kiosk-ui/state/discussion_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/place.hpp"
#include "kiosk-ui/state/sharing_state.hpp"
#include "kiosk-ui/state/turn_state.hpp"

#include <variant>

namespace tafel::kiosk {

struct StayHere {};  // what is missing is on this very page
struct GiveBack {};  // ends the turn, and asks first where a choice is not signed
// A page, a tab of the own turn, a question of a form that is open, or something to ask of `tafeld`.
using RefusalGo = std::variant<StayHere, GiveBack, Place, TurnState::Tab, DiscussionStep, SharingStep,
                               ClosingStep, Request>;

}  // namespace tafel::kiosk
