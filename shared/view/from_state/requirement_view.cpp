#include "shared/view/from_state/requirement_view.hpp"

#include "shared/domain/opening.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/opening_nl.hpp"

#include <algorithm>

namespace tafel::view {

using namespace tafel::domain;
namespace {

namespace opening = text::opening;

Requirement missing(const Refusal& refusal) {
  const RuleEntry& rule = entry_of(refusal.rule);
  return {std::string(rule.id), std::string(rule.article), refusal.sentence, false, refusal.go};
}

Requirement met(Rule rule, std::string what) {
  const RuleEntry& entry = entry_of(rule);
  return {std::string(entry.id), std::string(entry.article), std::move(what), true, Step::opening};
}

std::string judged(std::string_view what, const Criterion& criterion) {
  const std::string words = opening::judged(what, criterion.judged_by, text::dutch_date(criterion.judged_on));
  return criterion.met ? words : opening::lapsed(words);
}

std::string legal_basis(const LegalBasis& basis) {
  return basis.kind == LegalBasisKind::decree ? std::string(opening::legal_basis)
                                              : opening::consent_of_prosecutor(basis.reference);
}

Requirement informed(const Dossier& dossier, std::string_view rules) {
  if (!each_member_is_informed(rules)) return met(Rule::art16_informed, std::string(opening::informed));
  const auto told = std::ranges::count_if(
      dossier.members, [](const Member& each) { return each.informed && each.informed->told; });
  const auto kept_from = std::ranges::count_if(
      dossier.members, [](const Member& each) { return each.informed && !each.informed->told; });
  return met(Rule::mem14_informed,
             opening::informed_each(static_cast<int>(told), static_cast<int>(kept_from)));
}

// The recorded facts, in the order of the decree; a line is left out when its rule has an obstacle.
std::vector<Requirement> recorded(const Dossier& dossier, std::string_view rules) {
  std::vector<Requirement> lines{
      met(Rule::art5_criteria, judged(opening::raised_risk, dossier.criteria.raised_risk)),
      met(Rule::art5_criteria,
          judged(opening::intersectoral_sharing, dossier.criteria.intersectoral_sharing)),
      met(Rule::art5_criteria, judged(opening::coordinated_approach, dossier.criteria.coordinated_approach)),
  };
  for (const MinorsConsultation& each : consultations(dossier))
    lines.push_back(
        met(Rule::art5_minors, opening::judged(opening::minors, each.name, text::dutch_date(each.on))));
  lines.push_back(met(Rule::art9_purpose, std::string(opening::purpose)));
  lines.push_back(met(Rule::art9_legal_basis, legal_basis(dossier.legal_basis)));
  lines.push_back(informed(dossier, rules));
  return lines;
}

}  // namespace

std::vector<Requirement> opening_requirements(const Dossier& dossier, Date today, std::string_view rules) {
  std::vector<Requirement> lines;
  const auto problems = opening_problems(dossier, today, rules);
  lines.reserve(problems.size());
  for (const OpeningProblem& problem : problems) lines.push_back(missing(problem.refusal));
  for (Requirement& line : recorded(dossier, rules)) {
    const bool has_obstacle = std::ranges::any_of(
        problems, [&](const OpeningProblem& each) { return id_of(each.refusal.rule) == line.rule; });
    if (!has_obstacle) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Requirement> closing_requirements(const State& state) {
  std::vector<Requirement> lines;
  for (const Refusal& refusal : rules::closing_obstacles(state)) lines.push_back(missing(refusal));
  return lines;
}

}  // namespace tafel::view
