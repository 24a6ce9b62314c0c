#include "shared/text/dutch_date.hpp"

#include "shared/base/belgian_time.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

namespace tafel::text {
namespace {

std::string day_of(const char* utc) {
  return dutch_date(belgian_day(*parse_instant(utc)));
}

}  // namespace

TEST_CASE("text: a day in words has no leading zero, from the first to the last of a month") {
  CHECK(dutch_date(Date{2026, 1, 1}) == "1 januari 2026");
  CHECK(dutch_date(Date{2026, 1, 31}) == "31 januari 2026");
  CHECK(dutch_date(Date{2026, 2, 1}) == "1 februari 2026");
  CHECK(dutch_date(Date{2028, 2, 29}) == "29 februari 2028");
  CHECK(dutch_date(Date{2026, 12, 31}) == "31 december 2026");
}

TEST_CASE("text: a month that does not exist is our own mistake, not another month") {
  CHECK_THROWS_AS((void)dutch_date(Date{2026, 0, 1}), std::out_of_range);
  CHECK_THROWS_AS((void)dutch_date(Date{2026, 13, 1}), std::out_of_range);
}

TEST_CASE("text: the day of an instant is the Belgian one, not that of UTC") {
  CHECK(day_of("2026-11-30T22:59:59.999Z") == "30 november 2026");
  CHECK(day_of("2026-11-30T23:00:00.000Z") == "1 december 2026");
  CHECK(day_of("2028-02-28T23:00:00.000Z") == "29 februari 2028");
  CHECK(day_of("2027-02-28T23:00:00.000Z") == "1 maart 2027");
  CHECK(day_of("2026-06-30T22:00:00.000Z") == "1 juli 2026");  // summer time
}

TEST_CASE("text: an hour has two digits on either side of its point") {
  CHECK(dutch_clock(WallClock{{}, 9, 5}) == "09.05");
  CHECK(dutch_clock(WallClock{{}, 10, 32}) == "10.32");
  CHECK(dutch_clock(WallClock{{}, 0, 0}) == "00.00");
  CHECK(dutch_clock(WallClock{{}, 23, 59}) == "23.59");
}

}  // namespace tafel::text
