// A day and an hour in Dutch words, the same on the screen and on paper: the one list of months and of weekdays, and the
// one place where an hour is written. No moment can be taken for another: an hour is without its day only on the day that
// the reader knows, and an hour that the clock shows twice says which of the two it is. For an instant, shared/base/belgian_time.hpp has the day and the clock on a Belgian wall. Thread: any.
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
// "23/11", for a mark that has no room for the month; the page behind it has the whole day.
template <class Day>
std::string short_date(const Day& day) {
  return std::to_string(day.day) + "/" + std::to_string(day.month);
}

// "10.05" with `unit` after it, and "(zomertijd)" or "(wintertijd)" where the clock shows that hour twice. Hour (0 to 23)
// and minute are numbers, as in WallClock (shared/base/belgian_time.hpp).
template <class Clock>
std::string dutch_clock(const Clock& clock, std::string_view unit = "") {
  const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  std::string words = two_digits(clock.hour) + "." + two_digits(clock.minute) + std::string(unit);
  if (clock.again)
    words +=
        *clock.again == decltype(clock.again)::value_type::summer_time ? " (zomertijd)" : " (wintertijd)";
  return words;
}

// The hour alone on the day that the reader knows; of every other day with `day_in_words` before it.
template <class Clock, class Day>
std::string dutch_moment(const Clock& clock, const Day& known_day, std::string_view unit,
                         const std::string& day_in_words) {
  const std::string hour = dutch_clock(clock, unit);
  return clock.day == known_day ? hour : day_in_words + ", " + hour;
}

}  // namespace tafel::text
