#include "shared/paper/dutch_time.hpp"

#include "shared/base/belgian_time.hpp"

#include <doctest/doctest.h>

namespace tafel::paper {
namespace {

std::string time_of(const char* utc) {
  return dutch_time(*parse_instant(utc), belgian_day(*parse_instant(utc)));
}
std::string day_of(const char* utc) {
  return dutch_day(*parse_instant(utc));
}

}  // namespace

TEST_CASE("paper: times are Belgian, through both changes of the clock") {
  CHECK(time_of("2026-01-01T11:00:00.000Z") == "12.00\u00A0uur");
  CHECK(time_of("2026-03-29T00:59:59.999Z") == "01.59\u00A0uur");
  CHECK(time_of("2026-03-29T01:00:00.000Z") == "03.00\u00A0uur");
}

TEST_CASE(
    "paper: an hour that the clock shows twice says which of the two it is, the hours around it do not") {
  CHECK(time_of("2026-10-24T23:59:59.999Z") == "01.59\u00A0uur");
  CHECK(time_of("2026-10-25T00:00:00.000Z") == "02.00\u00A0uur (zomertijd)");
  CHECK(time_of("2026-10-25T00:59:59.999Z") == "02.59\u00A0uur (zomertijd)");
  CHECK(time_of("2026-10-25T01:00:00.000Z") == "02.00\u00A0uur (wintertijd)");
  CHECK(time_of("2026-10-25T01:59:59.999Z") == "02.59\u00A0uur (wintertijd)");
  CHECK(time_of("2026-10-25T02:00:00.000Z") == "03.00\u00A0uur");
  CHECK(dutch_day_and_time(*parse_instant("2026-10-25T01:30:00.000Z")) ==
        "zondag 25 oktober 2026, 02.30\u00A0uur (wintertijd)");
}

TEST_CASE("paper: an hour has its day, but for the day that the reader knows") {
  const Instant late = *parse_instant("2026-11-23T22:59:00.000Z");
  const Instant after_midnight = *parse_instant("2026-11-23T23:05:00.000Z");
  CHECK(dutch_time(late, {2026, 11, 23}) == "23.59\u00A0uur");
  CHECK(dutch_time(after_midnight, {2026, 11, 23}) == "dinsdag 24 november 2026, 00.05\u00A0uur");
  CHECK(dutch_time(after_midnight, {2026, 11, 24}) == "00.05\u00A0uur");
  CHECK(dutch_clock(late, {2026, 11, 23}) == "23.59");
  CHECK(dutch_clock(after_midnight, {2026, 11, 23}) == "dinsdag 24 november 2026, 00.05");
}

TEST_CASE("paper: the day is the Belgian one, not that of UTC") {
  CHECK(day_of("2026-12-31T23:30:00.000Z") == "vrijdag 1 januari 2027");
  CHECK(day_of("2026-12-31T22:59:59.999Z") == "donderdag 31 december 2026");
  CHECK(day_of("2026-06-30T22:00:00.000Z") == "woensdag 1 juli 2026");
  CHECK(day_of("2026-06-30T21:59:59.999Z") == "dinsdag 30 juni 2026");
  CHECK(dutch_day_and_time(*parse_instant("2026-12-31T23:30:00.000Z")) ==
        "vrijdag 1 januari 2027, 00.30\u00A0uur");
}

TEST_CASE("paper: a leap day has its weekday, and so has the day after it") {
  CHECK(day_of("2028-02-29T12:00:00.000Z") == "dinsdag 29 februari 2028");
  CHECK(day_of("2028-03-01T12:00:00.000Z") == "woensdag 1 maart 2028");
  CHECK(day_of("2027-03-01T12:00:00.000Z") == "maandag 1 maart 2027");
}

}  // namespace tafel::paper
