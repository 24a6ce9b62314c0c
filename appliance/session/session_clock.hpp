// The time of a session: it never runs back, whatever the machine's clock does. Pure. Thread: any.
#pragma once

#include "shared/base/time.hpp"
#include "shared/domain/state.hpp"

namespace tafel::appliance {

// The time that the machine's clock may be behind the session before it counts as set back.
constexpr std::int64_t clock_tolerance_ms = 10L * 60 * 1000;

// Was the machine's clock set: back, far behind the session; or right again, to a session whose time had run ahead of
// it? Until a chair's PIN corrects that, nothing is recorded.
[[nodiscard]] bool clock_was_set(const domain::State& state, Instant now);

// The moment of what happens now, no earlier than what happened last.
[[nodiscard]] Instant session_time(const domain::State& state, Instant now);

}  // namespace tafel::appliance
