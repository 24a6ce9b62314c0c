#include "shared/paper/dutch_time.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/text/paper_nl.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace tafel::provisioning {
namespace {

std::string_view weekday_of(Date date) {
  using namespace std::chrono;
  const sys_days day = year(date.year) / date.month / date.day;
  return text::paper::weekdays.at(weekday(day).c_encoding());
}

}  // namespace

std::string dutch_clock(Instant instant) {
  const WallClock clock = belgian_clock(instant);
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%02d.%02d", clock.hour, clock.minute);
  return digits.data();
}

std::string dutch_time(Instant instant) {
  return dutch_clock(instant) + std::string(text::paper::hour);
}

std::string dutch_day(Instant instant) {
  const Date day = belgian_day(instant);
  return std::string(weekday_of(day)) + " " + dutch_date(day);
}

std::string dutch_date(Date date) {
  return std::to_string(date.day) + " " +
         std::string(text::paper::months.at(static_cast<std::size_t>(date.month - 1))) + " " +
         std::to_string(date.year);
}

std::string dutch_day_and_time(Instant instant) {
  return dutch_day(instant) + ", " + dutch_time(instant);
}

}  // namespace tafel::provisioning
