// Moments and days as a person in Flanders reads them. Belgium keeps the summer time of the European Union:
// UTC+1, and UTC+2 from 01.00 UTC on the last Sunday of March to 01.00 UTC on the last Sunday of October
// (Directive 2000/84/EC), whatever the machine's own time zone.
#pragma once

#include "shared/base/time.hpp"

#include <string>

namespace tafel::provisioning {

[[nodiscard]] std::string dutch_clock(Instant instant);  // "10.05"
[[nodiscard]] std::string dutch_time(Instant instant);   // "10.05 uur"
[[nodiscard]] std::string dutch_day(Instant instant);    // "maandag 23 november 2026"
[[nodiscard]] std::string dutch_date(Date date);         // "23 november 2026"
[[nodiscard]] std::string dutch_day_and_time(Instant instant);
[[nodiscard]] Date belgian_date(Instant instant);  // the day on the wall

}  // namespace tafel::provisioning
