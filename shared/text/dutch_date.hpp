// A day and an hour in Dutch words, the same on the screen and on paper: the one list of months and of weekdays. For an
// instant, shared/base/belgian_time.hpp has the day and the clock on a Belgian wall. Thread: any.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace tafel::text {

constexpr std::array<std::string_view, 7> weekdays{"zondag",    "maandag", "dinsdag", "woensdag",
                                                   "donderdag", "vrijdag", "zaterdag"};
constexpr std::array<std::string_view, 12> months{"januari",   "februari", "maart",    "april",
                                                  "mei",       "juni",     "juli",     "augustus",
                                                  "september", "oktober",  "november", "december"};

// "23 november 2026". `day` exists in the calendar; its year, month (1 to 12) and day are numbers, as in Date
// (shared/base/time.hpp).
template <class Day>
std::string dutch_date(const Day& day) {
  return std::to_string(day.day) + " " + std::string(months.at(static_cast<std::size_t>(day.month - 1))) +
         " " + std::to_string(day.year);
}

// "10.05". Hour (0 to 23) and minute are numbers, as in WallClock (shared/base/belgian_time.hpp).
template <class Clock>
std::string dutch_clock(const Clock& clock) {
  const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two_digits(clock.hour) + "." + two_digits(clock.minute);
}

}  // namespace tafel::text
