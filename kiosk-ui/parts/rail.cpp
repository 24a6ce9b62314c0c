#include "kiosk-ui/parts/rail.hpp"

#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/status_line.hpp"
#include "kiosk-ui/readings/beforehand.hpp"
#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/progress.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

struct Entry {
  std::string_view id;
  std::string_view label;
  std::string_view icon;
  Place place;
  Behaviour behaviour{};
};
struct CourseEntry {
  Entry entry;
  Progress (*progress)(const view::SessionView&) =
      nullptr;  // nothing: of the opening, which asks for the day too
  bool on_its_page_alone = false;
};
constexpr CourseEntry course[] = {
    {{"rail:opening", words::rail::opening, icon::unlock, Place::opening}},
    {{"rail:attendance", words::rail::attendance, icon::people, Place::attendance}, attendance_progress},
    {{"rail:beforehand", words::rail::beforehand, icon::document, Place::beforehand}, beforehand_progress},
    {{"rail:follow-up", words::rail::follow_up, icon::clock, Place::follow_up}, follow_up_progress},
    {{"rail:discussion", words::rail::discussion, icon::statement, Place::discussion}, discussion_progress},
    {{"rail:plan", words::rail::plan, icon::goal, Place::plan}, plan_progress},
    {{"rail:sharing", words::rail::sharing, icon::share, Place::sharing}, sharing_progress},
    {{"rail:closing", words::rail::closing, icon::seal, Place::closing}, closing_progress, true},
};

// The closing lacks something from the first minute: that is no news before the table comes to it.
Progress progress_of(const CourseEntry& step, const view::DeviceView& view, Place here) {
  if (step.on_its_page_alone && here != step.entry.place && is_open(*view.session)) return {};
  return step.progress != nullptr ? step.progress(*view.session)
                                  : opening_progress(*view.session, view.today);
}

bool draw_entry(Ui& ui, Rect where, const Entry& entry, bool here, const Progress& progress = {}) {
  const Tapped touched = ui.target(std::string(entry.id), entry.label, where, true, Kind::button,
                                   progress.words, entry.behaviour);
  const Palette& p = ui.colours();
  if (here || touched.down) ui.fill(where, p.rail_here, ui.mm(size::radius));
  if (here) ui.fill({where.x, where.y, ui.mm(size::tight), where.h}, p.on_rail);
  Rect inside = where.inset(ui.mm(size::gap), 0);
  const Colour ink = here ? p.on_rail : p.on_rail_quiet;
  const Type type = here ? Type::strong : Type::body;
  ui.label(inside.cut_left(ui.mm(size::icon + size::tight)), Type::body, ink, entry.icon);
  if (progress.words.empty()) {
    ui.label(inside, type, ink, entry.label);
    return touched.tapped;
  }
  inside = inside.middle(inside.w, ui.line_height(type) + ui.line_height(Type::caption));
  ui.text(inside.cut_top(ui.line_height(type)), type, ink, entry.label);
  const Colour quiet = here ? p.on_rail : p.on_rail_quiet;
  if (progress.done) ui.text(inside.cut_left(ui.mm(size::icon) * 0.8F), Type::caption, quiet, icon::check);
  ui.text(inside, Type::caption, quiet, progress.words);
  return touched.tapped;
}

// The used part of the hour, as a bar that fills and the minutes in words.
constexpr int usual_minutes = 60;
void draw_time(Ui& ui, Rect where, int minutes) {
  const Palette& p = ui.colours();
  Rect inside = where.inset(ui.mm(size::gap), 0);
  const std::string words = sentence_of({duration_in_words(minutes), " ", words::rail::time_used});
  ui.text(inside.cut_top(ui.line_height(Type::caption), ui.mm(size::tight)), Type::caption, p.on_rail_quiet,
          words);
  const Rect bar = inside.cut_top(ui.mm(size::tight));
  ui.fill(bar, p.rail_here, bar.h / 2);
  const float share = std::min(1.F, static_cast<float>(minutes) / usual_minutes);
  ui.fill({bar.x, bar.y, std::max(bar.h, bar.w * share), bar.h}, p.on_rail_quiet, bar.h / 2);
  ui.note("time-used", words, where);
}
float time_height(const Ui& ui) {
  return ui.line_height(Type::caption) + 2 * ui.mm(size::tight);
}

void draw_kept(Ui& ui, Rect where, const view::DeviceView& view, const Surroundings& around) {
  const Status kept = kept_status(view, around);
  Rect inside = where.inset(ui.mm(size::gap), 0);
  ui.label(inside.cut_left(ui.mm(size::icon + size::tight)), Type::caption, ui.colours().on_rail_quiet,
           kept.icon);
  ui.label(inside, Type::caption, ui.colours().on_rail_quiet, kept.words);
}

// An entry with a second line under its name needs the height of both.
float entry_height(const Ui& ui, TextLength least) {
  return std::max(ui.mm(least), ui.line_height(Type::body) + ui.line_height(Type::caption));
}
// The course, the house, what is sent, and the lock. One entry more makes each of them lower: what led to a first
// session, or what the session before left open. There is no room for both: the page of the latter leads to the former.
constexpr float usual_entries = 10;
float rows_height(const Ui& ui, float entries, TextLength least) {
  return entries * (entry_height(ui, least) + ui.mm(size::gap));
}

bool is_of(const view::SessionView& session, const CourseEntry& step) {
  if (step.entry.place == Place::beforehand) return has_beforehand(session) && !has_follow_up(session);
  return step.entry.place != Place::follow_up || has_follow_up(session);
}

constexpr TextLength least_page{170, size::as_text};  // width beside the rail

}  // namespace

bool rail_fits(const Ui& ui) {
  return ui.screen().w - ui.mm(size::rail) >= ui.mm(least_page) && rail_height(ui) <= ui.screen().h;
}

Type type_in_sight(const Ui& ui, Type usual) {
  return rail_fits(ui) ? usual : Type::steady;
}

float rail_height(const Ui& ui) {
  const float rows = std::max(rows_height(ui, usual_entries, size::rail_entry),
                              rows_height(ui, usual_entries + 1, size::touch));
  return rows + ui.line_height(Type::caption) + 3 * ui.mm(size::space);
}

bool session_is_shown(const view::DeviceView& view) {
  return view.session.has_value() && !view.locked;
}

std::optional<Intent> draw_rail(Ui& ui, Rect where, const view::DeviceView& view, Place here,
                                const Surroundings& around) {
  ui.fill(where, ui.colours().rail);
  Rect inside = where.inset(ui.mm(size::gap), ui.mm(size::space));
  const float words = inside.w - 2 * ui.mm(size::gap);
  const float house = ui.height(Type::strong, view.house_name, words);
  ui.text(inside.cut_top(house, ui.mm(size::space)).inset(ui.mm(size::gap), 0), Type::strong,
          ui.colours().on_rail, view.house_name);
  std::optional<Intent> intent;
  const bool is_long =
      session_is_shown(view) && (has_beforehand(*view.session) || has_follow_up(*view.session));
  const float tall = entry_height(ui, is_long ? size::touch : size::rail_entry);
  const float gap = ui.mm(size::gap);
  draw_kept(ui, inside.cut_bottom(ui.line_height(Type::caption), gap), view, around);
  if (session_is_shown(view)) {
    const Entry lock{"rail:lock",
                     words::rail::lock,
                     icon::lock,
                     Place::day,
                     {.own_side = true, .wary = true}};  // hides it alone
    if (draw_entry(ui, inside.cut_bottom(tall, gap), lock, false)) intent = Request{Lock{}};
  }
  const Entry sending{"rail:sending", words::rail::sending, icon::sending, Place::deliveries, {.wary = true}};
  if (draw_entry(ui, inside.cut_bottom(tall, gap), sending, here == Place::deliveries,
                 {sent_status(view).words}))
    intent = GoTo{Place::deliveries};
  if (!session_is_shown(view)) {
    if (where.w < ui.screen().w) {
      Rect row = inside.cut_bottom(ui.mm(size::button), gap);
      if (display_button(ui, row.cut_left(display_button_width(ui)))) intent = OpenDisplay{};
    }
    const Entry day{"rail:day", words::rail::day, icon::calendar, Place::day};
    if (draw_entry(ui, inside.cut_top(tall, gap), day, here == Place::day)) intent = GoTo{Place::day};
    return intent;
  }
  if (const auto time = time_used(*view.session, around.now)) {
    draw_time(ui, inside.cut_top(time_height(ui), ui.mm(size::space)), time->minutes);
    if (time->changes_in_s) ui.touch().again(*time->changes_in_s);
  }
  for (const auto& step : course)
    if (is_of(*view.session, step) && draw_entry(ui, inside.cut_top(tall, gap), step.entry,
                                                 here == step.entry.place, progress_of(step, view, here)))
      intent = GoTo{step.entry.place};
  return intent;
}

}  // namespace tafel::kiosk
