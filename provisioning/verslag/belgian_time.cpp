#include "provisioning/verslag/belgian_time.hpp"

#include "shared/text/paper_nl.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace tafel::provisioning {
namespace {

namespace chrono = std::chrono;
using Moment = chrono::sys_time<chrono::milliseconds>;

Moment switches_on(chrono::year year, chrono::month month) {
  const chrono::sys_days last_sunday = year / month / chrono::Sunday[chrono::last];
  return last_sunday + chrono::hours(1);
}

// What a Belgian clock shows at `instant`, as if it were UTC.
Moment shown(Instant instant) {
  const Moment moment{chrono::milliseconds(instant.unix_ms)};
  const chrono::year year = chrono::year_month_day(chrono::floor<chrono::days>(moment)).year();
  const bool summer =
      moment >= switches_on(year, chrono::March) && moment < switches_on(year, chrono::October);
  return moment + chrono::hours(summer ? 2 : 1);
}

std::string_view name_of(chrono::weekday day) {
  return text::paper::weekdays.at(day.c_encoding());
}

std::string written(chrono::year_month_day date) {
  const auto month = static_cast<unsigned>(date.month());
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         std::string(text::paper::months.at(month - 1)) + " " + std::to_string(static_cast<int>(date.year()));
}

}  // namespace

std::string dutch_clock(Instant instant) {
  const Moment moment = shown(instant);
  const chrono::hh_mm_ss time(moment - chrono::floor<chrono::days>(moment));
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%02d.%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()));
  return digits.data();
}

std::string dutch_time(Instant instant) {
  return dutch_clock(instant) + std::string(text::paper::hour);
}

std::string dutch_day(Instant instant) {
  const auto day = chrono::floor<chrono::days>(shown(instant));
  return std::string(name_of(chrono::weekday(day))) + " " + written(chrono::year_month_day(day));
}

std::string dutch_date(Date date) {
  return written(chrono::year(date.year) / date.month / date.day);
}

Date belgian_date(Instant instant) {
  const chrono::year_month_day day(chrono::floor<chrono::days>(shown(instant)));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::string dutch_day_and_time(Instant instant) {
  return dutch_day(instant) + ", " + dutch_time(instant);
}

}  // namespace tafel::provisioning
