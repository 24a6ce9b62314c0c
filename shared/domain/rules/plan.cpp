// The plan van aanpak: goals, and actions with an owner and a day. A goal that an item rests on does not
// move.
#include "shared/base/belgian_time.hpp"
#include "shared/domain/rules/rules.hpp"

#include <algorithm>

namespace tafel::domain::rules {
namespace {

bool rests_on(const Item& item, const GoalId& goal) {
  if (item.withdrawn || !item.content().necessity) return false;
  const auto& goals = item.content().necessity->goal;
  return std::ranges::find(goals, goal) != goals.end();
}

bool has_current_ballots(const Item& item) {
  return std::ranges::any_of(item.ballots, [&](const Ballot& each) { return item.counts(each); });
}

}  // namespace

Check check(const State& state, const GoalSet& fact, Instant) {
  if (find(state, fact.id) != nullptr) {
    const bool agreed_upon = std::ranges::any_of(
        state.items, [&](const Item& item) { return rests_on(item, fact.id) && has_current_ballots(item); });
    return agreed_upon ? refuse(Rule::art14_2_exactly, sentence::goal_agreed_upon, Step::plan) : allowed();
  }
  if (state.goals.size() >= limits::goals) return refuse(Rule::session_order, sentence::too_many, Step::plan);
  if (fact.id.value != "d" + std::to_string(state.goals.size() + 1))
    return refuse(Rule::session_order, sentence::wrong_number, Step::plan);
  return allowed();
}

Check check(const State& state, const GoalDropped& fact, Instant) {
  if (find(state, fact.id) == nullptr)
    return refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  if (std::ranges::any_of(state.items, [&](const Item& item) { return rests_on(item, fact.id); }))
    return refuse(Rule::art14_2_necessary, sentence::goal_needed_by_item, Step::sharing);
  if (std::ranges::any_of(state.actions,
                          [&](const Action& each) { return !each.dropped && each.set.goal == fact.id; }))
    return refuse(Rule::session_order, sentence::goal_in_use, Step::plan);
  return allowed();
}

Check check(const State& state, const ActionSet& fact, Instant now) {
  if (find(state, fact.goal) == nullptr)
    return refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  const Participant* owner = find(state, fact.owner);
  if (owner == nullptr || !owner->is_participant())
    return refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  if (fact.due < belgian_day(clock_of(state, now)))
    return refuse(Rule::session_order, sentence::due_in_past, Step::plan);
  if (find(state, fact.id) != nullptr) return allowed();
  if (state.actions.size() >= limits::actions)
    return refuse(Rule::session_order, sentence::too_many, Step::plan);
  if (fact.id.value != "a" + std::to_string(state.actions.size() + 1))
    return refuse(Rule::session_order, sentence::wrong_number, Step::plan);
  return allowed();
}

Check check(const State& state, const ActionDropped& fact, Instant) {
  if (find(state, fact.id) == nullptr)
    return refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  return allowed();
}

}  // namespace tafel::domain::rules
