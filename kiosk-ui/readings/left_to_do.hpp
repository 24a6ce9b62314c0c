// The acts that still wait for one participant's own hand: vote, confirm, read, say (art. 12 to 14). Pure.
#pragma once

#include "shared/view/session_view.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::kiosk {

struct LeftToDo {
  int ballots = 0;
  int statements = 0;
  bool verslag = false;   // drawn up, and not read by this participant
  bool feedback = false;  // a delegate who did not say yet whether the one represented will be briefed
};
// Nothing for a person who is not at the table.
[[nodiscard]] LeftToDo left_to_do(const view::SessionView& session, const view::PersonView& person);

// The purpose for which the screen is passed round the table.
enum class PassedFor { voting, confirming, reading };
[[nodiscard]] bool has_to(PassedFor what, const LeftToDo& left);
// The next one round the table who has to, in the order of the view, after whoever had the screen last ("" for nobody):
// that one again where nobody else has to. "" when nobody has to.
[[nodiscard]] std::string next_who_has_to(PassedFor what, const view::SessionView& session,
                                          std::string_view after);
// What waits for one person who has the screen: first what it was passed for. The verslag is read when it was passed for
// that alone.
[[nodiscard]] std::optional<PassedFor> first_to_do(PassedFor what, const LeftToDo& left);

// "2 punten om over te stemmen · 1 inbreng te bevestigen"; the verslag and the feedback only where it is passed for
// reading.
[[nodiscard]] std::string in_words(PassedFor what, const LeftToDo& left);

}  // namespace tafel::kiosk
