#include "kiosk-ui/parts/calendar.hpp"

#include "kiosk-ui/readings/calendar_month.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <array>

namespace tafel::kiosk {
namespace {

std::string_view why_not(const DaysOffered& offered, const std::string& day) {
  if (day < offered.first) return offered.why_not_before;
  return !offered.last.empty() && day > offered.last ? offered.why_not_after : std::string_view();
}

std::string nearest(const DaysOffered& offered, const std::string& day) {
  if (day < offered.first) return offered.first;
  return !offered.last.empty() && day > offered.last ? offered.last : day;
}

// ---- By weeks and months

struct Move {
  const char* id;
  std::string_view label;
  std::string_view sign;
  int days;
  int months;
};
constexpr Move moves[] = {{"day:week-less", words::plan::week_less, icon::minus, -7, 0},
                          {"day:week-more", words::plan::week_more, icon::plus, 7, 0},
                          {"day:month-less", words::plan::month_less, icon::minus, 0, -1},
                          {"day:month-more", words::plan::month_more, icon::plus, 0, 1}};

Button button_of(const Move& move) {
  return {.id = move.id, .label = move.label, .icon = move.sign};
}

// A move beyond the days offered ends at the last of them; one that would go nowhere is grey.
bool draw_move(Ui& ui, Rect where, const Move& move, const DaysOffered& offered, std::string& day) {
  const std::string moved = moved_day(day, move.days, move.months);
  const std::string there = nearest(offered, moved);
  Button shown = button_of(move);
  shown.enabled = there != day;
  if (!shown.enabled) shown.why_not = why_not(offered, moved);
  if (!button(ui, where, shown)) return false;
  day = there;
  return true;
}

// On one line, or in large text two by two.
void draw_moves(Ui& ui, List& list, const DaysOffered& offered, std::string& day) {
  const float gap = ui.mm(size::gap);
  const float quarter = (list.width() - 3 * gap) / 4;
  const bool fit = std::ranges::all_of(
      moves, [&](const Move& move) { return button_width(ui, button_of(move)) <= quarter; });
  const std::size_t on_a_line = fit ? 4 : 2;
  const float wide = fit ? quarter : (list.width() - gap) / 2;
  const std::string shown = day;  // by all four, whichever is touched
  Rect row;
  for (std::size_t i = 0; i < std::size(moves); ++i) {
    if (i % on_a_line == 0) row = list.row(ui.mm(size::button));
    std::string moved = shown;
    if (draw_move(ui, row.cut_left(wide, gap), moves[i], offered, moved)) day = moved;
  }
}

// ---- The month

constexpr std::array<std::string_view, 7> columns{
    words::plan::monday, words::plan::tuesday,  words::plan::wednesday, words::plan::thursday,
    words::plan::friday, words::plan::saturday, words::plan::sunday};

// The next of seven cells, as wide as the row allows and never less than a finger.
Rect cell(const Ui& ui, Rect& row, float whole) {
  const float gap = ui.mm(size::gap);
  const auto days = static_cast<float>(columns.size());
  return row.cut_left(std::max(ui.mm(size::touch), (whole - (days - 1) * gap) / days), gap);
}

void draw_day(Ui& ui, Rect where, const std::string& each, std::string_view why_not, std::string& day) {
  const Palette& p = ui.colours();
  const bool enabled = why_not.empty();
  const Tapped touched = ui.target("day:" + each, weekday_in_words(each), where, enabled, Kind::button, {},
                                   {.why_not = why_not});
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

void draw_month(Ui& ui, List& list, const DaysOffered& offered, std::string& day) {
  const Palette& p = ui.colours();
  heading(ui, list.row(heading_height(ui), 0), month_in_words(day));
  Rect head = list.row(ui.line_height(Type::caption), 0);
  for (const std::string_view column : columns)
    ui.label(cell(ui, head, list.width()), Type::caption, p.quiet, column, Align::centre);
  for (const CalendarWeek& week : weeks_of_month(day)) {  // as drawn, whatever is touched in it
    Rect row = list.row(ui.mm(size::touch));
    for (const std::string& each : week) {
      const Rect where = cell(ui, row, list.width());
      if (!each.empty()) draw_day(ui, where, each, why_not(offered, each), day);
    }
  }
}

}  // namespace

void draw_day_choice(Ui& ui, Rect area, const DaysOffered& offered, std::string& day) {
  day = nearest(offered, day);
  List list(ui, "day", area.middle(std::min(area.w, ui.mm(2 * size::column)), area.h));
  const Rect shown = list.row(ui.line_height(Type::title));
  card(ui, shown);
  ui.label(shown, Type::title, ui.colours().ink, weekday_in_words(day), Align::centre);
  ui.note("day", day, shown);
  draw_moves(ui, list, offered, day);
  draw_month(ui, list, offered, day);
}

}  // namespace tafel::kiosk
