#include "shared/base/belgian_time.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace tafel;

TEST_CASE("time: instants come back, also before 1970 and on a leap day") {
  const std::pair<const char*, std::int64_t> rows[] = {
      {"1970-01-01T00:00:00.000Z", 0},
      {"1969-12-31T23:59:59.999Z", -1},
      {"2026-11-23T14:05:09.120Z", 1795442709120},
      {"2024-02-29T23:59:59.999Z", 1709251199999},
      {"2000-02-29T00:00:00.000Z", 951782400000},
      {"0000-01-01T00:00:00.000Z", -62167219200000},
      {"9999-12-31T23:59:59.999Z", 253402300799999},
  };
  for (const auto& row : rows) {
    const auto& text = row.first;
    const auto instant = parse_instant(text);
    REQUIRE_MESSAGE(instant.has_value(), text);
    CHECK(instant->unix_ms == row.second);
    CHECK(to_string(*instant) == text);
  }
}

TEST_CASE("time: a moment that does not exist, or is written in another way, is refused") {
  for (const char* wrong : {"",
                            "2026-02-29T00:00:00.000Z",
                            "1900-02-29T00:00:00.000Z",
                            "2100-02-29T00:00:00.000Z",
                            "2026-04-31T00:00:00.000Z",
                            "2026-00-01T00:00:00.000Z",
                            "2026-13-01T00:00:00.000Z",
                            "2026-01-00T00:00:00.000Z",
                            "2026-01-32T00:00:00.000Z",
                            "2026-01-01T24:00:00.000Z",
                            "2026-01-01T00:60:00.000Z",
                            "2026-01-01T23:59:60.000Z",
                            "2026-01-01T00:00:00Z",
                            "2026-01-01T00:00:00.00Z",
                            "2026-01-01T00:00:00.0000Z",
                            "2026-01-01t00:00:00.000Z",
                            "2026-01-01T00:00:00.000z",
                            "2026-01-01 00:00:00.000Z",
                            "2026-01-01T00:00:00,000Z",
                            "2026-01-01T00:00:00.000+",
                            "2026-01-01T00:00:00.000Z\n",
                            " 2026-01-01T00:00:00.000Z",
                            "+026-01-01T00:00:00.000Z",
                            "-001-01-01T00:00:00.000Z",
                            "2026-1-001T00:00:00.000Z",
                            "2026-01-01T-1:00:00.000Z",
                            "2026-01-01T00: 0:00.000Z",
                            "2026-01-01T00:00:00.-01Z",
                            "2026/01/01T00:00:00.000Z",
                            "20260101T000000000Z"})
    CHECK_MESSAGE(!parse_instant(wrong).has_value(), wrong);
}

TEST_CASE("time: days come back, and those that do not exist are refused") {
  for (const char* text : {"2026-11-23", "2024-02-29", "0001-01-01"})
    CHECK(to_string(parse_date(text).value()) == text);
  for (const char* wrong : {"", "2026-02-29", "2026-11-31", "2026-00-10", "2026-1-1", "26-01-01",
                            "2026-01-01 ", "2026-01-0a", "2026_01_01", "２０２６-01-01"})
    CHECK_MESSAGE(!parse_date(wrong).has_value(), wrong);
}

TEST_CASE(
    "time: the day is that of the clock on the wall, on both sides of midnight, in winter and in summer") {
  const auto day = [](const char* instant) { return to_string(belgian_day(parse_instant(instant).value())); };
  CHECK(day("2026-11-23T22:59:59.999Z") == "2026-11-23");
  CHECK(day("2026-11-23T23:00:00.000Z") == "2026-11-24");
  CHECK(day("2026-07-01T21:59:59.999Z") == "2026-07-01");
  CHECK(day("2026-07-01T22:00:00.000Z") == "2026-07-02");
  CHECK(day("2026-12-31T23:00:00.000Z") == "2027-01-01");
  CHECK(to_string(belgian_day(Instant{-2L * 3'600'000})) == "1969-12-31");
}

TEST_CASE(
    "time: the clock goes forward on the last Sunday of March and back on that of October, at 01.00 UTC") {
  const auto clock = [](const char* instant) { return belgian_clock(parse_instant(instant).value()); };
  CHECK(clock("2026-03-29T00:59:59.999Z") == WallClock{{2026, 3, 29}, 1, 59});
  CHECK(clock("2026-03-29T01:00:00.000Z") == WallClock{{2026, 3, 29}, 3, 0});
  CHECK(clock("2026-10-25T00:59:59.999Z") == WallClock{{2026, 10, 25}, 2, 59, HourAgain::summer_time});
  CHECK(clock("2026-10-25T01:00:00.000Z") == WallClock{{2026, 10, 25}, 2, 0, HourAgain::winter_time});
}

TEST_CASE("time: whole years are counted as an age is") {
  const auto years = [](const char* from, const char* to) {
    return whole_years(parse_date(from).value(), parse_date(to).value());
  };
  CHECK(years("2008-11-23", "2026-11-22") == 17);
  CHECK(years("2008-11-23", "2026-11-23") == 18);
  CHECK(years("2008-02-29", "2026-02-28") == 17);
  CHECK(years("2008-02-29", "2026-03-01") == 18);
  CHECK(years("2026-11-23", "2026-11-23") == 0);
  CHECK(years("2026-11-23", "2025-11-22") < 0);
}
