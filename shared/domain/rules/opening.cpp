// Before the table: what must be known before a casusoverleg may be opened (art. 2, 5, 9, 10, 11, 12, 15,
// 16).
#include "shared/domain/national_number.hpp"
#include "shared/domain/rules/rules.hpp"

#include <algorithm>
#include <set>

namespace tafel::domain::rules {
namespace {

Check check_criterion(const Criterion& criterion, std::string_view missing, Date today) {
  const bool holds = criterion.met && !criterion.judged_by.empty() && criterion.judged_on <= today;
  return holds ? allowed() : refuse(Rule::art5_criteria, missing, Step::opening);
}

Check check_minors(const Dossier& dossier, Date today) {
  const bool minor_involved =
      std::ranges::any_of(dossier.members, [&](const Member& each) { return is_minor(each, today); });
  const bool consulted = dossier.minors && !dossier.minors->name.empty() && dossier.minors->on <= today;
  if (minor_involved && !consulted)
    return refuse(Rule::art5_minors, sentence::minors_not_consulted, Step::opening);
  return allowed();
}

Check check_purpose(const Dossier& dossier) {
  if (std::ranges::none_of(dossier.members, &Member::is_protected))
    return refuse(Rule::art9_purpose, sentence::nobody_protected, Step::opening);
  return allowed();
}

Check check_legal_basis(const LegalBasis& basis) {
  const bool complete = basis.kind == LegalBasisKind::decree || (!basis.reference.empty() && basis.reasons);
  if (!complete) return refuse(Rule::art9_legal_basis, sentence::prosecutor_consent_missing, Step::opening);
  return allowed();
}

Check check_informed(const Informed& informed) {
  if (!informed.told && !informed.safety_reason)
    return refuse(Rule::art16_informed, sentence::informed_missing, Step::opening);
  return allowed();
}

Check check_member(const Member& member, Date today) {
  if (member.id.empty() || member.name.empty() || member.relation.empty())
    return refuse(Rule::session_order, sentence::name_missing, Step::opening);
  const bool born_later = member.born && (member.unborn || *member.born > today);
  if (born_later) return refuse(Rule::session_order, sentence::birth_impossible, Step::opening);
  if (!member.national_number.empty() && !is_national_number(member.national_number))
    return refuse(Rule::art15_national_number, sentence::national_number_wrong, Step::opening);
  return allowed();
}

Check check_supplements(const Dossier& dossier) {
  for (const Supplement& supplement : dossier.supplements) {
    if (std::ranges::find(dossier.organisations, supplement.organisation, &Organisation::id) ==
        dossier.organisations.end())
      return refuse(Rule::art11_supplement, sentence::supplement_not_attributed, Step::opening);
  }
  return allowed();
}

template <class T>
bool has_doubles(const std::vector<T>& values) {
  std::set<std::string> seen;
  return std::ranges::any_of(values, [&](const T& each) { return !seen.insert(each.id.value).second; });
}

Check check_ids(const Dossier& dossier) {
  if (has_doubles(dossier.members) || has_doubles(dossier.organisations) || has_doubles(dossier.invited))
    return refuse(Rule::session_order, sentence::doubled_id, Step::opening);
  if (dossier.members.size() > limits::members || dossier.invited.size() > limits::participants)
    return refuse(Rule::session_order, sentence::too_many, Step::opening);
  if (std::ranges::any_of(dossier.invited, [](const Person& each) { return each.id.empty(); }))
    return refuse(Rule::session_order, sentence::name_missing, Step::opening);
  return allowed();
}

}  // namespace

std::vector<Refusal> opening_obstacles(const Dossier& dossier, Date today) {
  std::vector<Refusal> obstacles;
  const auto note = [&](const Check& check) {
    if (check) obstacles.push_back(*check);
  };
  note(check_criterion(dossier.criteria.raised_risk, sentence::raised_risk_missing, today));
  note(check_criterion(dossier.criteria.intersectoral_sharing, sentence::intersectoral_sharing_missing,
                       today));
  note(check_criterion(dossier.criteria.coordinated_approach, sentence::coordinated_approach_missing, today));
  note(check_minors(dossier, today));
  note(check_purpose(dossier));
  note(check_legal_basis(dossier.legal_basis));
  note(check_informed(dossier.informed));
  note(check_supplements(dossier));
  note(check_ids(dossier));
  for (const Member& member : dossier.members) note(check_member(member, today));
  for (const Organisation& organisation : dossier.organisations) note(check_organisation(organisation));
  for (const Person& person : dossier.invited) note(check_person(dossier.organisations, person));
  return obstacles;
}

Check check(const State&, const SessionOpened& fact, Instant now) {
  const auto obstacles = opening_obstacles(fact.dossier, day_of(now));
  if (!obstacles.empty()) return obstacles.front();
  if (fact.dossier.session.empty() || fact.dossier.house.empty() || fact.dossier.title.empty() ||
      fact.chair.id.empty() || fact.chair.name.empty())
    return refuse(Rule::session_order, sentence::name_missing, Step::opening);
  return allowed();
}

Check check(const State&, const SessionResumed& fact, Instant) {
  if (fact.chair.id.empty() || fact.chair.name.empty())
    return refuse(Rule::session_order, sentence::name_missing, Step::opening);
  return allowed();
}

}  // namespace tafel::domain::rules
