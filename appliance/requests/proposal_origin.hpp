// A proposal's words about itself, beside its facts: the draft that it was, and the sender's name for it. Thread: one.
#pragma once

#include "appliance/requests/request.hpp"
#include "appliance/screen/screen_holder.hpp"
#include "appliance/session/live_session.hpp"

namespace tafel::appliance {

// Reads `draft` and `deed`. Returns a proposal without facts.
[[nodiscard]] Proposal begin_proposal(Request& request, const ScreenHolder& screen);

}  // namespace tafel::appliance
