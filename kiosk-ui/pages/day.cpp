#include "kiosk-ui/pages/day.hpp"

#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/parts/reason_page.hpp"
#include "kiosk-ui/parts/requirements.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <vector>

namespace tafel::kiosk {
namespace {

std::string_view kind_in_words(std::optional<view::SessionKind> kind) {
  if (kind == view::SessionKind::first) return words::day::first;
  if (kind == view::SessionKind::closing) return words::day::closing;
  return words::day::follow_up;
}

std::size_t missing_in(const view::PlannedSession& planned) {
  std::size_t missing = 0;
  for (const auto& requirement : planned.opening) missing += requirement.met ? 0U : 1U;
  return missing;
}

bool was_begun(view::PlannedState state) {
  return state == view::PlannedState::active || state == view::PlannedState::interrupted;
}

// Whatever its day, a session that was begun goes on today.
bool is_for_today(const view::DeviceView& view, const view::PlannedSession& planned) {
  return was_begun(planned.state) || planned.day == view.today;
}

std::vector<view::PlannedSession> sessions_of(const view::DeviceView& view, bool today) {
  std::vector<view::PlannedSession> sessions;
  for (const auto& planned : view.sessions)
    if (is_for_today(view, planned) == today) sessions.push_back(planned);
  return sessions;
}

Mark mark_of(const view::PlannedSession& planned) {
  if (planned.state == view::PlannedState::sealed) return {icon::seal, words::day::sealed, Tone::good};
  if (planned.state == view::PlannedState::interrupted)
    return {icon::warning, words::day::interrupted, Tone::waiting};
  if (planned.state == view::PlannedState::active) return {icon::people, words::day::active, Tone::accent};
  if (planned.state == view::PlannedState::another_day)
    return {icon::calendar, words::day::another_day, Tone::neutral};
  if (missing_in(planned) > 0) return {icon::cross_circle, words::day::not_ready, Tone::bad};
  return {icon::check_circle, words::day::ready, Tone::good};
}

std::string kind_and_day(const view::PlannedSession& planned) {
  return sentence_of({kind_in_words(planned.kind), " · ", day_in_words(planned.day)});
}

float session_height(const Ui& ui, const view::PlannedSession& planned, float width) {
  const float beside = mark_width(ui, mark_of(planned)) + ui.mm(size::space) + ui.mm(size::icon);
  const float inner = width - 2 * ui.mm(size::inset) - beside;
  return ui.height(Type::strong, planned.title, inner) +
         ui.height(Type::caption, kind_and_day(planned), inner) + 2 * ui.mm(size::inset) + ui.mm(size::tight);
}

bool draw_session(Ui& ui, Rect where, const view::PlannedSession& planned) {
  if (!ui.visible(where)) return false;
  const bool opens = was_begun(planned.state) || planned.state == view::PlannedState::planned;
  const Tapped touched = ui.target("session:" + planned.session, planned.title, where, opens, Kind::button,
                                   {}, {.why_not = mark_of(planned).word});
  if (opens)
    card(ui, where, touched.down);
  else
    sunken_card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset));
  if (opens)
    ui.label(inside.cut_right(ui.mm(size::icon)), Type::strong, ui.colours().accent, icon::chevron,
             Align::right);
  const Mark state = mark_of(planned);
  const Rect right = inside.cut_right(mark_width(ui, state), ui.mm(size::space));
  mark(ui, {right.x, right.y + (right.h - mark_height(ui)) / 2}, state);
  const float title = ui.height(Type::strong, planned.title, inside.w);
  ui.text(inside.cut_top(title, ui.mm(size::tight)), Type::strong, ui.colours().ink, planned.title);
  ui.text(inside, Type::caption, ui.colours().quiet, kind_and_day(planned));
  return touched.tapped;
}

std::string_view lead_of(const view::DeviceView& view) {
  if (view.sessions.empty()) return words::day::none;
  return sessions_of(view, true).empty() ? words::day::none_today : words::day::touch_one;
}

// The sessions of other days are below, under their own heading, so that nobody takes them for today's.
void draw_other_days(Ui& ui, List& list, const view::DeviceView& view) {
  const auto others = sessions_of(view, false);
  if (others.empty()) return;
  heading(ui, list.row(heading_height(ui)), words::day::other_days);
  for (const auto& planned : others)
    draw_session(ui, list.row(session_height(ui, planned, list.width())), planned);
}

bool has_to_be_done(const view::DeviceView& view) {
  return std::ranges::any_of(view.readiness,
                             [](const auto& line) { return line.mark == view::ReadyMark::act; });
}

std::optional<Intent> draw_list(Ui& ui, Rect area, const view::DeviceView& view, UiState& state) {
  ui.scene("day", "list");
  const std::string lead(lead_of(view));
  PageParts parts{.help = words::help::day,
                  .title = sentence_of({words::day::title, " ", day_in_words(view.today)}),
                  .lead = lead};
  if (!view.readiness.empty())
    parts.more.push_back({.id = "readiness",
                          .label = words::readiness::open,
                          .icon = has_to_be_done(view) ? icon::warning : icon::check_circle});
  const Page at = page(ui, area, parts);
  if (!at.more.empty()) state.day = {.shows_readiness = true};
  List list(ui, "sessions", at.body);
  for (const auto& planned : sessions_of(view, true))
    if (draw_session(ui, list.row(session_height(ui, planned, list.width())), planned))
      state.day = {.session = planned.session};
  draw_other_days(ui, list, view);
  return std::nullopt;
}

std::string_view lead_of(const view::PlannedSession& planned) {
  if (planned.state == view::PlannedState::interrupted) return words::day::resume_lead;
  return missing_in(planned) > 0 ? words::day::not_ready_lead : words::day::open_lead;
}

// So much of them is in sight beneath the chairs.
float least_needs_height(const Ui& ui) {
  return heading_height(ui) + ui.mm(size::list_seen);
}

void draw_needs(Ui& ui, Rect area, const view::PlannedSession& planned) {
  List list(ui, "needs", area);
  heading(ui, list.row(heading_height(ui), 0), words::day::needs);
  for (const auto& requirement : planned.opening)
    draw_requirement(ui, list.row(requirement_height(ui, requirement, list.width())), requirement);
}

// Whoever chairs decides with the others, unless there is a reason why not: that is a question of before the PIN.
std::optional<Intent> draw_takes_no_part(Ui& ui, Rect area, DayState& state, TypingState& typed) {
  ui.scene("day", "takes-no-part");
  const ReasonPage asks{.help = words::help::takes_no_part,
                        .title = std::string(words::day::takes_no_part_title),
                        .lead = std::string(words::day::takes_no_part_lead),
                        .field = words::day::takes_no_part_why,
                        .main = words::day::takes_no_part_main,
                        .main_icon = icon::check,
                        .back = words::day::takes_part,
                        .id = "takes-no-part"};
  const ReasonAnswer answer = ask_reason(ui, area, asks, state.takes_no_part, typed);
  if (answer == ReasonAnswer::none) return std::nullopt;
  state.says_why = false;
  if (answer == ReasonAnswer::back) state.takes_no_part = {};
  return std::nullopt;
}

std::optional<Intent> draw_open(Ui& ui, Rect area, const view::DeviceView& view,
                                const view::PlannedSession& planned, UiState& state,
                                const Surroundings& around) {
  const bool is_opened_now = planned.state == view::PlannedState::planned && missing_in(planned) == 0;
  if (state.day.says_why) return draw_takes_no_part(ui, area, state.day, state.typing);
  ui.scene("day", "open");
  const float needs = least_needs_height(ui);
  const bool takes_part = state.day.takes_no_part.empty();
  PageParts parts{.help = words::help::open_session,
                  .title = planned.title,
                  .lead = std::string(takes_part ? lead_of(planned) : words::day::takes_no_part_said),
                  .back = words::back,
                  .beside_pad = needs};
  if (is_opened_now)
    parts.more = {{.id = "takes-no-part",
                   .label = takes_part ? words::day::takes_no_part : words::day::takes_no_part_change}};
  const Page at = chair_page(ui, area, parts, view, state.day.chair);
  if (!at.more.empty()) state.day.says_why = true;
  if (at.back) {
    state.day = {};
    return std::nullopt;
  }
  Rect body = at.body;
  const Rect chairs = cut_chairs(ui, view, state.day.chair, body, needs);
  draw_needs(ui, body, planned);
  if (!draw_chair_pin(ui, {chairs, at.pad}, view, state.day.chair, state.day.pin, around))
    return std::nullopt;
  if (planned.state == view::PlannedState::interrupted)
    return Request{ResumeSession{planned.session, state.day.chair, state.day.pin}};
  return Request{
      OpenSession{planned.session, state.day.chair, state.day.pin, state.day.takes_no_part.said()}};
}

}  // namespace

std::optional<Intent> draw_day(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                               const Surroundings& around) {
  for (const auto& planned : view.sessions)
    if (planned.session == state.day.session) return draw_open(ui, area, view, planned, state, around);
  return draw_list(ui, area, view, state);
}

}  // namespace tafel::kiosk
