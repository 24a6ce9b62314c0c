#include "shared/domain/rule.hpp"

#include "shared/text/law.hpp"

#include <algorithm>
#include <cassert>

namespace tafel::domain {
namespace {

namespace law = text::law;

constexpr std::array<RuleEntry, 40> table{{
    {Rule::art2_one_case, "art2.one-case", law::art2_one_case.view()},
    {Rule::art2_multilateral, "art2.multilateral", law::art2_multilateral.view()},
    {Rule::art4_plan, "art4.plan", law::art4_plan.view()},
    {Rule::art4_follow_up, "art4.follow-up", law::art4_follow_up.view()},
    {Rule::art5_criteria, "art5.criteria", law::art5_criteria.view()},
    {Rule::art5_minors, "art5.minors", law::art5_minors.view()},
    {Rule::art5_route, "art5.route", law::art5_route.view()},
    {Rule::art9_purpose, "art9.purpose", law::art9_purpose.view()},
    {Rule::art9_legal_basis, "art9.legal-basis", law::art9_legal_basis.view()},
    {Rule::art10_category, "art10.category", law::art10_category.view()},
    {Rule::art10_modalities, "art10.modalities", law::art10_modalities.view()},
    {Rule::art11_referral, "art11.referral", law::art11_referral.view()},
    {Rule::art11_supplement, "art11.supplement", law::art11_supplement.view()},
    {Rule::art12_ground, "art12.ground", law::art12_ground.view()},
    {Rule::art12_expert_anonymous, "art12.expert-anonymous", law::art12_expert_anonymous.view()},
    {Rule::art12_delegate, "art12.delegate", law::art12_delegate.view()},
    {Rule::art12_feedback, "art12.feedback", law::art12_feedback.view()},
    {Rule::art13_purpose_bound, "art13.purpose-bound", law::art13_purpose_bound.view()},
    {Rule::art13_free_to_share, "art13.free-to-share", law::art13_free_to_share.view()},
    {Rule::art13_verslag, "art13.verslag", law::art13_verslag.view()},
    {Rule::art14_1_secrecy, "art14.1.secrecy", law::art14_1_secrecy.view()},
    {Rule::art14_2_consensus, "art14.2.consensus", law::art14_2_consensus.view()},
    {Rule::art14_2_exactly, "art14.2.exactly", law::art14_2_exactly.view()},
    {Rule::art14_2_subject, "art14.2.subject", law::art14_2_subject.view()},
    {Rule::art14_2_necessary, "art14.2.necessary", law::art14_2_necessary.view()},
    {Rule::art14_2_sharer, "art14.2.sharer", law::art14_2_sharer.view()},
    {Rule::art14_2_told, "art14.2.told", law::art14_2_told.view()},
    {Rule::art14_reporting, "art14.reporting", law::art14_reporting.view()},
    {Rule::art14_closed_by_default, "art14.closed-by-default", law::art14_closed_by_default.view()},
    {Rule::art14_reopen, "art14.reopen", law::art14_reopen.view()},
    {Rule::art15_categories, "art15.categories", law::art15_categories.view()},
    {Rule::art15_persons, "art15.persons", law::art15_persons.view()},
    {Rule::art15_controller, "art15.controller", law::art15_controller.view()},
    {Rule::art15_national_number, "art15.national-number", law::art15_national_number.view()},
    {Rule::art15_retention, "art15.retention", law::art15_retention.view()},
    {Rule::art15_extension, "art15.extension", law::art15_extension.view()},
    {Rule::mem14_informed, "mem14.informed", law::mem14_informed.view()},
    {Rule::art16_informed, "art16.informed", law::art16_informed.view()},
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

}  // namespace tafel::domain
