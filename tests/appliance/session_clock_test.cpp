// The time of a session against the machine's clock.
#include "appliance/session/session_clock.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::appliance;

namespace {

constexpr Instant noon{1'795'426'000'000};

Instant noon_plus(std::int64_t ms) {
  return {noon.unix_ms + ms};
}

// A session in which something happened last at noon.
domain::State session(std::int64_t ahead_ms = 0) {
  domain::State state;
  state.last_at = noon;
  state.ahead_ms = ahead_ms;
  return state;
}

}  // namespace

TEST_CASE("session clock: ten minutes behind the session is tolerated, more counts as set back") {
  CHECK_FALSE(clock_was_set(session(), noon));
  CHECK_FALSE(clock_was_set(session(), noon_plus(-clock_tolerance_ms)));
  CHECK(clock_was_set(session(), noon_plus(-clock_tolerance_ms - 1)));
}

TEST_CASE(
    "session clock: a clock that catches up with a session that ran ahead counts as set; one behind it does "
    "not") {
  constexpr std::int64_t hour = 3'600'000;
  CHECK_FALSE(clock_was_set(session(hour), noon_plus(-hour)));
  CHECK_FALSE(clock_was_set(session(hour), noon_plus(-1)));
  CHECK(clock_was_set(session(hour), noon));
}

TEST_CASE(
    "session clock: the session's time runs with the clock, ahead of it by what was corrected, and never "
    "back") {
  constexpr std::int64_t hour = 3'600'000;
  CHECK(session_time(session(), noon_plus(5)) == noon_plus(5));
  CHECK(session_time(session(), noon_plus(-5)) == noon);
  CHECK(session_time(session(hour), noon_plus(5 - hour)) == noon_plus(5));
}
