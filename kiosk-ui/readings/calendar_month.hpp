// A month as a wall calendar has it. Pure. Thread: any.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

// From Monday to Sunday, each "YYYY-MM-DD"; "" where the week has a day of another month.
using CalendarWeek = std::array<std::string, 7>;

// The weeks of the month that `day` ("YYYY-MM-DD") is in; none for what is no day.
[[nodiscard]] std::vector<CalendarWeek> weeks_of_month(std::string_view day);
// "december 2026", or "" for what is no day.
[[nodiscard]] std::string month_in_words(std::string_view day);
// "maandag 7 december 2026", or the argument itself.
[[nodiscard]] std::string weekday_in_words(std::string_view day);

}  // namespace tafel::kiosk
