#include "kiosk-ui/pages/plan.hpp"

#include "kiosk-ui/parts/calendar.hpp"
#include "kiosk-ui/parts/people_choices.hpp"
#include "kiosk-ui/parts/way_on.hpp"
#include "kiosk-ui/readings/calendar_month.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/why_not_now.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

constexpr std::size_t action_steps = 3;
constexpr int days_until_due = 14;  // where the date begins

PlanState opened(const view::GoalView& goal) {
  return {.step = PlanStep::goal, .goal = goal.id, .text = TextEdit(goal.text)};
}
PlanState opened(const view::ActionView& action) {
  return {.step = PlanStep::action_text,
          .goal = action.goal,
          .action = action.id,
          .text = TextEdit(action.text),
          .owner = action.owner,
          .due = action.due};
}
// The form as it opened: empty for what is new.
template <class Recorded>
PlanState as_opened(const std::vector<Recorded>& all, const std::string& id) {
  const auto found = std::ranges::find(all, id, &Recorded::id);
  return found == all.end() ? PlanState{} : opened(*found);
}

std::string owner_and_date(const view::ActionView& action) {
  return sentence_of({action.owner_name, " · ", words::plan::by, " ", weekday_in_words(action.due)});
}

float buttons_width(const Ui& ui) {
  return button_width(ui, {.id = {}, .label = words::plan::edit, .icon = icon::pencil}) +
         button_width(ui, {.id = {}, .label = words::plan::drop, .icon = icon::bin}) + 2 * ui.mm(size::gap);
}

// Why not; "" for what can be done.
struct Offered {
  std::string_view edit;
  std::string_view drop;
};
Offered offered_on(const view::SessionView& session, const view::GoalView& goal) {
  if (!is_open(session)) return {words::session_closed, words::session_closed};
  const std::string_view fixed = session.names_hidden ? words::plan::names_hidden : words::plan::goal_voted;
  return {goal.can_be_changed ? "" : fixed, goal.can_be_dropped ? "" : words::plan::goal_in_use};
}
Offered offered_on(const view::SessionView& session, const view::ActionView& action) {
  if (!is_open(session)) return {words::session_closed, words::session_closed};
  if (!action.can_be_changed) return {words::plan::names_hidden, words::plan::names_hidden};
  return {"", action.can_be_dropped ? "" : words::plan::action_carried};
}
enum class Deed { none, edit, drop };
Deed edit_or_drop(Ui& ui, Rect& row, const std::string& id, Offered offered) {
  Deed deed = Deed::none;
  const Button drop{.id = id + ":drop",
                    .label = words::plan::drop,
                    .icon = icon::bin,
                    .weight = Weight::quiet,
                    .enabled = offered.drop.empty(),
                    .why_not = std::string(offered.drop)};
  const Button edit{.id = id + ":edit",
                    .label = words::plan::edit,
                    .icon = icon::pencil,
                    .weight = Weight::quiet,
                    .enabled = offered.edit.empty(),
                    .why_not = std::string(offered.edit)};
  Rect strip = row.cut_right(buttons_width(ui), ui.mm(size::gap));
  strip = strip.middle(strip.w, ui.mm(size::button));
  if (button(ui, strip.cut_right(button_width(ui, drop), ui.mm(size::gap)), drop)) deed = Deed::drop;
  if (button(ui, strip.cut_right(button_width(ui, edit)), edit)) deed = Deed::edit;
  return deed;
}

float action_height(const Ui& ui, const view::ActionView& action, float width) {
  const float inner = width - buttons_width(ui) - ui.mm(size::gap + size::icon) - 2 * ui.mm(size::inset);
  return std::max(ui.mm(size::button), ui.height(Type::body, action.text, inner) +
                                           ui.height(Type::caption, owner_and_date(action), inner)) +
         ui.mm(size::gap);
}

std::optional<Intent> draw_action(Ui& ui, Rect row, const view::SessionView& session,
                                  const view::ActionView& action, PlanState& s) {
  if (!ui.visible(row)) return std::nullopt;
  Rect inside = row.inset(ui.mm(size::inset), 0);
  inside.cut_left(ui.mm(size::icon));
  const Deed deed = edit_or_drop(ui, inside, "action:" + action.id, offered_on(session, action));
  const float body = ui.height(Type::body, action.text, inside.w);
  inside = inside.middle(inside.w, body + ui.height(Type::caption, owner_and_date(action), inside.w));
  ui.text(inside.cut_top(body), Type::body, ui.colours().ink, action.text);
  ui.text(inside, Type::caption, ui.colours().quiet, owner_and_date(action));
  if (deed == Deed::edit) s = opened(action);
  if (deed == Deed::drop)
    return Ask{{std::string(words::plan::drop_action_asks), std::string(words::plan::drop),
                std::string(words::let_stand), true},
               Propose{facts::ActionDropped{action.id}}};
  return std::nullopt;
}

float goal_height(const Ui& ui, const view::GoalView& goal, float width) {
  const float inner = width - buttons_width(ui) - ui.mm(size::gap + size::icon) - 2 * ui.mm(size::inset);
  return std::max(ui.mm(size::button), ui.height(Type::strong, goal.text, inner)) + ui.mm(size::gap);
}

std::optional<Intent> draw_goal_line(Ui& ui, Rect row, const view::SessionView& session,
                                     const view::GoalView& goal, PlanState& s) {
  if (!ui.visible(row)) return std::nullopt;
  Rect inside = row.inset(ui.mm(size::inset), 0);
  ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, ui.colours().accent, icon::goal);
  const Deed deed = edit_or_drop(ui, inside, "goal:" + goal.id, offered_on(session, goal));
  ui.label(inside, Type::strong, ui.colours().ink, goal.text);
  if (deed == Deed::edit) s = opened(goal);
  if (deed == Deed::drop)
    return Ask{{std::string(words::plan::drop_goal_asks), std::string(words::plan::drop),
                std::string(words::let_stand), true},
               Propose{facts::GoalDropped{goal.id}}};
  return std::nullopt;
}

// A goal is a card with its actions inside.
std::optional<Intent> draw_goal(Ui& ui, List& list, const view::SessionView& session,
                                const view::GoalView& goal, const std::string& today, PlanState& s) {
  const float width = list.width();
  const float pad = ui.mm(size::gap);
  float tall = goal_height(ui, goal, width) + ui.mm(size::button) + 2 * pad;
  for (const auto& action : session.actions)
    if (action.goal == goal.id) tall += action_height(ui, action, width);
  Rect box = list.row(tall);
  if (!ui.visible(box)) return std::nullopt;
  card(ui, box);
  box = box.inset(0, pad);
  std::optional<Intent> intent =
      draw_goal_line(ui, box.cut_top(goal_height(ui, goal, width)), session, goal, s);
  for (const auto& action : session.actions) {
    if (action.goal != goal.id) continue;
    if (auto asked = draw_action(ui, box.cut_top(action_height(ui, action, width)), session, action, s))
      intent = asked;
  }
  Rect bar = box.inset(ui.mm(size::inset), 0);
  bar.cut_left(ui.mm(size::icon) - ui.mm(size::inset) / 2);
  const Button add{.id = "goal:" + goal.id + ":action",
                   .label = words::plan::add_action,
                   .icon = icon::plus,
                   .weight = Weight::quiet,
                   .enabled = why_no_more_actions(session).empty(),
                   .why_not = std::string(why_no_more_actions(session))};
  if (button(ui, bar.cut_left(button_width(ui, add)), add))
    s = {.step = PlanStep::action_text, .goal = goal.id, .due = moved_day(today, days_until_due, 0)};
  return intent;
}

std::optional<Intent> cards(Ui& ui, Rect area, const view::SessionView& session, const std::string& today,
                            PlanState& s) {
  ui.scene("plan", "cards");
  const std::string lead(session.goals.empty() ? words::plan::none : words::plan::lead);
  const Page at = page(ui, area,
                       {.help = words::help::plan,
                        .title = std::string(words::plan::title),
                        .lead = lead,
                        .main = words::plan::add_goal,
                        .main_icon = icon::plus,
                        .main_enabled = why_no_more_goals(session).empty(),
                        .hint = std::string(why_no_more_goals(session)),
                        .more = {way_on(words::plan::go_on)}});
  std::optional<Intent> intent;
  List list(ui, "goals", at.body);
  for (const auto& goal : session.goals)
    if (auto asked = draw_goal(ui, list, session, goal, today, s)) intent = asked;
  if (at.main) s = {.step = PlanStep::goal};
  if (at.more == way_on_id) return GoTo{Place::sharing};
  return intent;
}

std::optional<Intent> ask_goal(Ui& ui, Rect area, const view::SessionView& session, PlanState& s,
                               TypingState& typed) {
  ui.scene("plan", "goal");
  const Page at = page(ui, area,
                       {.help = words::help::goal,
                        .title = std::string(words::plan::which_goal),
                        .lead = std::string(words::plan::title),
                        .lead_beside = true,
                        .main = words::save,
                        .main_icon = icon::check,
                        .main_enabled = !s.text.empty(),
                        .back = words::stop});
  typing(ui, at, typed, {{"text", words::plan::goal_field, &s.text, true}}, names_at_hand(session));
  if (at.main) return Request{Propose{facts::GoalSet{s.goal, s.text.said()}}};
  return at.back ? stop_form(s, as_opened(session.goals, s.goal)) : std::nullopt;
}

std::optional<Intent> ask_action_text(Ui& ui, Rect area, const view::SessionView& session, PlanState& s,
                                      TypingState& typed) {
  ui.scene("plan", "action-text");
  const Page at = page(ui, area,
                       {.help = words::help::action,
                        .title = std::string(words::plan::which_action),
                        .lead = step_of(words::plan::action, 1, action_steps),
                        .lead_beside = true,
                        .main = words::next,
                        .main_icon = icon::right,
                        .main_enabled = !s.text.empty(),
                        .back = words::stop});
  typing(ui, at, typed, {{"text", words::plan::action_field, &s.text, true}}, names_at_hand(session));
  if (at.main) s.step = PlanStep::action_owner;
  return at.back ? stop_form(s, as_opened(session.actions, s.action)) : std::nullopt;
}

void ask_owner(Ui& ui, Rect area, const view::SessionView& session, PlanState& s) {
  ui.scene("plan", "action-owner");
  const Page at = page(ui, area,
                       {.help = words::help::action,
                        .title = std::string(words::plan::which_owner),
                        .lead = step_of(words::plan::action, 2, action_steps),
                        .lead_beside = true,
                        .main = next_when(!s.owner.empty()),
                        .main_icon = icon::right,
                        .back = words::previous});
  const PeopleChoices people = participants(session, "owner", s.owner);
  if (const auto tapped =
          choices(ui, "owners", at.body, people.choices, size::tile, words::top::nobody_yet)) {
    s.owner = people.ids[*tapped];
    s.step = PlanStep::action_due;
  }
  if (at.main) s.step = PlanStep::action_due;
  if (at.back) s.step = PlanStep::action_text;
}

std::optional<Intent> ask_due(Ui& ui, Rect area, const std::string& today, PlanState& s) {
  ui.scene("plan", "action-due");
  if (s.due.empty()) s.due = moved_day(today, days_until_due, 0);
  const Page at = page(ui, area,
                       {.help = words::help::action,
                        .title = std::string(words::plan::which_day),
                        .lead = step_of(words::plan::action, 3, action_steps),
                        .lead_beside = true,
                        .main = words::save,
                        .main_icon = icon::check,
                        .back = words::previous});
  draw_day_choice(ui, at.body, {.first = today, .why_not_before = words::plan::day_is_past}, s.due);
  if (at.back) s.step = PlanStep::action_owner;
  if (!at.main) return std::nullopt;
  return Request{Propose{facts::NewAction{s.action, s.goal, s.text.said(), s.owner, s.due}}};
}

}  // namespace

std::optional<Intent> draw_plan(Ui& ui, Rect area, const view::SessionView& session, const std::string& today,
                                PlanState& state, TypingState& typed) {
  switch (state.step) {
    case PlanStep::cards:
      return cards(ui, area, session, today, state);
    case PlanStep::goal:
      return ask_goal(ui, area, session, state, typed);
    case PlanStep::action_text:
      return ask_action_text(ui, area, session, state, typed);
    case PlanStep::action_owner:
      ask_owner(ui, area, session, state);
      return std::nullopt;
    case PlanStep::action_due:
      return ask_due(ui, area, today, state);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
