#include "kiosk-ui/pages/closing.hpp"

#include "kiosk-ui/parts/read_back.hpp"
#include "kiosk-ui/parts/requirements.hpp"
#include "kiosk-ui/parts/years_choice.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/left_to_do.hpp"
#include "kiosk-ui/readings/why_not_now.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

// The route, or the term, comes before the verslag, which tells it: decided later, it would outdate the verslag.
ClosingStep after(ClosingStep step, const view::SessionView& session) {
  switch (step) {
    case ClosingStep::readback:
      if (session.term_years) return ClosingStep::term;
      return session.has_route ? ClosingStep::route : ClosingStep::verslag;
    case ClosingStep::term:
    case ClosingStep::route:
    case ClosingStep::minors:
      return ClosingStep::verslag;
    case ClosingStep::verslag:
    case ClosingStep::end:
    case ClosingStep::sign:
    case ClosingStep::not_held:
    case ClosingStep::sign_not_held:
      break;
  }
  return ClosingStep::end;
}

void draw_tabs(Ui& ui, Rect where, const view::SessionView& session, ClosingState& state) {
  const struct {
    const char* id;
    std::string_view label;
    ClosingStep step;
  } all[] = {{"closing:readback", words::closing::readback, ClosingStep::readback},
             {"closing:route", words::closing::route, ClosingStep::route},
             {"closing:term", words::closing::retention, ClosingStep::term},
             {"closing:verslag", words::closing::verslag, ClosingStep::verslag},
             {"closing:end", words::closing::end, ClosingStep::end}};
  for (const auto& each : all) {
    if (each.step == ClosingStep::route && !session.has_route) continue;
    if (each.step == ClosingStep::term && !session.term_years) continue;
    const bool here =
        state.step == each.step || (each.step == ClosingStep::route && state.step == ClosingStep::minors);
    const float wide = button_width(ui, {.id = each.id, .label = each.label});
    if (tab(ui, where.cut_left(wide, ui.mm(size::gap)), {each.id, each.label, here})) state.step = each.step;
  }
}

Page tabbed_page(Ui& ui, Rect area, const view::SessionView& session, const PageParts& parts,
                 ClosingState& state) {
  Rect head = area.cut_top(ui.mm(size::button + size::space));
  head = head.inset(ui.mm(size::margin), 0);
  head.cut_top(ui.mm(size::space));
  draw_tabs(ui, head, session, state);
  return page(ui, area, parts);
}

std::optional<Intent> readback(Ui& ui, Rect area, const view::SessionView& session, ClosingState& state) {
  ui.scene("closing", "readback");
  const Page at = tabbed_page(ui, area, session,
                              {.help = words::help::read_back,
                               .title = std::string(words::closing::readback_title),
                               .lead = std::string(words::closing::readback_lead),
                               .main = words::next,
                               .main_icon = icon::right},
                              state);
  draw_read_back(ui, at.body, session);
  if (at.main) state.step = after(state.step, session);
  return std::nullopt;
}

Mark mark_of(const view::ReadingView& reading) {
  if (reading.mark == view::ReadingMark::approved) return {icon::check, words::closing::approved, Tone::good};
  if (reading.mark == view::ReadingMark::remarked)
    return {icon::pencil, words::closing::remark, Tone::accent};
  return {icon::circle, words::closing::not_read, Tone::neutral};
}

// The mark is beside the name, or beneath it when the line has no room for both.
void draw_reading(Ui& ui, List& list, const view::ReadingView& reading) {
  const Mark state = mark_of(reading);
  const float whole = list.width() - 2 * ui.mm(size::inset);
  const float side = mark_width(ui, state) + ui.mm(size::space);
  const bool beside = ui.width(Type::body, reading.name) + side <= whole;
  const float inner = beside ? whole - side : whole;
  const float name = std::max(ui.height(Type::body, reading.name, inner), mark_height(ui));
  const float below = beside ? 0 : mark_height(ui) + ui.mm(size::tight);
  const float remark = reading.remark.empty() ? 0 : ui.height(Type::body, reading.remark, inner);
  Rect row = list.row(name + below + remark + 2 * ui.mm(size::gap));
  if (!ui.visible(row)) return;
  card(ui, row);
  row = row.inset(ui.mm(size::inset), ui.mm(size::gap));
  if (beside) row.cut_right(side);
  ui.label(row.cut_top(name), Type::body, ui.colours().ink, reading.name);
  if (beside)
    mark(ui, {row.right() + ui.mm(size::space), row.y - name}, state);
  else
    mark(ui, {row.x, row.cut_top(mark_height(ui), ui.mm(size::tight)).y}, state);
  if (remark > 0) ui.text(row, Type::body, ui.colours().quiet, reading.remark);
}

std::string verslag_lead(const view::VerslagView& verslag) {
  if (verslag.edition == 0) return std::string(words::closing::verslag_none);
  if (verslag.outdated) return std::string(words::closing::verslag_outdated);
  return sentence_of({words::closing::verslag_edition, " ", std::to_string(verslag.edition), ". ",
                      words::closing::verslag_lead});
}

// The deed that is next at the verslag stands out: it is drawn up, it goes round, or the table goes on.
struct VerslagWeights {
  Weight draw_up = Weight::plain;
  Weight hand_over = Weight::plain;
  Weight go_on = Weight::plain;
};
VerslagWeights weights_of(const view::SessionView& session) {
  if (session.verslag.edition == 0 || session.verslag.outdated) return {.draw_up = Weight::main};
  const bool waits = !next_who_has_to(PassedFor::reading, session, "").empty();
  return waits ? VerslagWeights{.hand_over = Weight::main} : VerslagWeights{.go_on = Weight::main};
}

std::ptrdiff_t how_many(const view::VerslagView& verslag, view::ReadingMark mark) {
  return std::ranges::count(verslag.readings, mark, &view::ReadingView::mark);
}

// What another edition costs the people who approved this one; "" for nothing.
std::string lost_by_drawing_up(const view::VerslagView& verslag) {
  const auto approvals = how_many(verslag, view::ReadingMark::approved);
  if (approvals == 0) return {};
  std::string lost(words::closing::approval_lapses);
  if (approvals > 1) lost = sentence_of({std::to_string(approvals), " ", words::closing::approvals_lapse});
  if (how_many(verslag, view::ReadingMark::remarked) == 0) return lost;
  return sentence_of({lost, " ", words::closing::remarks_stay});
}

Intent draw_up(const view::VerslagView& verslag) {
  const Propose drawn_up{facts::VerslagDrawnUp{}};
  const std::string lost = lost_by_drawing_up(verslag);
  if (lost.empty()) return Request{drawn_up};
  return Ask{{lost, std::string(words::closing::draw_up_again), std::string(words::let_stand)}, drawn_up};
}

std::optional<Intent> verslag(Ui& ui, Rect area, const view::SessionView& session, ClosingState& state) {
  ui.scene("closing", "verslag");
  PageParts parts{.help = words::help::verslag,
                  .title = std::string(words::closing::verslag_title),
                  .lead = verslag_lead(session.verslag)};
  const VerslagWeights weights = weights_of(session);
  parts.main = words::next;
  parts.main_icon = icon::right;
  parts.main_weight = weights.go_on;
  const std::string_view why_not = why_not_passed(PassedFor::reading, session);
  parts.more = {
      {.id = "hand-over",
       .label = session.verslag.edition == 0 ? words::closing::hand_over_first : words::closing::hand_over,
       .icon = icon::tablet,
       .weight = weights.hand_over,
       .enabled = why_not.empty(),
       .why_not = std::string(why_not)},
      {.id = "verslag:draw-up",
       .label = session.verslag.edition == 0 ? words::closing::draw_up : words::closing::draw_up_again,
       .icon = icon::document,
       .weight = weights.draw_up,
       .enabled = session.verslag.edition == 0 || session.verslag.outdated}};
  if (!parts.more.back().enabled) parts.hint = words::closing::nothing_changed;
  parts.hint_stays = true;
  const Page at = tabbed_page(ui, area, session, parts, state);
  {
    List list(ui, "readings", at.body);
    for (const auto& reading : session.verslag.readings) draw_reading(ui, list, reading);
  }
  if (at.main) state.step = after(state.step, session);
  if (at.more == "hand-over") return GoTo{Place::pass_screen};
  if (at.more == "verslag:draw-up") return draw_up(session.verslag);
  return std::nullopt;
}

std::optional<Intent> route(Ui& ui, Rect area, const view::SessionView& session, ClosingState& state) {
  ui.scene("closing", "route");
  const Page at = tabbed_page(ui, area, session,
                              {.help = words::help::route,
                               .title = std::string(words::closing::route_title),
                               .lead = std::string(words::closing::route_lead),
                               .main = words::next,
                               .main_icon = icon::right},
                              state);
  constexpr std::pair<view::Route, std::string_view> routes[] = {
      {view::Route::refer_to_care, words::closing::refer_to_care},
      {view::Route::join_running_care, words::closing::join_running_care},
      {view::Route::start_trajectory, words::closing::start_trajectory}};
  std::vector<Choice> all;
  for (const auto& [route, label] : routes)
    all.push_back({.id = sentence_of({"route:", name(route)}),
                   .label = std::string(label),
                   .detail = std::string(
                       state.route == route && session.route != route ? words::closing::not_recorded : ""),
                   .chosen = session.route == route});
  if (const auto tapped = choices(ui, "routes", at.body, all, size::dialog)) {
    state.route = routes[*tapped].first;
    // Minors are asked about only where there may be any (art. 5); else the choice is the decision, and may be changed.
    if (!session.minors_involved) return Request{Propose{facts::RouteDecided{*state.route, ""}}};
    state.step = ClosingStep::minors;
  }
  if (at.main) state.step = after(state.step, session);
  return std::nullopt;
}

std::optional<Intent> term(Ui& ui, Rect area, const view::SessionView& session, ClosingState& state) {
  ui.scene("closing", "term");
  int years = state.term > 0 ? state.term : session.retention_years;
  const bool is_new = years != session.retention_years;
  const Page at = tabbed_page(ui, area, session,
                              {.help = words::help::term,
                               .title = std::string(words::closing::term_title),
                               .lead = std::string(words::closing::term_lead),
                               .main = is_new ? words::closing::record_term : words::next,
                               .main_icon = is_new ? icon::check : icon::right},
                              state);
  Rect body = at.body;
  choose_years(ui, body, session.term_years.value_or(view::YearsView{}), years);
  if (years != session.retention_years || state.term > 0) state.term = years;
  if (at.main && is_new) return Request{Propose{facts::RetentionSet{years}}};
  if (at.main) state.step = after(state.step, session);
  return std::nullopt;
}

// A form that came back without its choice keeps what was recorded before.
std::optional<Intent> record_route(const view::SessionView& session, const ClosingState& state) {
  const std::optional<view::Route> route = state.route ? state.route : session.route;
  if (!route) return std::nullopt;
  return Request{Propose{facts::RouteDecided{*route, state.minors.said()}}};
}

std::optional<Intent> minors(Ui& ui, Rect area, const view::SessionView& session, ClosingState& state,
                             TypingState& typed) {
  ui.scene("closing", "minors");
  const bool complete = !state.minors.said().empty();
  const Page at = page(ui, area,
                       {.help = words::help::minors,
                        .title = std::string(words::closing::minors_title),
                        .lead = std::string(words::closing::minors_lead),
                        .main = words::closing::record_route,
                        .main_icon = icon::check,
                        .main_enabled = complete,
                        .hint = std::string(complete ? "" : words::closing::minors_hint),
                        .back = words::previous});
  typing(ui, at, typed, {{"minors-involvement", words::closing::minors_field, &state.minors, true}},
         names_at_hand(session));
  if (at.back) state.step = ClosingStep::route;
  if (at.main) return record_route(session, state);
  return std::nullopt;
}

// Of each kind of item in its own words: a longer term is not shared.
Mark mark_of(const view::ItemView& item, bool passed) {
  std::string_view yes = words::closing::shared;
  std::string_view no = words::closing::not_shared;
  if (item.kind == view::ItemKind::reporting) {
    yes = words::closing::reported;
    no = words::closing::not_reported;
  } else if (item.kind == view::ItemKind::extension) {
    yes = words::closing::kept_longer;
    no = words::closing::not_kept_longer;
  }
  return passed ? Mark{icon::share, yes, Tone::good} : Mark{icon::minus_circle, no, Tone::bad};
}

// The end of the items: what is shared and what is not. The sentence of one that did not pass says what would have been:
// it is called a proposal. A withdrawn item has no words left, and asks for none.
void draw_outcomes(Ui& ui, List& list, const view::SessionView& session) {
  for (const auto& outcome : session.outcomes) {
    const auto* item = item_of(session, outcome.item);
    if (item == nullptr || item->state == view::ItemState::withdrawn) continue;
    const float inner = list.width() - 2 * ui.mm(size::inset);
    const std::string_view above = outcome.shared ? std::string_view() : words::closing::was_proposed;
    const float above_tall = above.empty() ? 0 : ui.height(Type::caption, above, inner);
    Rect row = list.row(ui.height(Type::body, item->sentence, inner) + above_tall + mark_height(ui) +
                        ui.mm(size::gap) + 2 * ui.mm(size::inset));
    if (!ui.visible(row)) continue;
    card(ui, row);
    row = row.inset(ui.mm(size::inset));
    mark(ui, {row.x, row.y}, mark_of(*item, outcome.shared));
    row.cut_top(mark_height(ui), ui.mm(size::gap));
    if (!above.empty()) ui.text(row.cut_top(above_tall), Type::caption, ui.colours().quiet, above);
    ui.text(row, Type::body, ui.colours().ink, item->sentence);
  }
}

// A requirement that the closing itself mends is on one of its own pages.
ClosingStep page_of(const view::Requirement& requirement) {
  return requirement.rule == "art5.route" ? ClosingStep::route : ClosingStep::verslag;
}

WayThere way_to(const view::Requirement& requirement, std::size_t number) {
  const Place place = place_of(requirement.go);
  const std::string id = "requirement:" + std::to_string(number) + ":go";
  if (place != Place::closing) return {id, go_words(requirement.go)};
  const bool route = page_of(requirement) == ClosingStep::route;
  return {id, sentence_of({words::go_to, " ", route ? words::closing::route : words::closing::verslag})};
}

struct Outcomes {
  std::size_t shared = 0;
  std::size_t not_shared = 0;
};
Outcomes outcomes_now(const view::SessionView& session) {
  Outcomes now;
  for (const auto& item : session.items) {
    if (item.state == view::ItemState::withdrawn) continue;
    ++(item.state == view::ItemState::consensus ? now.shared : now.not_shared);
  }
  return now;
}

std::string counted(std::string_view what, std::size_t points) {
  return sentence_of({what, " ", std::to_string(points), " ",
                      points == 1 ? words::closing::point : words::closing::points, "."});
}

std::string read_in_words(const view::VerslagView& verslag) {
  if (verslag.edition == 0) return std::string(words::closing::no_verslag_needed);
  const auto read = std::count_if(verslag.readings.begin(), verslag.readings.end(),
                                  [](const auto& each) { return each.mark != view::ReadingMark::not_yet; });
  return sentence_of({words::closing::read_by, " ", std::to_string(read), " ", words::of, " ",
                      std::to_string(verslag.readings.size()), "."});
}

// Nothing is missing: how it will be recorded, in a few lines.
void draw_ready(Ui& ui, List& list, const view::SessionView& session) {
  const Palette& p = ui.colours();
  const auto line = [&](std::string_view sign, Colour ink, const std::string& words) {
    Rect row = list.row(std::max(ui.mm(size::icon), ui.height(Type::body, words, list.width())));
    ui.label(row.cut_left(ui.mm(size::icon)), Type::strong, ink, sign);
    ui.label(row, Type::body, p.ink, words);
  };
  const Outcomes now = outcomes_now(session);
  line(icon::check_circle, p.good, std::string(words::closing::nothing_missing));
  if (now.shared > 0) line(icon::share, p.good, counted(words::closing::will_be_shared, now.shared));
  if (now.not_shared > 0)
    line(icon::minus_circle, p.bad, counted(words::closing::will_not_be_shared, now.not_shared));
  if (now.shared + now.not_shared == 0)
    line(icon::minus_circle, p.quiet, std::string(words::closing::none_shared));
  line(icon::document, p.accent, read_in_words(session.verslag));
}

bool all_met(const view::SessionView& session) {
  return std::all_of(session.closing.begin(), session.closing.end(), [](const auto& r) { return r.met; });
}

std::optional<Intent> end_open(Ui& ui, Rect area, const view::SessionView& session, ClosingState& state) {
  PageParts parts{.help = words::help::end,
                  .title = std::string(words::closing::end_title),
                  .lead = std::string(words::closing::end_lead),
                  .main = words::closing::close,
                  .main_icon = icon::gavel,
                  .main_enabled = all_met(session)};
  if (!parts.main_enabled) parts.hint = words::closing::not_yet;
  if (session.can_close_as_not_held)
    parts.more = {{.id = "closing:not-held", .label = words::closing::not_held, .icon = icon::minus_circle}};
  const Page at = tabbed_page(ui, area, session, parts, state);
  std::optional<Intent> intent;
  List list(ui, "closing", at.body);
  if (all_met(session)) draw_ready(ui, list, session);
  std::size_t number = 0;
  for (const auto& requirement : session.closing) {
    const WayThere way = way_to(requirement, number++);
    if (!draw_requirement(ui, list.row(requirement_height(ui, requirement, list.width(), way)), requirement,
                          way))
      continue;
    if (place_of(requirement.go) == Place::closing)
      state.step = page_of(requirement);
    else
      intent = GoTo{place_of(requirement.go)};
  }
  if (at.main) state.step = ClosingStep::sign;
  if (at.more == "closing:not-held") state.step = ClosingStep::not_held;
  return intent;
}

std::optional<Intent> end_closed(Ui& ui, Rect area, const view::SessionView& session) {
  const bool was_held = session.not_held.empty();
  const Page at = page(
      ui, area,
      {.help = words::help::closed,
       .title = std::string(was_held ? words::closing::closed_title : words::closing::closed_not_held),
       .lead = std::string(was_held ? words::closing::closed_lead : words::closing::closed_not_held_lead),
       .main = words::closing::seal,
       .main_icon = icon::seal});
  List list(ui, "outcomes", at.body);
  if (!was_held) {
    heading(ui, list.row(heading_height(ui), 0), words::closing::not_held_why);
    ui.text(list.row(ui.height(Type::body, session.not_held, list.width())), Type::body, ui.colours().ink,
            session.not_held);
  }
  draw_outcomes(ui, list, session);
  if (at.main)
    return Ask{{std::string(words::closing::seal_asks), std::string(words::closing::seal),
                std::string(words::closing::seal_not)},
               Seal{session.session}};
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_closing(Ui& ui, Rect area, const view::SessionView& session, ClosingState& state,
                                   TypingState& typed) {
  if (session.phase == view::Phase::closed) {
    ui.scene("closing", "end");
    return end_closed(ui, area, session);
  }
  switch (state.step) {
    case ClosingStep::readback:
      return readback(ui, area, session, state);
    case ClosingStep::verslag:
      return verslag(ui, area, session, state);
    case ClosingStep::route:
      return route(ui, area, session, state);
    case ClosingStep::minors:
      return minors(ui, area, session, state, typed);
    case ClosingStep::term:
      return term(ui, area, session, state);
    case ClosingStep::end:
      ui.scene("closing", "end");
      return end_open(ui, area, session, state);
    case ClosingStep::not_held:  // of sign_closing.hpp
    case ClosingStep::sign:
    case ClosingStep::sign_not_held:
      break;
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
