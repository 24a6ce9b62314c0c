#include "shared/paper/dutch_time.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"

#include <chrono>

namespace tafel::paper {
namespace {

std::string_view weekday_of(Date date) {
  using namespace std::chrono;
  const sys_days day = year(date.year) / date.month / date.day;
  return text::weekdays.at(weekday(day).c_encoding());
}

bool shows_the_same(Instant one, Instant other) {
  return belgian_clock(one) == belgian_clock(other);
}

// Which of two, for an hour that the clock shows twice; else "".
std::string_view which_of_two(Instant instant) {
  constexpr std::int64_t hour_ms = 3'600'000;
  if (shows_the_same(instant, {instant.unix_ms + hour_ms})) return text::paper::first_of_two;
  if (shows_the_same(instant, {instant.unix_ms - hour_ms})) return text::paper::second_of_two;
  return "";
}

std::string clock_of(Instant instant, std::string_view unit) {
  return text::dutch_clock(belgian_clock(instant)) + std::string(unit) + std::string(which_of_two(instant));
}

std::string with_day(Instant instant, Date known_day, const std::string& clock) {
  return belgian_day(instant) == known_day ? clock : dutch_day(instant) + ", " + clock;
}

}  // namespace

std::string dutch_day(Instant instant) {
  const Date day = belgian_day(instant);
  return std::string(weekday_of(day)) + " " + text::dutch_date(day);
}

std::string dutch_day_and_time(Instant instant) {
  return dutch_day(instant) + ", " + clock_of(instant, text::paper::hour);
}

std::string dutch_time(Instant instant, Date known_day) {
  return with_day(instant, known_day, clock_of(instant, text::paper::hour));
}

std::string dutch_clock(Instant instant, Date known_day) {
  return with_day(instant, known_day, clock_of(instant, ""));
}

}  // namespace tafel::paper
