#include "shared/domain/decide.hpp"

#include "shared/domain/outcomes.hpp"
#include "shared/domain/rules/rules.hpp"

#include <type_traits>

namespace tafel::domain {
namespace {

using rules::Check;
namespace sentence = text::refusal;

// ---- Which fact may happen in which phase
//                       none   open   closed
// session-opened         x
// session-resumed               x      x
// clock-corrected               x      x
// statement-taken-back          x      x       until sealing (art. 13 §2)
// everything else               x
bool belongs_in(Phase phase, const SessionOpened&) {
  return phase == Phase::none;
}
bool belongs_in(Phase phase, const SessionResumed&) {
  return phase != Phase::none;
}
bool belongs_in(Phase phase, const ClockCorrected&) {
  return phase != Phase::none;
}
bool belongs_in(Phase phase, const StatementTakenBack&) {
  return phase != Phase::none;
}
template <class Kind>
bool belongs_in(Phase phase, const Kind&) {
  return phase == Phase::open;
}

Check refuse_in(Phase phase) {
  switch (phase) {
    case Phase::open:
      return rules::refuse(Rule::session_order, sentence::already_open, Step::attendance);
    case Phase::closed:
      return rules::refuse(Rule::session_order, sentence::already_closed, Step::closing);
    case Phase::none:
      break;
  }
  return rules::refuse(Rule::session_order, sentence::not_open, Step::opening);
}

Check check_phase(const State& state, const Fact& fact) {
  const bool belongs = std::visit([&](const auto& kind) { return belongs_in(state.phase, kind); }, fact);
  if (belongs) return rules::allowed();
  return refuse_in(state.phase);
}

// ---- Before the chair signed the duty of secrecy (art. 14 §1): people sit down, and nothing is said or decided. What was
// said may be taken back: nothing may hinder that. Where nobody came there is nothing to keep secret from anybody.
template <class Kind>
constexpr bool comes_before_the_chair =
    std::disjunction_v<std::is_same<Kind, SessionOpened>, std::is_same<Kind, ChairChanged>,
                       std::is_same<Kind, SessionResumed>, std::is_same<Kind, ClockCorrected>,
                       std::is_same<Kind, PersonAdded>, std::is_same<Kind, CheckedIn>,
                       std::is_same<Kind, LeftTable>, std::is_same<Kind, ReturnedToTable>,
                       std::is_same<Kind, CheckInStruck>, std::is_same<Kind, StatementTakenBack>>;

template <class Kind>
bool waits_for_chair(const Kind&) {
  return !comes_before_the_chair<Kind>;
}
bool waits_for_chair(const SessionClosed& fact) {
  return !fact.not_held;
}

Check check_chair_signed(const State& state, const Fact& fact) {
  const bool waits = std::visit([](const auto& kind) { return waits_for_chair(kind); }, fact);
  if (!chair_must_sign(state) || !waits) return rules::allowed();
  return rules::refuse(Rule::art14_1_secrecy, sentence::chair_signs_first(state.chair.name),
                       Step::attendance);
}

// ---- What follows from the state and so may be left out of a proposal
template <class IdType>
void fill_in(IdType& id, const char* prefix, auto existing) {
  if (id.empty()) id.value = prefix + std::to_string(existing + 1);
}
void fill_in(int& number, int value) {
  if (number == 0) number = value;
}

void complete(const State& state, PersonAdded& fact) {
  // An agenda may have used such an id already.
  std::size_t others = state.participants.size();
  const auto is_taken = [&] {
    return find(state, ParticipantId{"x" + std::to_string(others + 1)}) != nullptr;
  };
  while (is_taken()) ++others;
  fill_in(fact.person.id, "x", others);
}
void complete(const State& state, StatementMade& fact) {
  fill_in(fact.id, "u", state.statements.size());
}
void complete(const State& state, GoalSet& fact) {
  fill_in(fact.id, "d", state.given_out.goals);
}
void complete(const State& state, ActionSet& fact) {
  fill_in(fact.id, "a", state.given_out.actions);
}
void complete(const State& state, ItemPut& fact) {
  fill_in(fact.id, "i", state.given_out.items);
  const Item* item = find(state, fact.id);
  fill_in(fact.version, item == nullptr ? 1 : item->version() + 1);
}
void complete(const State& state, VerslagDrawnUp& fact) {
  fill_in(fact.edition, state.verslag.edition + 1);
}
void complete(const State& state, VerslagApproved& fact) {
  fill_in(fact.edition, state.verslag.edition);
}
void complete(const State& state, VerslagRemarked& fact) {
  fill_in(fact.edition, state.verslag.edition);
}
void complete(const State& state, SessionClosed& fact) {
  if (fact.outcomes.empty()) fact.outcomes = outcomes_of(state);
  fill_in(fact.retention_years, retention_of(state));
}
template <class Kind>
void complete(const State&, Kind&) {}

}  // namespace

Fact completed(const State& state, Fact fact) {
  std::visit([&](auto& kind) { complete(state, kind); }, fact);
  return fact;
}

Decision decide(const State& state, const Fact& proposal, Instant now) {
  if (now < state.last_at)
    return Refusal{Rule::session_order, std::string(sentence::clock_ran_back), Step::opening};
  Fact fact = completed(state, proposal);
  if (auto refusal = check_phase(state, fact)) return *refusal;
  if (auto refusal = check_chair_signed(state, fact)) return *refusal;
  if (auto refusal = std::visit([&](const auto& kind) { return rules::check(state, kind, now); }, fact))
    return *refusal;
  return Event{now, std::move(fact)};
}

}  // namespace tafel::domain
