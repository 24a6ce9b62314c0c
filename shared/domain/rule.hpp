// The ids of the rules, as refusals, tests and documents use them.
#pragma once

#include "shared/terms/session_terms.hpp"

#include <array>
#include <string_view>

namespace tafel::domain {

enum class Rule {
  art2_one_case,
  art2_multilateral,
  art4_plan,
  art4_follow_up,
  art5_criteria,
  art5_minors,
  art5_route,
  art9_purpose,
  art9_legal_basis,
  art10_category,
  art10_modalities,
  art11_referral,
  art11_supplement,
  art12_ground,
  art12_expert_anonymous,
  art12_delegate,
  art12_feedback,
  art13_purpose_bound,
  art13_free_to_share,
  art13_verslag,
  art14_1_secrecy,
  art14_2_consensus,
  art14_2_exactly,
  art14_2_subject,
  art14_2_necessary,
  art14_2_sharer,
  art14_2_told,
  art14_reporting,
  art14_closed_by_default,
  art14_reopen,
  art15_categories,
  art15_persons,
  art15_controller,
  art15_national_number,
  art15_retention,
  art15_extension,
  mem14_informed,
  art16_informed,  // of version 3 alone
  seal_complete,
  session_order,  // not of the decree: this cannot happen in this phase, or speaks of something that is not
                  // there
};

struct RuleEntry {
  Rule rule{};
  std::string_view id;
  std::string_view article;  // as shown small beneath a refusal
};

[[nodiscard]] const RuleEntry& entry_of(Rule rule);
[[nodiscard]] std::string_view id_of(Rule rule);

using terms::Step;

}  // namespace tafel::domain
