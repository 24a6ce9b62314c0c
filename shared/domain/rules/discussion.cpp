// Statements: purpose-bound, attributed, and free to take back (art. 13, art. 15 §1).
#include "shared/domain/rules/rules.hpp"

#include <algorithm>

namespace tafel::domain::rules {
namespace {

Check check_subject(const State& state, const Subject& subject) {
  const bool is_member = subject.member.size() == 1 && subject.contact.empty() && !subject.necessity;
  const bool is_contact = subject.member.empty() && !subject.contact.empty() && subject.necessity;
  if (is_contact || (is_member && find(state, subject.member.front()) != nullptr)) return allowed();
  return refuse(Rule::art15_persons, sentence::subject_unclear, Step::discussion);
}

bool is_a_source(const State& state, const StatementId& id) {
  return std::ranges::any_of(state.items, [&](const Item& item) {
    const auto& sources = item.content().sources;
    return !item.withdrawn && std::ranges::find(sources, id) != sources.end();
  });
}

// The owner of a withdrawn statement, and whoever acted on it, are unknown: only a replay asks then. The check of the
// texts misses what is withheld without having been withdrawn.
Check check_owner(const Statement* statement, const auto& fact) {
  if (statement == nullptr) return refuse(Rule::session_order, sentence::unknown_reference, Step::discussion);
  if (!statement->stands()) return refuse(Rule::session_order, sentence::already_gone, Step::discussion);
  if (is_withheld(statement->made) || is_withheld(fact)) return allowed();
  if (statement->made.by != fact.by)
    return refuse(Rule::art13_free_to_share, sentence::only_owner, Step::discussion);
  return allowed();
}

Check check_place(const State& state, const StatementId& id) {
  if (state.statements.size() >= limits::statements)
    return refuse(Rule::session_order, sentence::too_many, Step::discussion);
  if (id.value != "u" + std::to_string(state.statements.size() + 1))
    return refuse(Rule::session_order, sentence::wrong_number, Step::discussion);
  return allowed();
}

}  // namespace

// Of a withheld fact only its place in the session can be checked: it was withdrawn, its form is unknown.
Check check(const State& state, const StatementMade& fact, Instant) {
  if (is_withheld(fact)) return check_place(state, fact.id);
  const Participant* participant = find(state, fact.by);
  if (participant == nullptr || participant->presence != Presence::at_table)
    return refuse(Rule::art13_purpose_bound, sentence::not_at_table, Step::attendance);
  if (participant->takes_no_part)
    return refuse(Rule::art13_purpose_bound, sentence::chair_takes_no_part, Step::attendance);
  if (find(state, participant->person.organisation) == nullptr)
    return refuse(Rule::art15_controller, sentence::ground_missing, Step::attendance);
  if (fact.category < 1 || fact.category > data_categories)
    return refuse(Rule::art15_categories, sentence::data_category_unknown, Step::discussion);
  if (auto refusal = check_subject(state, fact.about)) return refusal;
  return check_place(state, fact.id);
}

Check check(const State& state, const StatementConfirmed& fact, Instant) {
  const Statement* statement = find(state, fact.id);
  if (auto refusal = check_owner(statement, fact)) return refusal;
  if (statement->status != StatementStatus::drafted)
    return refuse(Rule::session_order, sentence::not_a_draft, Step::discussion);
  if (is_withheld(fact)) return allowed();
  return check_in_person(state, fact.by, fact.signature, Rule::art13_free_to_share, Step::discussion);
}

// Until sealing, also after closing and by a participant who already left: nothing may hinder this right but
// proof that it is the owner who asks.
Check check(const State& state, const StatementTakenBack& fact, Instant) {
  if (auto refusal = check_owner(find(state, fact.id), fact)) return refusal;
  if (!is_withheld(fact) && fact.signature.base64.empty())
    return refuse(Rule::art13_free_to_share, sentence::signature_missing, Step::discussion);
  return allowed();
}

Check check(const State& state, const StatementDropped& fact, Instant) {
  const Statement* statement = find(state, fact.id);
  if (statement == nullptr) return refuse(Rule::session_order, sentence::unknown_reference, Step::discussion);
  if (!statement->stands()) return refuse(Rule::session_order, sentence::already_gone, Step::discussion);
  if (statement->status != StatementStatus::drafted)
    return refuse(Rule::art13_free_to_share, sentence::only_owner, Step::discussion);
  if (is_a_source(state, fact.id))
    return refuse(Rule::art14_2_exactly, sentence::source_in_use, Step::sharing);
  return allowed();
}

}  // namespace tafel::domain::rules
