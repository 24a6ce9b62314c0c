// Everything that `tafeld` knows while it runs: each owner has its own state, and none reaches into another's.
// Owned by the engine, at one address: the owners note their changes in `changes`. Thread: one.
#pragma once

#include "appliance/intake/intake.hpp"
#include "appliance/machine/machine.hpp"
#include "appliance/pins/pin_check.hpp"
#include "appliance/screen/screen_holder.hpp"
#include "appliance/screen/view_changes.hpp"
#include "appliance/sealing/sealing_run.hpp"
#include "appliance/session/current_session.hpp"

#include <utility>

namespace tafel::appliance {

struct Owners {
  // `random` outlives this.
  Owners(Machine of_machine, crypto::Random& of_random) : machine(std::move(of_machine)), random(of_random) {}
  Owners(const Owners&) = delete;
  Owners& operator=(const Owners&) = delete;

  Machine machine;
  crypto::Random& random;
  ViewChanges changes;
  PinCheck pins{machine.pins, changes};
  ScreenHolder screen{changes};
  CurrentSession session{changes};
  SealingRun sealing{changes};
  Intake intake{changes};
};

}  // namespace tafel::appliance
