#include "appliance/intake/intake.hpp"

#include <algorithm>
#include <utility>

namespace tafel::appliance {

namespace {

bool is_no_news(Fate fate) {
  return fate == Fate::ran_out || fate == Fate::superseded;
}

// Why the first pack was refused of those that are news.
std::optional<WhyRefused> first_refusal(const std::vector<PackFate>& fates, bool at_start) {
  for (const auto& [fate, why] : fates)
    if (why && !(at_start && is_no_news(fate))) return why;
  return std::nullopt;
}

}  // namespace

bool stays_in_inbox(Fate fate) {
  return fate == Fate::ahead_of_clock || fate == Fate::waits_for_session || fate == Fate::waits_for_disk;
}

void Intake::note_look(const std::vector<PackFate>& fates) {
  const bool at_start = std::exchange(at_start_, false);
  const auto any = [&](Fate fate) { return std::ranges::find(fates, fate, &PackFate::fate) != fates.end(); };
  if (!std::ranges::all_of(fates, stays_in_inbox, &PackFate::fate)) {
    // Yesterday's agenda has run out, and a corrected one has superseded another: no news in the morning.
    pack_refused_ = first_refusal(fates, at_start);
    another_planned_ = any(Fate::agenda_of_another_taken) && !at_start;
    changes_.note();
  }
  packs_ahead_ = any(Fate::ahead_of_clock);
  disk_waits_ = any(Fate::waits_for_disk);
  const bool waited = chairs_wait_;
  chairs_wait_ = any(Fate::waits_for_session) || (chairs_wait_ && !any(Fate::chairs_taken));
  if (chairs_wait_ != waited) changes_.note();
}

}  // namespace tafel::appliance
