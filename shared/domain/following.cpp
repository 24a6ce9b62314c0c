#include "shared/domain/following.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/domain/outcomes.hpp"

#include <algorithm>

namespace tafel::domain {
namespace {

bool was_held(const State& closed) {
  return closed.closed && !closed.closed->not_held;
}

Bearer bearer(const State& state, const ParticipantId& who) {
  const Participant* participant = find(state, who);
  if (participant == nullptr) return {};
  const Person& person = participant->person;
  const Organisation* organisation = find(state, person.organisation);
  return {person.name, person.function, organisation == nullptr ? "" : organisation->name, who};
}

CarriedItem carried_item(const State& closed, const Item& item) {
  const ItemContent& content = item.content();
  const Necessity necessity = content.necessity.value_or(Necessity{});
  return {.id = item.id,
          .version = item.version(),
          .kind = content.kind,
          .information = content.information,
          .recipient = content.recipient,
          .addressee = content.addressee,
          .sharer = bearer(closed, content.sharer),
          .safety_of = necessity.safety_of,
          .goal = necessity.goal,
          .why = necessity.why,
          .agreed_on = belgian_day(closed.opened_clock)};
}

std::vector<CarriedItem> items_not_told(const State& closed) {
  std::vector<CarriedItem> items;
  for (const AgreedItem& each : closed.agreed)
    if (each.is_open()) items.push_back(each.item);
  if (!was_held(closed)) return items;
  const auto outcomes = outcomes_of(closed);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const bool is_told_to_somebody = closed.items[i].content().kind != ItemKind::extension;
    if (outcomes[i].shared && is_told_to_somebody) items.push_back(carried_item(closed, closed.items[i]));
  }
  return items;
}

std::vector<CarriedAction> actions_given(const State& closed) {
  std::vector<CarriedAction> actions;
  if (!closed.dossier.follows) return actions;
  std::ranges::copy_if(closed.dossier.follows->actions, std::back_inserter(actions),
                       [&](const CarriedAction& each) {
                         const auto same = [&](const Action& now) { return now.set.id == each.id; };
                         return std::ranges::find_if(closed.actions, same)->is_open();
                       });
  return actions;
}

std::vector<CarriedAction> open_actions(const State& closed) {
  if (!was_held(closed)) return actions_given(closed);
  std::vector<CarriedAction> actions;
  for (const Action& each : closed.actions) {
    const ActionSet& set = each.set;
    if (each.is_open()) actions.push_back({set.id, set.goal, set.text, bearer_of(closed, each), set.due});
  }
  return actions;
}

std::vector<CarriedGoal> standing_goals(const State& closed) {
  std::vector<CarriedGoal> goals;
  if (!was_held(closed))
    return closed.dossier.follows ? closed.dossier.follows->goals : std::vector<CarriedGoal>{};
  for (const Goal& each : closed.goals)
    if (!each.dropped) goals.push_back({each.id, each.text});
  return goals;
}

std::optional<CarriedRoute> route_of(const State& closed) {
  if (closed.route && was_held(closed))
    return CarriedRoute{closed.route->route, belgian_day(closed.opened_clock)};
  return closed.dossier.follows ? closed.dossier.follows->route : std::nullopt;
}

}  // namespace

Bearer bearer_of(const State& state, const Action& action) {
  return action.set.elsewhere ? *action.set.elsewhere : bearer(state, action.set.owner);
}

Follows following(const State& closed) {
  return {.session = closed.dossier.session,
          .given_out = closed.given_out,
          .goals = standing_goals(closed),
          .actions = open_actions(closed),
          .items = items_not_told(closed),
          .route = route_of(closed)};
}

}  // namespace tafel::domain
