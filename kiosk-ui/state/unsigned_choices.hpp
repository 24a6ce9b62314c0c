// Choices that a participant made in a turn and did not sign. A choice counts once it is signed, and never before. A
// turn that ends without (a lock, the screen given back) keeps them for that participant's next turn, here and nowhere
// else: neither on the disk nor before other eyes. Pure.
#pragma once

#include "kiosk-ui/state/ui_state.hpp"
#include "shared/view/session_view.hpp"

#include <string>

namespace tafel::kiosk {

[[nodiscard]] bool has_unsigned(const TurnState& turn);
// Was anything left unsigned, by whomever?
[[nodiscard]] bool anything_unsigned(const UiState& state);

// The turn of `participant` is over; `session` is as it was in the turn.
void leave_unsigned(UiState& state, const view::SessionView& session, const std::string& participant);
// A choice cannot be signed when its item is gone, closed or has other words, when it is signed already, or when whoever
// made it is not checked in any more: another person may check in under that name. `turn`: whose turn it is, or "".
void forget_what_cannot_be_signed(UiState& state, const view::SessionView& session, const std::string& turn);
// The next turn of `participant`. What cannot be signed was forgotten before.
void take_up_unsigned(UiState& state, const std::string& participant);

}  // namespace tafel::kiosk
