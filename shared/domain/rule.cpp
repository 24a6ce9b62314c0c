#include "shared/domain/rule.hpp"

#include <algorithm>
#include <cassert>

namespace tafel::domain {
namespace {

constexpr std::array<RuleEntry, 33> table{{
    {Rule::art2_one_case, "art2.one-case", "art. 2, 4°"},
    {Rule::art5_criteria, "art5.criteria", "art. 5, eerste lid"},
    {Rule::art5_minors, "art5.minors", "art. 5, tweede lid"},
    {Rule::art5_route, "art5.route", "art. 5, derde lid"},
    {Rule::art9_purpose, "art9.purpose", "art. 9"},
    {Rule::art9_legal_basis, "art9.legal-basis", "art. 9; art. 458ter §1 Sw."},
    {Rule::art10_category, "art10.category", "art. 10"},
    {Rule::art11_supplement, "art11.supplement", "art. 11, tweede lid"},
    {Rule::art12_ground, "art12.ground", "art. 12, eerste lid"},
    {Rule::art12_expert_anonymous, "art12.expert-anonymous", "memorie bij art. 12"},
    {Rule::art12_delegate, "art12.delegate", "art. 12, tweede lid"},
    {Rule::art12_feedback, "art12.feedback", "art. 12, derde lid"},
    {Rule::art13_purpose_bound, "art13.purpose-bound", "art. 13 §2, eerste lid"},
    {Rule::art13_free_to_share, "art13.free-to-share", "art. 13 §2, tweede lid"},
    {Rule::art13_verslag, "art13.verslag", "art. 13 §2, derde lid"},
    {Rule::art14_1_secrecy, "art14.1.secrecy", "art. 14 §1; art. 458ter §2 Sw."},
    {Rule::art14_2_consensus, "art14.2.consensus", "art. 14 §2, 1°"},
    {Rule::art14_2_exactly, "art14.2.exactly", "art. 14 §2, 1°"},
    {Rule::art14_2_subject, "art14.2.subject", "art. 14 §2, 2°"},
    {Rule::art14_2_necessary, "art14.2.necessary", "art. 14 §2, 3°"},
    {Rule::art14_2_sharer, "art14.2.sharer", "art. 14 §2, 1°"},
    {Rule::art14_reporting, "art14.reporting", "art. 14 §2, tweede lid"},
    {Rule::art14_closed_by_default, "art14.closed-by-default", "art. 14 §1"},
    {Rule::art14_reopen, "art14.reopen", "art. 14 §2, 1°"},
    {Rule::art15_categories, "art15.categories", "art. 15 §1, eerste lid"},
    {Rule::art15_persons, "art15.persons", "art. 15 §1, tweede lid"},
    {Rule::art15_controller, "art15.controller", "art. 15 §2"},
    {Rule::art15_national_number, "art15.national-number", "art. 15 §1, 1°"},
    {Rule::art15_retention, "art15.retention", "art. 15 §3, eerste lid"},
    {Rule::art15_extension, "art15.extension", "art. 15 §3, tweede lid"},
    {Rule::art16_informed, "art16.informed", "art. 16"},
    {Rule::seal_complete, "seal.complete", ""},
    {Rule::session_order, "session.order", ""},
}};

}  // namespace

const RuleEntry& entry_of(Rule rule) {
  const auto* const found = std::ranges::find(table, rule, &RuleEntry::rule);
  assert(found != table.end());
  return *found;
}

std::string_view id_of(Rule rule) {
  return entry_of(rule).id;
}

std::string_view id_of(Step step) {
  switch (step) {
    case Step::opening:
      return "opening";
    case Step::attendance:
      return "attendance";
    case Step::discussion:
      return "discussion";
    case Step::plan:
      return "plan";
    case Step::sharing:
      return "sharing";
    case Step::closing:
      return "closing";
  }
  return "";
}

}  // namespace tafel::domain
