// art. 14 §2, 1°: consensus between all participants, on exactly this version of this item.
#pragma once

#include "shared/domain/state.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace tafel::domain {

enum class Outcome { consensus, refused, open };

struct Vote {
  ParticipantId participant;
  std::optional<Choice> choice;  // of the current version; the last one counts
  std::uint64_t cast = 0;        // the event of that ballot; 0: none
  bool away = false;             // left without (yet) coming back
  bool covered = false;          // for the eyes of its voter alone
};

struct Tally {
  Outcome outcome = Outcome::open;
  bool reopened = false;    // a participant arrived after the first ballot on this version and has not voted
  std::vector<Vote> votes;  // one for each participant
};

// Everyone who was checked in at any moment must have signed akkoord: no majority, no tacit consent. A
// refusal by one is a refusal; a missing ballot, also of a participant who has left, leaves the item open. One person
// alone, one organisation alone, or an empty table agrees on nothing.
[[nodiscard]] Tally tally(const State& state, const Item& item);

// Is any choice on the current version covered? A choice is from its ballot until every participant has voted, or the
// chair has ended the round after it: nobody votes as the neighbour did, or is held to account for it.
[[nodiscard]] bool choices_are_covered(const State& state, const Item& item);
// Does a round run that the chair can end? None does on a withdrawn item.
[[nodiscard]] bool round_runs(const State& state, const Item& item);
[[nodiscard]] bool any_round_runs(const State& state);

}  // namespace tafel::domain
