#include "kiosk-ui/pages/follow_up.hpp"

#include "kiosk-ui/parts/calendar.hpp"
#include "kiosk-ui/parts/followed_card.hpp"
#include "kiosk-ui/parts/reason_page.hpp"
#include "kiosk-ui/readings/beforehand.hpp"
#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

template <class Followed>
const Followed* found(const std::vector<Followed>& all, const std::string& id) {
  const auto it = std::ranges::find(all, id, &Followed::id);
  return it == all.end() ? nullptr : &*it;
}

// ---- The forms as they open: with what was said before

FollowUpState why_form(const view::FollowedActionView& action, view::ActionCourse course) {
  return {.step = FollowUpStep::why, .action = action.id, .course = course, .text = TextEdit(action.why)};
}
FollowUpState told_form(const view::FollowedItemView& item, const std::string& today) {
  return {.step = FollowUpStep::told, .item = item.id, .day = item.told_on.empty() ? today : item.told_on};
}

// ---- The cards

void say_course(const view::FollowedActionView& action, const std::string& touched, FollowUpState& state) {
  if (const auto course = value_named<view::ActionCourse>(touched)) state = why_form(action, *course);
}

std::optional<Intent> say_course(const view::FollowedItemView& item, const std::string& touched,
                                 const std::string& today, FollowUpState& state) {
  const auto course = value_named<view::ItemCourse>(touched);
  if (course == view::ItemCourse::not_yet)
    return Request{Propose{facts::ItemReviewed{.item = item.id, .course = *course}}};
  if (course == view::ItemCourse::told) state = told_form(item, today);
  if (course == view::ItemCourse::stopped) state = {.step = FollowUpStep::stop, .item = item.id};
  return std::nullopt;
}

template <class Followed, class Say>
void draw_cards(Ui& ui, List& list, const view::SessionView& session, std::string_view called,
                const std::vector<Followed>& all, const Say& say) {
  if (all.empty()) return;
  heading(ui, list.row(heading_height(ui), 0), called);
  for (const Followed& each : all) {
    const FollowedCard shown(ui, session, each, list.width());
    const Rect row = list.row(shown.height());
    if (!ui.visible(row)) continue;
    if (const std::string touched = shown.draw(ui, row); !touched.empty()) say(each, touched);
  }
}

std::string_view lead_of(const view::SessionView& session) {
  if (!has_follow_up(session)) return words::follow_up::nothing;
  return left_to_say(session) == 0 && is_open(session) ? words::follow_up::all_said : words::follow_up::lead;
}

std::optional<Intent> cards(Ui& ui, Rect area, const view::SessionView& session, const std::string& today,
                            FollowUpState& state) {
  ui.scene("follow-up", "cards");
  const bool all_said = left_to_say(session) == 0;
  PageParts parts{.help = words::help::follow_up,
                  .title = std::string(words::follow_up::title),
                  .lead = std::string(lead_of(session)),
                  .main = words::follow_up::go_on,
                  .main_icon = icon::right,
                  .main_weight = all_said ? Weight::main : Weight::plain};
  if (has_beforehand(session))
    parts.more = {
        {.id = "follow-up:beforehand", .label = words::beforehand::go_there, .icon = icon::document}};
  const Page at = page(ui, area, parts);
  std::optional<Intent> intent;
  List list(ui, "followed", at.body);
  draw_cards(ui, list, session, words::follow_up::actions, session.followed_actions,
             [&](const auto& action, const std::string& touched) { say_course(action, touched, state); });
  draw_cards(ui, list, session, words::follow_up::items, session.followed_items,
             [&](const auto& item, const std::string& touched) {
               intent = say_course(item, touched, today, state);
             });
  if (at.main) return GoTo{Place::discussion};
  if (!at.more.empty()) return GoTo{Place::beforehand};
  return intent;
}

// ---- The forms

std::optional<Intent> ask_why(Ui& ui, Rect area, const view::FollowedActionView& action, FollowUpState& state,
                              TypingState& typed) {
  ui.scene("follow-up", "why");
  const ReasonPage asks{.help = words::help::action_course,
                        .title = std::string(asks_why(*state.course)),
                        .lead = action.text,
                        .field = words::follow_up::why_field,
                        .main = words::follow_up::record,
                        .main_icon = icon::check,
                        .id = "why",
                        .is_possible = action.can_be_reviewed};
  const ReasonAnswer answer = ask_reason(ui, area, asks, state.text, typed);
  if (answer == ReasonAnswer::given)
    return Request{Propose{facts::ActionReviewed{action.id, *state.course, state.text.said()}}};
  return answer == ReasonAnswer::back ? stop_form(state, why_form(action, *state.course)) : std::nullopt;
}

std::optional<Intent> ask_day(Ui& ui, Rect area, const view::FollowedItemView& item, const std::string& today,
                              FollowUpState& state) {
  ui.scene("follow-up", "told");
  const Page at = page(ui, area,
                       {.help = words::help::told,
                        .title = std::string(words::follow_up::which_day),
                        .lead = item.information,
                        .main = words::follow_up::record,
                        .main_icon = icon::check,
                        .main_enabled = item.can_be_reviewed,
                        .back = words::stop});
  draw_day_choice(ui, at.body,
                  {.first = item.agreed_on,
                   .last = today,
                   .why_not_before = words::follow_up::day_before,
                   .why_not_after = words::follow_up::day_to_come},
                  state.day);
  if (at.main)
    return Request{
        Propose{facts::ItemReviewed{.item = item.id, .course = view::ItemCourse::told, .on = state.day}}};
  return at.back ? stop_form(state, {}) : std::nullopt;
}

std::optional<Intent> ask_reason_to_stop(Ui& ui, Rect area, const view::FollowedItemView& item,
                                         FollowUpState& state, TypingState& typed) {
  ui.scene("follow-up", "stop");
  const ReasonPage asks{.help = words::help::stop_item,
                        .title = std::string(words::follow_up::why_stopped),
                        .lead = std::string(words::follow_up::stop_lead),
                        .field = words::follow_up::reason_field,
                        .main = words::follow_up::stop_main,
                        .main_icon = icon::minus_circle,
                        .back = words::back,  // "Stoppen" beside "Stopzetten" would be one word for two deeds
                        .is_possible = item.can_be_reviewed};
  const ReasonAnswer answer = ask_reason(ui, area, asks, state.text, typed);
  if (answer == ReasonAnswer::given)
    return Request{Propose{facts::ItemReviewed{
        .item = item.id, .course = view::ItemCourse::stopped, .reason = state.text.said()}}};
  return answer == ReasonAnswer::back ? stop_form(state, {}) : std::nullopt;
}

}  // namespace

std::optional<Intent> draw_follow_up(Ui& ui, Rect area, const view::SessionView& session,
                                     const std::string& today, FollowUpState& state, TypingState& typed) {
  const auto* action = found(session.followed_actions, state.action);
  const auto* item = found(session.followed_items, state.item);
  if (state.step == FollowUpStep::why && action != nullptr && state.course)
    return ask_why(ui, area, *action, state, typed);
  if (state.step == FollowUpStep::told && item != nullptr) return ask_day(ui, area, *item, today, state);
  if (state.step == FollowUpStep::stop && item != nullptr)
    return ask_reason_to_stop(ui, area, *item, state, typed);
  state = {};
  return cards(ui, area, session, today, state);
}

}  // namespace tafel::kiosk
