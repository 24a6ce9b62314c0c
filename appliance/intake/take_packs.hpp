// One look at the inbox: opens what arrived there, takes agendas, lists of chairs and certificates, refuses what is not valid.
// Thread: one.
#pragma once

#include "appliance/intake/intake.hpp"
#include "appliance/machine/machine.hpp"
#include "appliance/screen/screen_holder.hpp"
#include "appliance/session/live_session.hpp"

namespace tafel::appliance {

// `live` is null without a session. Takes nothing without a valid house file. What was taken or refused is destroyed; what
// was refused is noted and logged.
void take_packs(Machine& machine, Intake& intake, LiveSession* live, ScreenHolder& screen,
                crypto::Random& random, Instant now);

}  // namespace tafel::appliance
