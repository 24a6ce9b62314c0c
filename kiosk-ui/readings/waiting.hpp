// What still waits for one participant's own hand: to vote, to confirm, to read, to say (art. 12 to 14).
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "shared/view/session_view.hpp"

#include <string>

namespace tafel::kiosk {

struct Waiting {
  int ballots = 0;
  int statements = 0;
  bool verslag = false;   // drawn up, and not read by this participant
  bool feedback = false;  // a delegate who did not say yet whether the one represented will be briefed
};
// Nothing waits for who is not at the table.
[[nodiscard]] Waiting waiting_for(const view::SessionView& session, const view::PersonView& person);

// Of that, what the screen goes round the table for when it is handed out from this place.
[[nodiscard]] bool waits_at(Place place, const Waiting& waiting);
[[nodiscard]] bool anybody_waits_at(Place place, const view::SessionView& session);

// "2 punten om over te stemmen · 1 inbreng te bevestigen"; what belongs to the closing is said there only.
[[nodiscard]] std::string in_words(Place place, const Waiting& waiting);

}  // namespace tafel::kiosk
