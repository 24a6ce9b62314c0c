// What an agenda that waits may not outlive: its day, the opening of its sessions, its coordinator. Thread: one.
#pragma once

#include "appliance/machine/machine.hpp"
#include "appliance/session/live_session.hpp"

#include <string>

namespace tafel::appliance {

// Was that session opened on this machine, whatever became of it? `live` is null without a session.
[[nodiscard]] bool was_opened(const std::string& session, const Machine& machine, const LiveSession* live);

// Destroys what is over, and goes on with what a cut or a full disk left. To be called about once a second.
void tend_agendas(Machine& machine, const LiveSession* live, crypto::Random& random, Instant now);

}  // namespace tafel::appliance
