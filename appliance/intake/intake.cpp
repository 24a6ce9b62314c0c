#include "appliance/intake/intake.hpp"

#include <algorithm>
#include <utility>

namespace tafel::appliance {

bool stays_in_inbox(Fate fate) {
  return fate == Fate::ahead_of_clock || fate == Fate::waits_for_session;
}

void Intake::note_look(const std::vector<Fate>& fates) {
  const bool at_start = std::exchange(at_start_, false);
  const auto any = [&](Fate fate) { return std::ranges::find(fates, fate) != fates.end(); };
  if (!std::ranges::all_of(fates, stays_in_inbox)) {
    // Yesterday's agenda has run out, and a corrected one has superseded another: no news in the morning.
    const bool passed_by = any(Fate::ran_out) || any(Fate::superseded);
    pack_refused_ = any(Fate::refused) || (passed_by && !at_start);
    another_planned_ = any(Fate::agenda_of_another_taken) && !at_start;
    changes_.note();
  }
  packs_ahead_ = any(Fate::ahead_of_clock);
  const bool waited = chairs_wait_;
  chairs_wait_ = any(Fate::waits_for_session) || (chairs_wait_ && !any(Fate::chairs_taken));
  if (chairs_wait_ != waited) changes_.note();
}

}  // namespace tafel::appliance
