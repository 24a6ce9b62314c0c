#include "shared/domain/consensus.hpp"
#include "shared/domain/decide.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/domain/rules_version.hpp"

#include <algorithm>

namespace tafel::domain {
namespace {

// ---- Finding what is about to change. `decide` made sure that it is there.
Participant& participant(State& state, const ParticipantId& id) {
  return *std::ranges::find_if(state.participants,
                               [&](const Participant& each) { return each.person.id == id; });
}
Statement& statement(State& state, const StatementId& id) {
  return *std::ranges::find_if(state.statements, [&](const Statement& each) { return each.made.id == id; });
}
Item& item(State& state, const ItemId& id) {
  return *std::ranges::find(state.items, id, &Item::id);
}

// Whatever was withdrawn is attributed to nobody: the state keeps that there was something, as the chain does.
void withdraw(const State& state, Statement& withdrawn, StatementStatus how) {
  withdrawn.status = how;
  if (!withdrawn_is_attributed_to_nobody(state.rules)) return;
  withdrawn.made = {.id = withdrawn.made.id, .enclosed_in = withdrawn.made.enclosed_in};
  withdrawn.confirmed_in = {};
}

// Under version 3 a participant had acted by confirming or taking back, whatever became of the statement.
void note_act_on_statement(State& state, const ParticipantId& by) {
  if (!withdrawn_is_attributed_to_nobody(state.rules)) participant(state, by).has_acted = true;
}

void content_changed(State& state) {
  state.verslag.outdated = state.verslag.edition > 0;
}

void add_reading(State& state, VerslagReading reading) {
  std::erase_if(state.verslag.readings, [&](const VerslagReading& each) { return each.by == reading.by; });
  participant(state, reading.by).has_acted = true;
  state.verslag.readings.push_back(std::move(reading));
}

Action carried_action(const CarriedAction& from) {
  ActionSet set{from.id, from.goal, from.text, from.owner.seat, from.due, from.owner};
  return {.set = std::move(set), .carried = true};
}

// What the session before left goes on here, under the same ids.
void take_over(State& state, const Follows& before) {
  state.given_out = before.given_out;
  for (const CarriedGoal& each : before.goals) state.goals.push_back({each.id, each.text});
  for (const CarriedAction& each : before.actions) state.actions.push_back(carried_action(each));
  for (const CarriedItem& each : before.items) state.agreed.push_back({.item = each});
}

// ---- One for each kind of fact
void apply(State& state, const SessionOpened& fact, Instant at) {
  state.phase = Phase::open;
  state.dossier = fact.dossier;
  state.chair = fact.chair;
  state.device = fact.device;
  state.rules = fact.rules;
  state.citations = fact.citations;
  state.verslag_template = fact.verslag_template;
  state.opened_at = state.opened_clock = at;
  for (const Person& person : fact.dossier.invited) state.participants.push_back({.person = person});
  if (fact.seat) {
    state.seat = fact.seat->person;
    participant(state, fact.seat->person).takes_no_part = fact.seat->takes_no_part;
  }
  if (fact.dossier.follows && a_session_follows(fact.rules)) take_over(state, *fact.dossier.follows);
}
void apply(State& state, const ChairChanged& fact, Instant) {
  state.chair = fact.chair;
  state.seat = fact.seat;
}
void apply(State& state, const SessionResumed& fact, Instant) {
  state.chair = fact.chair;
}

void apply(State& state, const ClockCorrected& fact, Instant at) {
  state.chair = fact.chair;
  state.ahead_ms = at.unix_ms - fact.clock.unix_ms;
  state.opened_clock = std::min(state.opened_at, fact.clock);
}

void apply(State& state, const PersonAdded& fact, Instant) {
  for (const Organisation& organisation : fact.organisation)
    state.dossier.organisations.push_back(organisation);
  state.participants.push_back({.person = fact.person, .added_at_table = true});
}
void apply(State& state, const CheckedIn& fact, Instant at) {
  Participant& arriving = participant(state, fact.who);
  arriving.presence = Presence::at_table;
  arriving.stays = {{at, std::nullopt}};
  arriving.arrived_seq = state.events;
  arriving.public_key = fact.public_key;
}
void apply(State& state, const AnonymityLifted&, Instant) {
  for (const Participant& each : state.participants)
    if (hides_names_from(state, each)) state.shown_names.push_back(each.person.id);
}
void apply(State& state, const LeftTable& fact, Instant at) {
  Participant& leaving = participant(state, fact.who);
  leaving.presence = Presence::away;
  leaving.stays.back().until = at;
}
void apply(State& state, const ReturnedToTable& fact, Instant at) {
  Participant& returning = participant(state, fact.who);
  returning.presence = Presence::at_table;
  returning.stays.push_back({at, std::nullopt});
}
void apply(State& state, const CheckInStruck& fact, Instant) {
  state.strike_reasons.push_back(fact.reason);
  Participant& struck = participant(state, fact.who);
  struck = {.person = struck.person,
            .added_at_table = struck.added_at_table,
            .takes_no_part = struck.takes_no_part};
}

void apply(State& state, const StatementMade& fact, Instant at) {
  state.statements.push_back({.made = fact, .at = at, .seq = state.events});
  content_changed(state);
}
void apply(State& state, const StatementConfirmed& fact, Instant) {
  statement(state, fact.id).status = StatementStatus::confirmed;
  statement(state, fact.id).confirmed_in = fact.enclosed_in;
  note_act_on_statement(state, fact.by);
  content_changed(state);
}
void apply(State& state, const StatementTakenBack& fact, Instant) {
  withdraw(state, statement(state, fact.id), StatementStatus::taken_back);
  note_act_on_statement(state, fact.by);
  content_changed(state);
}
// A draft that another replaces ends in the event after that one, at the same moment (docs/ipc.md, `replaces`). Two deeds
// of people share a moment only while the session's time waits for a clock that was set back a little.
void apply(State& state, const StatementDropped& fact, Instant at) {
  Statement& dropped = statement(state, fact.id);
  const Statement& last = state.statements.back();
  dropped.replaced = last.seq + 1 == state.events && last.at == at && last.made.id != fact.id;
  withdraw(state, dropped, StatementStatus::dropped);
  content_changed(state);
}

void apply(State& state, const GoalSet& fact, Instant) {
  const auto known = std::ranges::find(state.goals, fact.id, &Goal::id);
  if (known != state.goals.end()) {
    known->text = fact.text;
  } else {
    state.goals.push_back({fact.id, fact.text});
    ++state.given_out.goals;
  }
  content_changed(state);
}
void apply(State& state, const GoalDropped& fact, Instant) {
  std::ranges::find(state.goals, fact.id, &Goal::id)->dropped = true;
  content_changed(state);
}
void apply(State& state, const ActionSet& fact, Instant) {
  const auto known =
      std::ranges::find_if(state.actions, [&](const Action& each) { return each.set.id == fact.id; });
  if (known != state.actions.end()) {
    known->set = fact;
  } else {
    state.actions.push_back({fact});
    ++state.given_out.actions;
  }
  content_changed(state);
}
void apply(State& state, const ActionDropped& fact, Instant) {
  std::ranges::find_if(state.actions, [&](const Action& each) { return each.set.id == fact.id; })->dropped =
      true;
  content_changed(state);
}

void apply(State& state, const ActionReviewed& fact, Instant) {
  std::ranges::find_if(state.actions, [&](const Action& each) { return each.set.id == fact.id; })->review =
      fact;
  content_changed(state);
}
void apply(State& state, const ItemReviewed& fact, Instant) {
  std::ranges::find_if(state.agreed, [&](const AgreedItem& each) {
    return each.item.id == fact.item;
  })->review = fact;
  content_changed(state);
}

void apply(State& state, const ItemPut& fact, Instant) {
  const auto known = std::ranges::find(state.items, fact.id, &Item::id);
  if (known == state.items.end()) ++state.given_out.items;
  Item& put = known != state.items.end() ? *known : state.items.emplace_back(Item{.id = fact.id});
  put.versions.push_back(fact.content);
  content_changed(state);
}
void apply(State& state, const ItemWithdrawn& fact, Instant) {
  item(state, fact.id).withdrawn = true;
  content_changed(state);
}
void apply(State& state, const BallotCast& fact, Instant at) {
  item(state, fact.item).ballots.push_back({fact.by, fact.version, fact.choice, state.events, at});
  participant(state, fact.by).has_acted = true;
}
void apply(State& state, const RoundEnded&, Instant) {
  for (Item& item : state.items)
    if (round_runs(state, item)) item.round_ended = state.events;
}

// A new edition needs new approvals. A remark stays until who made it reads again: no chair can wipe it out
// by drawing up another edition (art. 13 §2).
void apply(State& state, const VerslagDrawnUp& fact, Instant) {
  state.verslag.edition = fact.edition;
  state.verslag.outdated = false;
  std::erase_if(state.verslag.readings,
                [](const VerslagReading& each) { return each.reading == Reading::approved; });
}
void apply(State& state, const VerslagApproved& fact, Instant) {
  add_reading(state, {fact.by, Reading::approved, std::nullopt, fact.edition});
}
void apply(State& state, const VerslagRemarked& fact, Instant) {
  add_reading(state, {fact.by, Reading::remarked, fact.remark, fact.edition});
}
void apply(State& state, const RouteDecided& fact, Instant) {
  state.route = fact;
  for (Item& item : state.items)
    if (waits_for_trajectory(state, item.content())) item.voided = state.events;
  content_changed(state);
}
void apply(State& state, const RetentionSet& fact, Instant) {
  state.term = fact.years;
  content_changed(state);
}
void apply(State& state, const FeedbackStated& fact, Instant) {
  participant(state, fact.by).will_brief = fact.will_brief;
  participant(state, fact.by).has_acted = true;
}
void apply(State&, const NumberRevealed&, Instant) {}  // the event itself is the log
void apply(State& state, const SessionClosed& fact, Instant at) {
  state.phase = Phase::closed;
  state.closed = fact;
  state.closed_at = at;
  if (fact.not_held) state.route.reset();
}

}  // namespace

// The verslag says of each item what came of it: once that changes, by a ballot or an arrival, what people
// approved is no longer what would be filed.
State evolve(State state, const Event& event) {
  ++state.events;
  state.last_at = event.at;
  const bool verslag_is_current = state.verslag.edition > 0 && !state.verslag.outdated;
  const auto outcomes_before = verslag_is_current ? outcomes_of(state) : std::vector<ItemOutcome>{};
  std::visit([&](const auto& fact) { apply(state, fact, event.at); }, event.fact);
  if (verslag_is_current && outcomes_of(state) != outcomes_before) content_changed(state);
  return state;
}

}  // namespace tafel::domain
