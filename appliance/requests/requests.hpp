// The deeds of people at the table, one function for each request of docs/ipc.md: it reads the fields, changes the
// owners that it is given, and returns the answer. Each is in the file of its name. Before it is called, the request
// table (engine/request_table.hpp) has said that it may be asked for now: a function of a session has one. Errors: as
// answers, never otherwise. Thread: one.
#pragma once

#include "appliance/machine/machine.hpp"
#include "appliance/pins/pin_check.hpp"
#include "appliance/requests/request.hpp"
#include "appliance/screen/screen_holder.hpp"
#include "appliance/sealing/sealing_run.hpp"
#include "appliance/session/current_session.hpp"

namespace tafel::appliance {

// ---- The screen
[[nodiscard]] Reply show_view(Request& request, ViewChanges& changes);  // unlock.cpp
[[nodiscard]] Reply unlock(Request& request, const ChairRoster& chairs, PinCheck& pins, ScreenHolder& screen,
                           CurrentSession& session, const SealingRun& sealing);
[[nodiscard]] Reply lock(Request& request, ScreenHolder& screen);  // unlock.cpp
[[nodiscard]] Reply unlock_pin(Request& request, const ChairRoster& chairs, PinCheck& pins,
                               const CurrentSession& session);

// ---- A session begins
[[nodiscard]] Reply open_session(Request& request, Machine& machine, PinCheck& pins, ScreenHolder& screen,
                                 CurrentSession& session, SealingRun& sealing, crypto::Random& random);
[[nodiscard]] Reply resume_session(Request& request, Machine& machine, PinCheck& pins, ScreenHolder& screen,
                                   CurrentSession& session, SealingRun& sealing, crypto::Random& random);

// ---- At the table
[[nodiscard]] Reply check_in(Request& request, const Machine& machine, PinCheck& pins,
                             const ScreenHolder& screen, CurrentSession& session, crypto::Random& random);
[[nodiscard]] Reply begin_turn(Request& request, const DeviceKeys& device, PinCheck& pins,
                               ScreenHolder& screen, CurrentSession& session);  // take_turn.cpp
[[nodiscard]] Reply end_turn(Request& request, ScreenHolder& screen);           // take_turn.cpp
[[nodiscard]] Reply propose(Request& request, const ScreenHolder& screen, CurrentSession& session,
                            crypto::Random& random);
[[nodiscard]] Reply vote(Request& request, const ScreenHolder& screen, CurrentSession& session);
[[nodiscard]] Reply keep_draft(Request& request, const ScreenHolder& screen, CurrentSession& session,
                               ViewChanges& changes);

// ---- The close, and after it
[[nodiscard]] Reply close_session(Request& request, const ChairRoster& chairs, PinCheck& pins,
                                  const ScreenHolder& screen, CurrentSession& session,
                                  crypto::Random& random);
// Begins the run; `do_sealing_stage` continues it.
[[nodiscard]] Reply seal(Request& request, const Machine& machine, const CurrentSession& session,
                         SealingRun& sealing);
// Does the stage that `sealing` is at. The answer to the request once the run is over.
[[nodiscard]] std::optional<Reply> do_sealing_stage(SealingRun& sealing, Machine& machine,
                                                    ScreenHolder& screen, CurrentSession& session,
                                                    crypto::Random& random, Instant now);  // seal.cpp
// Tests the seal anew; the view has the whole report (readiness/readiness.hpp).
[[nodiscard]] Reply check_ready(Request& request, Machine& machine, crypto::Random& random,
                                ViewChanges& changes);
void look_at_seal(Machine& machine, crypto::Random& random, Instant now);  // check_ready.cpp
[[nodiscard]] Reply send_now(Request& request, const StateFolder& folder);
[[nodiscard]] Reply export_to_stick(Request& request, const Machine& machine);

}  // namespace tafel::appliance
