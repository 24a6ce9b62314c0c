#include "kiosk-ui/readings/calendar_month.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

namespace tafel::kiosk::test {

TEST_CASE("calendar: each day of the month is once in its week, under its weekday") {
  const auto december = weeks_of_month("2026-12-07");
  REQUIRE(december.size() == 5);
  CHECK(december[0] ==
        CalendarWeek{"", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"});
  CHECK(december[4][3] == "2026-12-31");
  CHECK(december[4][4].empty());
  CHECK(weeks_of_month("2027-02-01").size() == 4);  // begins on a Monday
  CHECK(weeks_of_month("2028-02-10").back()[1] == "2028-02-29");
  CHECK(weeks_of_month("2026-08-01").size() == 6);
  CHECK(weeks_of_month("gisteren").empty());
  CHECK(month_in_words("2026-12-07") == "december 2026");
  CHECK(weekday_in_words("2026-12-07") == "maandag 7 december 2026");
  CHECK(weekday_in_words("morgen") == "morgen");
}

TEST_CASE("calendar: a day is chosen with one touch, and none that is over") {
  auto view = session_view();
  Table table(view, Place::plan);
  auto& plan = table.shell.state().plan;
  plan.step = PlanStep::action_due;
  plan.due = view.today;
  table.idle();
  const auto weeks = weeks_of_month(view.today);
  std::size_t seen = 0;
  for (const auto& week : weeks)
    for (const auto& day : week)
      if (const Widget* cell = find(table.log, "day:" + day)) {
        ++seen;
        CHECK(cell->enabled == (day >= view.today));
      }
  CHECK(seen >= 29);  // the week of the last Monday may be below the fold
  const std::string tomorrow = moved_day(view.today, 1, 0);
  table.tap("day:" + tomorrow);
  CHECK(plan.due == tomorrow);
  plan.due = view.today;
  table.idle();
  table.tap("day:week-less");
  CHECK(plan.due == view.today);
}

}  // namespace tafel::kiosk::test
