// The effect of an answer or a new view on the state of the screen. An accepted request closes the page that asked for
// it; a refused one empties the PINs. Pure.
#pragma once

#include "kiosk-ui/readings/left_to_do.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

void after_accepted(UiState& state, const Request& request);
void after_refused(UiState& state, const Request& request);
// Another participant, the table or nobody has the screen now: what the last one was asked, chose, copied or half
// typed is gone.
void after_change_of_hands(UiState& state);
// The screen is passed from the page that is shown, to the first who has to do what that page is for; where nobody has
// to, it is asked to whom.
void pass_screen(UiState& state, const view::SessionView& session);
// It is passed on round the table until nobody has anything left to do of what it was passed for; also when a lock or a
// crash ended the last turn. `held_by`: whoever had that turn, or "".
void after_turn(UiState& state, const view::SessionView& session, std::string_view held_by);
[[nodiscard]] PassedFor passed_for(Place from);

// The PINs that are half typed are wiped, for whatever reason.
void wipe_pins(UiState& state);
constexpr double number_shown_s = 10;
void show_number(MembersState& state, std::string member, std::string number, double now_s);
void hide_number(MembersState& state);

}  // namespace tafel::kiosk
