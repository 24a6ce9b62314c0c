#include "kiosk-ui/readings/calendar_month.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "shared/base/time.hpp"
#include "shared/text/dutch_date.hpp"

#include <chrono>
#include <optional>

namespace tafel::kiosk {
namespace {

using std::chrono::year_month_day;

std::optional<year_month_day> day_of_calendar(std::string_view text) {
  const auto day = parse_date(text);
  if (!day) return std::nullopt;
  return year_month_day{std::chrono::year{day->year}, std::chrono::month{static_cast<unsigned>(day->month)},
                        std::chrono::day{static_cast<unsigned>(day->day)}};
}

std::chrono::weekday weekday_of(year_month_day day) {
  return std::chrono::weekday{std::chrono::sys_days{day}};
}

std::string written(year_month_day day) {
  return to_string(Date{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                        static_cast<int>(static_cast<unsigned>(day.day()))});
}

}  // namespace

std::vector<CalendarWeek> weeks_of_month(std::string_view text) {
  const auto day = day_of_calendar(text);
  std::vector<CalendarWeek> weeks;
  if (!day) return weeks;
  const auto last = static_cast<unsigned>((day->year() / day->month() / std::chrono::last).day());
  for (unsigned number = 1; number <= last; ++number) {
    const year_month_day each = day->year() / day->month() / std::chrono::day{number};
    const std::size_t column = weekday_of(each).iso_encoding() - 1;
    if (weeks.empty() || column == 0) weeks.emplace_back();
    weeks.back()[column] = written(each);
  }
  return weeks;
}

std::string month_in_words(std::string_view text) {
  const auto day = day_of_calendar(text);
  if (!day) return {};
  const auto month = static_cast<std::size_t>(static_cast<unsigned>(day->month())) - 1;
  return sentence_of({text::months.at(month), " ", std::to_string(static_cast<int>(day->year()))});
}

std::string weekday_in_words(std::string_view text) {
  const auto day = day_of_calendar(text);
  if (!day) return std::string(text);
  return sentence_of({text::weekdays.at(weekday_of(*day).c_encoding()), " ", day_in_words(text)});
}

}  // namespace tafel::kiosk
