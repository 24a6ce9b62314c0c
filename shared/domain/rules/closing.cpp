// The end of a session: verslag, route and feedback; everything without consensus stays closed (art. 5, 12 to
// 15).
#include "shared/base/belgian_time.hpp"
#include "shared/domain/naming.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/domain/rules_version.hpp"

#include <algorithm>

namespace tafel::domain::rules {
namespace {

Check check_reading(const State& state, int edition, const ParticipantId& by,
                    const PersonalSignature& signature) {
  if (state.verslag.edition == 0) return refuse(Rule::art13_verslag, sentence::no_verslag, Step::closing);
  if (state.verslag.outdated || edition != state.verslag.edition)
    return refuse(Rule::art13_verslag, sentence::verslag_outdated, Step::closing);
  return check_in_person(state, by, signature, Rule::art13_verslag, Step::closing);
}

void note_unconfirmed_statements(const State& state, std::vector<Refusal>& obstacles) {
  for (const Statement& statement : state.statements) {
    if (statement.status != StatementStatus::drafted) continue;
    obstacles.push_back({Rule::art13_free_to_share,
                         sentence::statement_unconfirmed(call_participant(state, statement.made.by)),
                         Step::discussion});
  }
}

// A delegate who left without saying so cannot be asked any more: the record says not stated.
void note_missing_feedback(const State& state, std::vector<Refusal>& obstacles) {
  for (const Participant& participant : state.participants) {
    const bool must_say = participant.person.represents && participant.presence == Presence::at_table;
    if (must_say && !participant.will_brief)
      obstacles.push_back({Rule::art12_feedback,
                           sentence::feedback_missing(call_participant(state, participant.person.id)),
                           Step::closing});
  }
}

}  // namespace

// Only a first casusoverleg decides how it goes on (art. 5, third paragraph).
bool has_route(const State& state) {
  return state.dossier.kind == SessionKind::first;
}

// What all agreed to keep longer is not cut by one.
bool takes_a_term(const State& state) {
  return may_be_extended(state) && a_term_can_be_shorter(state.rules) && !is_extended(state);
}

std::vector<Refusal> closing_obstacles(const State& state) {
  std::vector<Refusal> obstacles;
  if (chair_must_sign(state))
    obstacles.push_back(
        *refuse(Rule::art14_1_secrecy, sentence::chair_signs_first(state.chair.name), Step::attendance));
  if (!is_multilateral(state))
    obstacles.push_back(*refuse(Rule::art2_multilateral, sentence::not_multilateral, Step::attendance));
  note_what_was_not_reviewed(state, obstacles);
  note_unconfirmed_statements(state, obstacles);
  if (state.verslag.outdated)
    obstacles.push_back(*refuse(Rule::art13_verslag, sentence::verslag_outdated, Step::closing));
  note_missing_feedback(state, obstacles);
  if (has_route(state) && !state.route)
    obstacles.push_back(*refuse(Rule::art5_route, sentence::route_missing, Step::closing));
  return obstacles;
}

std::vector<Refusal> obstacles_to_closing_as_not_held(const State& state) {
  std::vector<Refusal> obstacles;
  if (is_multilateral(state))
    obstacles.push_back(*refuse(Rule::art2_multilateral, sentence::was_held, Step::closing));
  note_unconfirmed_statements(state, obstacles);
  return obstacles;
}

Check check(const State& state, const VerslagDrawnUp& fact, Instant) {
  if (fact.edition != state.verslag.edition + 1)
    return refuse(Rule::session_order, sentence::wrong_number, Step::closing);
  return allowed();
}

Check check(const State& state, const VerslagApproved& fact, Instant) {
  return check_reading(state, fact.edition, fact.by, fact.signature);
}

Check check(const State& state, const VerslagRemarked& fact, Instant) {
  return check_reading(state, fact.edition, fact.by, fact.signature);
}

Check check(const State& state, const RouteDecided& fact, Instant) {
  if (!has_route(state)) return refuse(Rule::art5_route, sentence::route_only_first, Step::closing);
  if (minor_involved(state.dossier, belgian_day(state.opened_clock)) && !fact.minors_involvement)
    return refuse(Rule::art5_minors, sentence::minors_not_involved, Step::closing);
  return allowed();
}

Check check(const State& state, const RetentionSet& fact, Instant) {
  if (!may_be_extended(state) || !a_term_can_be_shorter(state.rules))
    return refuse(Rule::art15_retention, sentence::term_only_at_closing, Step::closing);
  if (!takes_a_term(state)) return refuse(Rule::art15_retention, sentence::longer_was_agreed, Step::sharing);
  const bool within = fact.years >= retention_years_least && fact.years <= retention_years_default;
  return within ? allowed() : refuse(Rule::art15_retention, sentence::term_out_of_bounds, Step::closing);
}

Check check(const State& state, const FeedbackStated& fact, Instant) {
  const Participant* participant = find(state, fact.by);
  if (participant == nullptr || !participant->person.represents)
    return refuse(Rule::art12_feedback, sentence::not_a_delegate, Step::closing);
  if (fact.will_brief && !may_tell(state, participant->person))
    return refuse(Rule::art10_modalities, sentence::delegate_declines_modalities, Step::closing);
  return check_in_person(state, fact.by, fact.signature, Rule::art12_feedback, Step::closing);
}

Check check(const State& state, const NumberRevealed& fact, Instant) {
  const Member* member = find(state, fact.member);
  if (member == nullptr) return refuse(Rule::session_order, sentence::unknown_reference, Step::discussion);
  if (member->national_number.empty())
    return refuse(Rule::art15_national_number, sentence::number_absent, Step::discussion);
  if (expert_at_table(state))
    return refuse(Rule::art12_expert_anonymous, sentence::expert_would_read, Step::discussion);
  return allowed();
}

Check check(const State& state, const SessionClosed& fact, Instant) {
  const auto obstacles = fact.not_held ? obstacles_to_closing_as_not_held(state) : closing_obstacles(state);
  if (!obstacles.empty()) return obstacles.front();
  if (fact.outcomes != outcomes_of(state))
    return refuse(Rule::art14_closed_by_default, sentence::outcomes_differ, Step::sharing);
  if (fact.retention_years != retention_of(state))
    return refuse(Rule::art15_retention, sentence::retention_differs, Step::closing);
  return allowed();
}

}  // namespace tafel::domain::rules
