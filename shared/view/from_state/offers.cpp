#include "shared/view/from_state/offers.hpp"

#include "shared/domain/limits.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/domain/signing.hpp"

namespace tafel::view {

using namespace tafel::domain;
namespace {

bool is_open(const State& state) {
  return state.phase == domain::Phase::open;
}
// Can anything be said or decided?
bool takes_words(const State& state) {
  return is_open(state) && !chair_must_sign(state);
}

}  // namespace

bool is_allowed(const State& state, const Fact& fact) {
  const Fact asked = signed_by(fact) ? with_signature(fact, {"signed"}) : fact;
  return std::holds_alternative<Event>(decide(state, asked, state.last_at));
}

bool number_can_be_shown(const State& state, const Member& member) {
  return is_allowed(state, NumberRevealed{member.id});
}

bool can_be_struck(const State& state, const ParticipantId& who) {
  return is_allowed(state, CheckInStruck{who, {}});
}

bool can_be_confirmed(const State& state, const Statement& statement) {
  return is_allowed(state, StatementConfirmed{statement.made.id, statement.made.by, {}});
}
bool can_be_changed(const State& state, const Statement& statement) {
  StatementMade again = statement.made;
  again.id = {};
  return can_be_dropped(state, statement) && is_allowed(state, again);
}
bool can_be_dropped(const State& state, const Statement& statement) {
  return is_allowed(state, StatementDropped{statement.made.id});
}

bool can_be_changed(const State& state, const Goal& goal) {
  return is_allowed(state, GoalSet{goal.id, goal.text});
}
bool can_be_dropped(const State& state, const Goal& goal) {
  return is_allowed(state, GoalDropped{goal.id});
}
// The owner and the day are chosen anew in the form: a day that has passed is a reason to change an action.
bool can_be_changed(const State& state, const Action& action) {
  return takes_words(state) && action.is_open();
}
bool can_be_dropped(const State& state, const Action& action) {
  return is_allowed(state, ActionDropped{action.set.id});
}
bool can_be_reviewed(const State& state, const Action& action) {
  return is_allowed(state, ActionReviewed{action.set.id, ActionCourse::running, {}});
}
bool can_be_reviewed(const State& state, const AgreedItem& agreed) {
  return is_allowed(state, ItemReviewed{agreed.item.id, ItemCourse::not_yet, std::nullopt, std::nullopt});
}

// Whether the new content is allowed is known when it is there; that a source is gone is a reason to change it.
bool can_be_changed(const State& state, const Item& item) {
  return takes_words(state) && rules::takes_another_version(item);
}
bool can_be_withdrawn(const State& state, const Item& item) {
  return is_allowed(state, ItemWithdrawn{item.id});
}
bool round_can_be_ended(const State& state) {
  return is_allowed(state, RoundEnded{});
}
bool takes_ballots(const State& state, const Item& item) {
  return takes_words(state) && rules::takes_ballots(state, item);
}

bool takes_readings(const State& state) {
  return takes_words(state) && state.verslag.edition > 0 && !state.verslag.outdated;
}

MoreView takes_more(const State& state) {
  const bool open = takes_words(state);
  return {.people = is_open(state) && state.participants.size() < limits::participants,
          .statements = open && state.statements.size() < limits::statements,
          .goals = open && state.goals.size() < limits::goals,
          .actions = open && state.actions.size() < limits::actions,
          .items = open && state.items.size() < limits::items};
}

}  // namespace tafel::view
