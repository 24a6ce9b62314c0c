#include "kiosk-ui/parts/calendar.hpp"

#include "kiosk-ui/readings/calendar_month.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <array>

namespace tafel::kiosk {
namespace {

constexpr std::array<std::string_view, 7> columns{
    words::plan::monday, words::plan::tuesday,  words::plan::wednesday, words::plan::thursday,
    words::plan::friday, words::plan::saturday, words::plan::sunday};

// The next of seven cells, as wide as the row allows and never less than a finger.
Rect cell(const Ui& ui, Rect& row, float whole) {
  const float gap = ui.mm(size::gap);
  const auto days = static_cast<float>(columns.size());
  return row.cut_left(std::max(ui.mm(size::touch), (whole - (days - 1) * gap) / days), gap);
}

void draw_day(Ui& ui, Rect where, const std::string& each, bool enabled, std::string& day) {
  const Palette& p = ui.colours();
  const Tapped touched = ui.target("due:day:" + each, weekday_in_words(each), where, enabled, Kind::button,
                                   {}, {.why_not = words::plan::day_is_past});
  const bool chosen = each == day;
  ui.fill(where, chosen ? p.accent : touched.down ? p.sunken : p.surface, ui.mm(size::radius));
  const std::string number = std::to_string(std::stoi(each.substr(each.size() - 2)));
  ui.label(where, chosen ? Type::strong : Type::body,
           chosen    ? p.on_accent
           : enabled ? p.ink
                     : p.quiet,
           number, Align::centre);
  if (touched.tapped) day = each;
}

}  // namespace

void draw_calendar(Ui& ui, List& list, const std::string& first, std::string& day) {
  const Palette& p = ui.colours();
  heading(ui, list.row(heading_height(ui), 0), month_in_words(day));
  Rect head = list.row(ui.line_height(Type::caption), 0);
  for (const std::string_view column : columns)
    ui.label(cell(ui, head, list.width()), Type::caption, p.quiet, column, Align::centre);
  for (const CalendarWeek& week : weeks_of_month(day)) {  // as drawn, whatever is touched in it
    Rect row = list.row(ui.mm(size::touch));
    for (const std::string& each : week) {
      const Rect where = cell(ui, row, list.width());
      if (!each.empty()) draw_day(ui, where, each, each >= first, day);
    }
  }
}

}  // namespace tafel::kiosk
