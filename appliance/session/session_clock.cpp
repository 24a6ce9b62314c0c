#include "appliance/session/session_clock.hpp"

#include <algorithm>

namespace tafel::appliance {

bool clock_was_set(const domain::State& state, Instant now) {
  const bool far_behind = now.unix_ms + clock_tolerance_ms < domain::clock_of(state, state.last_at).unix_ms;
  const bool caught_up = state.ahead_ms > 0 && now >= state.last_at;
  return far_behind || caught_up;
}

Instant session_time(const domain::State& state, Instant now) {
  const Instant session_clock{now.unix_ms + state.ahead_ms};
  return std::max(session_clock, state.last_at);
}

}  // namespace tafel::appliance
