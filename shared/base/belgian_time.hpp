// The day and the hour on the wall of a room in Belgium, which keeps the summer time of the European Union: UTC+1, and
// UTC+2 from 01.00 UTC on the last Sunday of March to 01.00 UTC on the last Sunday of October (Directive 2000/84/EC).
// Whatever the machine's own time zone: the days that the rules count, that the screen names and that the paper prints
// are the same ones.
#pragma once

#include "shared/base/time.hpp"

#include <optional>

namespace tafel {

enum class HourAgain { summer_time, winter_time };

struct WallClock {
  Date day;
  int hour = 0;
  int minute = 0;
  // The hour that the clock shows twice, when summer time ends: which of the two. Nothing: the clock shows it once.
  std::optional<HourAgain> again = std::nullopt;
  auto operator<=>(const WallClock&) const = default;
};
[[nodiscard]] WallClock belgian_clock(Instant instant);
[[nodiscard]] Date belgian_day(Instant instant);

}  // namespace tafel
