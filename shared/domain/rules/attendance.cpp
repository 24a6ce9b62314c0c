// At the table: who is there, on what ground, bound by what (art. 2, 10, 12, 14 §1).
#include "shared/domain/consensus.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/domain/rules_version.hpp"
#include "shared/text/notices.hpp"

#include <algorithm>

namespace tafel::domain::rules {
namespace {

bool is_part_of_an_item(const State& state, const ParticipantId& who) {
  return std::ranges::any_of(
      state.items, [&](const Item& item) { return !item.withdrawn && item.content().sharer == who; });
}

bool has_a_standing_statement(const State& state, const ParticipantId& who) {
  return std::ranges::any_of(state.statements,
                             [&](const Statement& each) { return each.made.by == who && each.stands(); });
}

bool owns_an_action(const State& state, const ParticipantId& who) {
  return std::ranges::any_of(state.actions,
                             [&](const Action& each) { return each.set.owner == who && !each.dropped; });
}

// Consensus comes by ballots alone: nobody is struck where that silence is all that an item still waits for.
bool would_change_an_outcome(const State& state, const CheckInStruck& fact, Instant now) {
  return outcomes_of(evolve(state, {now, fact})) != outcomes_of(state);
}

bool key_in_use(const State& state, const std::string& public_key) {
  return std::ranges::any_of(state.participants,
                             [&](const Participant& each) { return each.public_key == public_key; });
}

}  // namespace

Check check_organisation(const Organisation& organisation) {
  if (organisation.id.empty() || organisation.name.empty())
    return refuse(Rule::session_order, sentence::name_missing, Step::attendance);
  if (organisation.category < 1 || organisation.category > participant_categories)
    return refuse(Rule::art10_category, sentence::category_unknown, Step::attendance);
  if (organisation.category == other_organisation && !organisation.necessity)
    return refuse(Rule::art10_category, sentence::necessity_of_other_missing, Step::attendance);
  return allowed();
}

Check check_person(const std::vector<Organisation>& known, const Person& person) {
  if (person.name.empty() || person.function.empty())
    return refuse(Rule::session_order, sentence::name_missing, Step::attendance);
  if (std::ranges::find(known, person.organisation, &Organisation::id) == known.end())
    return refuse(Rule::art12_ground, sentence::ground_missing, Step::attendance);
  if (!person.represents) return allowed();
  const bool names_another = !person.represents->name.empty() && !person.represents->function.empty() &&
                             person.represents->name != person.name;
  return names_another ? allowed()
                       : refuse(Rule::art12_delegate, sentence::delegate_of_self, Step::attendance);
}

Check check_named_by_consent(const Dossier& dossier, std::string_view rules, const Person& person) {
  return may_take_part(dossier, rules, person.organisation)
             ? allowed()
             : refuse(Rule::art9_legal_basis, sentence::not_named_by_consent, Step::attendance);
}

bool may_be_struck(const State& state, const Participant& participant) {
  const ParticipantId& who = participant.person.id;
  return participant.is_checked_in() && !participant.has_acted && !has_a_standing_statement(state, who) &&
         !owns_an_action(state, who) && !is_part_of_an_item(state, who);
}

Check check(const State& state, const PersonAdded& fact, Instant) {
  if (state.participants.size() >= limits::participants)
    return refuse(Rule::session_order, sentence::too_many, Step::attendance);
  if (fact.person.id.empty() || find(state, fact.person.id) != nullptr)
    return refuse(Rule::session_order, sentence::already_listed, Step::attendance);
  if (fact.organisation.size() > 1)
    return refuse(Rule::session_order, sentence::one_organisation_each, Step::attendance);
  std::vector<Organisation> known = state.dossier.organisations;
  for (const Organisation& organisation : fact.organisation) {
    if (find(state, organisation.id) != nullptr)
      return refuse(Rule::session_order, sentence::already_listed, Step::attendance);
    if (organisation.id != fact.person.organisation)
      return refuse(Rule::art12_ground, sentence::organisation_of_another, Step::attendance);
    if (auto refusal = check_organisation(organisation)) return refusal;
    known.push_back(organisation);
  }
  if (auto refusal = check_named_by_consent(state.dossier, state.rules, fact.person)) return refusal;
  return check_person(known, fact.person);
}

Check check(const State& state, const CheckedIn& fact, Instant) {
  const Participant* participant = find(state, fact.who);
  if (participant == nullptr) return refuse(Rule::art2_one_case, sentence::not_invited, Step::attendance);
  if (participant->is_checked_in())
    return refuse(Rule::session_order, sentence::already_at_table, Step::attendance);
  if (!fact.secrecy_acknowledged || fact.signature.base64.empty())
    return refuse(Rule::art14_1_secrecy, sentence::secrecy_not_acknowledged, Step::attendance);
  if (!text::is_notice_for(participant->person.represents.has_value(), fact.notice))
    return refuse(Rule::art14_1_secrecy, sentence::notice_unnamed, Step::attendance);
  if (participant->person.represents && !fact.delegate_duty_acknowledged)
    return refuse(Rule::art12_delegate, sentence::delegate_duty_not_acknowledged, Step::attendance);
  if (fact.public_key.empty() || key_in_use(state, fact.public_key))
    return refuse(Rule::art14_1_secrecy, sentence::key_not_new, Step::attendance);
  return allowed();
}

Check check(const State& state, const LeftTable& fact, Instant) {
  const Participant* participant = find(state, fact.who);
  if (participant == nullptr || participant->presence != Presence::at_table)
    return refuse(Rule::session_order, sentence::not_at_table, Step::attendance);
  return allowed();
}

Check check(const State& state, const ReturnedToTable& fact, Instant) {
  const Participant* participant = find(state, fact.who);
  if (participant == nullptr || participant->presence != Presence::away)
    return refuse(Rule::session_order, sentence::not_away, Step::attendance);
  return allowed();
}

Check check(const State& state, const CheckInStruck& fact, Instant now) {
  const Participant* participant = find(state, fact.who);
  if (participant == nullptr || !participant->is_checked_in())
    return refuse(Rule::session_order, sentence::not_at_table, Step::attendance);
  if (!may_be_struck(state, *participant))
    return refuse(Rule::art14_2_consensus, sentence::cannot_be_struck, Step::attendance);
  if (any_round_runs(state)) return refuse(Rule::art14_2_consensus, sentence::round_runs, Step::sharing);
  if (would_change_an_outcome(state, fact, now))
    return refuse(Rule::art14_2_consensus, sentence::striking_would_agree, Step::sharing);
  return allowed();
}

Check check(const State& state, [[maybe_unused]] const AnonymityLifted& fact, Instant) {
  const bool hides = std::ranges::any_of(
      state.participants, [&](const Participant& each) { return hides_names_from(state, each); });
  return hides && anonymity_can_be_lifted(state.rules)
             ? allowed()
             : refuse(Rule::art12_expert_anonymous, sentence::no_anonymity, Step::attendance);
}

Check check_in_person(const State& state, const ParticipantId& who, const PersonalSignature& signature,
                      Rule rule, Step step) {
  const Participant* participant = find(state, who);
  if (participant == nullptr || participant->presence != Presence::at_table)
    return refuse(rule, sentence::not_at_table, Step::attendance);
  if (participant->takes_no_part) return refuse(rule, sentence::chair_takes_no_part, Step::attendance);
  if (signature.base64.empty()) return refuse(rule, sentence::signature_missing, step);
  return allowed();
}

}  // namespace tafel::domain::rules
