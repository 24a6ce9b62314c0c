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

}  // namespace

std::string dutch_day(Instant instant) {
  const Date day = belgian_day(instant);
  return std::string(weekday_of(day)) + " " + text::dutch_date(day);
}

std::string dutch_day_and_time(Instant instant) {
  return dutch_day(instant) + ", " + text::dutch_clock(belgian_clock(instant), text::paper::hour);
}

std::string dutch_time(Instant instant, Date known_day) {
  return text::dutch_moment(belgian_clock(instant), known_day, text::paper::hour, dutch_day(instant));
}

std::string dutch_clock(Instant instant, Date known_day) {
  return text::dutch_moment(belgian_clock(instant), known_day, "", dutch_day(instant));
}

}  // namespace tafel::paper
