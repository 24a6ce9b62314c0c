#include "shared/base/belgian_time.hpp"

#include <chrono>

namespace tafel {
namespace {

namespace chrono = std::chrono;
using Moment = chrono::sys_time<chrono::milliseconds>;

Moment switches_on(chrono::year year, chrono::month month) {
  const chrono::sys_days last_sunday = year / month / chrono::Sunday[chrono::last];
  return last_sunday + chrono::hours(1);
}

// The time on a Belgian clock at `instant`, as if that time were UTC.
Moment shown(Instant instant) {
  const Moment moment{chrono::milliseconds(instant.unix_ms)};
  const chrono::year year = chrono::year_month_day(chrono::floor<chrono::days>(moment)).year();
  const bool summer =
      moment >= switches_on(year, chrono::March) && moment < switches_on(year, chrono::October);
  return moment + chrono::hours(summer ? 2 : 1);
}

std::optional<HourAgain> hour_again(Instant instant) {
  constexpr std::int64_t hour_ms = 3'600'000;
  if (shown(instant) == shown({instant.unix_ms + hour_ms})) return HourAgain::summer_time;
  if (shown(instant) == shown({instant.unix_ms - hour_ms})) return HourAgain::winter_time;
  return std::nullopt;
}

}  // namespace

WallClock belgian_clock(Instant instant) {
  const Moment moment = shown(instant);
  const auto midnight = chrono::floor<chrono::days>(moment);
  const chrono::year_month_day day(midnight);
  const chrono::hh_mm_ss time(moment - midnight);
  return {{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
           static_cast<int>(static_cast<unsigned>(day.day()))},
          static_cast<int>(time.hours().count()),
          static_cast<int>(time.minutes().count()),
          hour_again(instant)};
}

Date belgian_day(Instant instant) {
  return belgian_clock(instant).day;
}

}  // namespace tafel
