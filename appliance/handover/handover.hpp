// The handover from one start of `tafeld` to the next, in the same process. When a session is sealed, `tafeld` starts
// anew, so that no word of that session is in its memory while people lock the screen or another session runs. Only
// what is listed here passes, and none of it is a word of the table. Thread: one.
#pragma once

#include "appliance/inbox/refused_packs.hpp"
#include "shared/base/file_descriptor.hpp"
#include "shared/base/result.hpp"

#include <optional>
#include <string>

namespace tafel::appliance {

struct SealedBefore {
  std::string session;  // its id: the screen still shows that it was sealed
  std::string chair;    // the id of the chair who has the screen; "" when it is locked
  std::optional<WhyRefused> pack_refused = {};  // the screen says so until another pack comes
};

struct Handover {
  FileDescriptor listener;  // the socket that listens: screens that connect meanwhile wait in its queue
  SealedBefore sealed;
};

// SIGTERM and SIGINT wait from now on, over the handover, until `take_handover` lets them in: none is lost between.
void hold_back_signals_to_end();

// The end of that, where the same program goes on by itself.
void let_in_signals_to_end();

// What the start before this one handed over; nothing when this is the first. To be called once: it clears the
// environment of it. A variable that another process left is not believed.
[[nodiscard]] std::optional<Handover> take_handover();

// Starts the program anew with it. Returns only when that failed. Error: io.
[[nodiscard]] Error hand_over(const Handover& handover, char** argv);

}  // namespace tafel::appliance
