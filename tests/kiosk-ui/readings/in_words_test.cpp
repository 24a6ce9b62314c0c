#include "kiosk-ui/readings/in_words.hpp"

#include <doctest/doctest.h>

namespace tafel::kiosk::test {

TEST_CASE("in words: an hour of today is alone, an hour of another day has its day") {
  CHECK(clock_time("2026-11-23T09:32:00.000Z", "2026-11-23") == "10.32 uur");
  CHECK(clock_time("2026-11-23T09:32:00.000Z", "2026-11-24") == "23 november 2026, 10.32 uur");
  CHECK(clock_time("2026-11-23T23:05:00.000Z", "2026-11-24") == "00.05 uur");
  CHECK(clock_time("2026-11-23T23:05:00.000Z", "2026-11-23") == "24 november 2026, 00.05 uur");
  CHECK(clock_time("2026-11-23T09:32:00.000Z", "") == "23 november 2026, 10.32 uur");
  CHECK(clock_time("today", "2026-11-23").empty());
}

TEST_CASE(
    "in words: the hour that the clock shows twice says which of the two it is, the hours around it do not") {
  CHECK(clock_time("2026-10-25T00:30:00.000Z", "2026-10-25") == "02.30 uur (zomertijd)");
  CHECK(clock_time("2026-10-25T01:30:00.000Z", "2026-10-25") == "02.30 uur (wintertijd)");
  CHECK(clock_time("2026-10-25T02:30:00.000Z", "2026-10-25") == "03.30 uur");
  CHECK(clock_time("2026-10-24T23:30:00.000Z", "2026-10-25") == "01.30 uur");
}

}  // namespace tafel::kiosk::test
