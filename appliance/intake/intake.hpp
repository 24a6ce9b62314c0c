// The part of the inbox that the screen has to say: packs that were refused, that the clock has not reached, that wait
// for a session. Opens no pack itself (take_packs.hpp). Thread: one.
#pragma once

#include "appliance/inbox/refused_packs.hpp"
#include "appliance/screen/view_changes.hpp"

#include <optional>
#include <vector>

namespace tafel::appliance {

// The fate of one pack. Whatever does not wait was destroyed.
enum class Fate {
  agenda_taken,
  agenda_of_another_taken,  // in place of what another coordinator had planned for that day
  chairs_taken,
  certificate_taken,  // left for the uplink, which may still refuse it
  refused,
  ran_out,            // refused, because its time is over
  superseded,         // refused, because a later agenda for its day was taken
  ahead_of_clock,     // left in the inbox until the clock has reached it
  waits_for_session,  // chairs, left in the inbox until the interrupted sessions were resumed
  waits_for_disk,     // left in the inbox until the disk takes what is in it
};
[[nodiscard]] bool stays_in_inbox(Fate fate);

struct PackFate {
  Fate fate{};
  std::optional<WhyRefused> why;  // when refused, also one that ran out or was superseded
};

class Intake {
 public:
  // `changes` outlives this.
  explicit Intake(ViewChanges& changes) : changes_(changes) {}

  // One look at the inbox, with the fate of each pack that was found.
  void note_look(const std::vector<PackFate>& fates);

  // A pack was refused before this program started anew.
  void refused_before(WhyRefused why) { pack_refused_ = why; }

  // Why a pack was refused in the last look that found one to take or refuse: the first of several. Nothing: none was.
  [[nodiscard]] std::optional<WhyRefused> pack_refused() const { return pack_refused_; }
  // Did the last look that found one take an agenda in place of another coordinator's? Not at the start, which takes
  // again what was taken before.
  [[nodiscard]] bool another_planned() const { return another_planned_; }
  // Did the last look find packs that the clock has not reached?
  [[nodiscard]] bool packs_ahead() const { return packs_ahead_; }
  // Is a list of chairs waiting?
  [[nodiscard]] bool chairs_wait() const { return chairs_wait_; }
  // Did the last look find packs that the disk did not take?
  [[nodiscard]] bool disk_waits() const { return disk_waits_; }

 private:
  ViewChanges& changes_;
  bool at_start_ = true;
  std::optional<WhyRefused> pack_refused_;
  bool another_planned_ = false;
  bool packs_ahead_ = false;
  bool chairs_wait_ = false;
  bool disk_waits_ = false;
};

}  // namespace tafel::appliance
