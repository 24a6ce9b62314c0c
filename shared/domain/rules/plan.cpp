// The plan van aanpak: goals, and actions with an owner and a day. A goal that an item rests on does not
// move.
#include "shared/base/belgian_time.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/domain/rules_version.hpp"

#include <algorithm>

namespace tafel::domain::rules {
namespace {

bool rests_on(const Item& item, const GoalId& goal) {
  if (item.withdrawn || !item.content().necessity) return false;
  const auto& goals = item.content().necessity->goal;
  return std::ranges::find(goals, goal) != goals.end();
}

bool rests_on(const AgreedItem& agreed, const GoalId& goal) {
  const auto& goals = agreed.item.goal;
  return agreed.is_open() && std::ranges::find(goals, goal) != goals.end();
}

bool is_rested_on(const State& state, const GoalId& goal) {
  const auto rests = [&](const auto& each) { return rests_on(each, goal); };
  return std::ranges::any_of(state.items, rests) || std::ranges::any_of(state.agreed, rests);
}

// Somebody of this session, who need not have come; or somebody of no session, by name. Under version 3 of the rules an
// owner sat at the table.
Check check_owner(const State& state, const ActionSet& fact) {
  const Participant* owner = find(state, fact.owner);
  if (!a_session_follows(state.rules)) {
    const bool is_here = owner != nullptr && owner->is_participant() && !fact.elsewhere;
    return is_here ? allowed() : refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  }
  if (!fact.elsewhere)
    return owner != nullptr ? allowed()
                            : refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  const Bearer& elsewhere = *fact.elsewhere;
  const bool is_complete = !elsewhere.name.empty() && !elsewhere.organisation.empty() &&
                           elsewhere.seat.empty() && fact.owner.empty();
  return is_complete ? allowed() : refuse(Rule::art4_follow_up, sentence::bearer_incomplete, Step::plan);
}

bool has_current_ballots(const Item& item) {
  return std::ranges::any_of(item.ballots, [&](const Ballot& each) { return item.counts(each); });
}

}  // namespace

Check check(const State& state, const GoalSet& fact, Instant) {
  if (find(state, fact.id) != nullptr) {
    const bool agreed_upon =
        std::ranges::any_of(
            state.items,
            [&](const Item& item) { return rests_on(item, fact.id) && has_current_ballots(item); }) ||
        std::ranges::any_of(state.agreed, [&](const AgreedItem& each) { return rests_on(each, fact.id); });
    return agreed_upon ? refuse(Rule::art14_2_exactly, sentence::goal_agreed_upon, Step::plan) : allowed();
  }
  if (state.goals.size() >= limits::goals) return refuse(Rule::session_order, sentence::too_many, Step::plan);
  if (fact.id.value != "d" + std::to_string(state.given_out.goals + 1))
    return refuse(Rule::session_order, sentence::wrong_number, Step::plan);
  return allowed();
}

Check check(const State& state, const GoalDropped& fact, Instant) {
  if (find(state, fact.id) == nullptr)
    return refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  if (is_rested_on(state, fact.id))
    return refuse(Rule::art14_2_necessary, sentence::goal_needed_by_item, Step::sharing);
  if (std::ranges::any_of(state.actions,
                          [&](const Action& each) { return each.is_open() && each.set.goal == fact.id; }))
    return refuse(Rule::session_order, sentence::goal_in_use, Step::plan);
  return allowed();
}

Check check(const State& state, const ActionSet& fact, Instant now) {
  if (find(state, fact.goal) == nullptr)
    return refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  if (auto refusal = check_owner(state, fact)) return refusal;
  if (fact.due < belgian_day(clock_of(state, now)))
    return refuse(Rule::session_order, sentence::due_in_past, Step::plan);
  if (const Action* known = find(state, fact.id))
    return known->is_open() ? allowed() : refuse(Rule::art4_follow_up, sentence::action_is_over, Step::plan);
  if (state.actions.size() >= limits::actions)
    return refuse(Rule::session_order, sentence::too_many, Step::plan);
  if (fact.id.value != "a" + std::to_string(state.given_out.actions + 1))
    return refuse(Rule::session_order, sentence::wrong_number, Step::plan);
  return allowed();
}

// What a session before agreed on does not vanish from the plan: it is said why it lapsed.
Check check(const State& state, const ActionDropped& fact, Instant) {
  const Action* action = find(state, fact.id);
  if (action == nullptr) return refuse(Rule::session_order, sentence::unknown_reference, Step::plan);
  return action->carried ? refuse(Rule::art4_follow_up, sentence::carried_lapses, Step::follow_up)
                         : allowed();
}

}  // namespace tafel::domain::rules
