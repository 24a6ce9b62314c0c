// Items that may leave the table: exactly which information, to which one member, by whom, why, and the ballots on
// it (art. 14 §2, art. 15 §3).
#include "shared/domain/consensus.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/domain/rules/rules.hpp"

#include <algorithm>

namespace tafel::domain::rules {
namespace {

Check refuse_here(Rule rule, std::string_view why) {
  return refuse(rule, why, Step::sharing);
}

// What a goal of a trajectory needed is not needed any more once its criteria are not met.
Check check_goal_of_trajectory(const State& state, const std::optional<Necessity>& necessity) {
  const bool is_over = has_lapsed(state.dossier, state.rules) && necessity && !necessity->goal.empty();
  return is_over ? refuse_here(Rule::art5_criteria, sentence::only_for_safety) : allowed();
}

Check check_necessity(const State& state, const std::optional<Necessity>& necessity) {
  if (auto refusal = check_goal_of_trajectory(state, necessity)) return refusal;
  const bool named = necessity && (!necessity->safety_of.empty() || necessity->goal.size() == 1);
  if (!named || necessity->goal.size() > 1)
    return refuse_here(Rule::art14_2_necessary, sentence::necessity_missing);
  const bool known =
      std::ranges::all_of(necessity->safety_of,
                          [&](const MemberId& id) { return find(state, id) != nullptr; }) &&
      std::ranges::all_of(necessity->goal, [&](const GoalId& id) { return find(state, id) != nullptr; });
  return known ? allowed() : refuse_here(Rule::art14_2_necessary, sentence::unknown_reference);
}

Check check_sharer(const State& state, const ParticipantId& sharer) {
  const Participant* participant = find(state, sharer);
  if (participant == nullptr || !participant->is_participant())
    return refuse_here(Rule::art14_2_sharer, sentence::sharer_not_participant);
  if (!may_tell(state, participant->person))
    return refuse_here(Rule::art10_modalities, sentence::sharer_declines_modalities);
  return allowed();
}

Check check_sources(const State& state, const ItemContent& content) {
  for (const StatementId& id : content.sources) {
    if (find(state, id) == nullptr) return refuse_here(Rule::session_order, sentence::unknown_reference);
  }
  if (!sources_stand(state, content)) return refuse_here(Rule::art14_2_exactly, sentence::chosen_source_gone);
  return allowed();
}

// The subject of a withheld statement is unknown: whatever drew on it was withdrawn with it.
bool is_about(const State& state, const StatementId& id, const MemberId& member) {
  const StatementMade& made = find(state, id)->made;
  const auto& about = made.about.member;
  return is_withheld(made) || (about.size() == 1 && about.front() == member);
}

Check check_disclosure(const State& state, const ItemContent& content) {
  if (content.recipient.size() != 1 || find(state, content.recipient.front()) == nullptr)
    return refuse_here(Rule::art14_2_subject, sentence::one_recipient);
  if (!content.addressee.empty() || content.extension)
    return refuse_here(Rule::art14_2_exactly, sentence::does_not_belong);
  if (auto refusal = check_sharer(state, content.sharer)) return refusal;
  if (auto refusal = check_sources(state, content)) return refusal;
  const MemberId& recipient = content.recipient.front();
  if (!std::ranges::all_of(content.sources,
                           [&](const StatementId& id) { return is_about(state, id, recipient); }))
    return refuse_here(Rule::art14_2_subject, sentence::source_about_another);
  return check_necessity(state, content.necessity);
}

Check check_reporting(const State& state, const ItemContent& content) {
  if (!content.recipient.empty() || content.extension)
    return refuse_here(Rule::art14_2_exactly, sentence::does_not_belong);
  if (auto refusal = check_sharer(state, content.sharer)) return refusal;
  const std::string& duty = find(state, content.sharer)->person.reports_to;
  if (duty.empty() || content.addressee != duty)
    return refuse_here(Rule::art14_reporting, sentence::no_duty_to_report);
  if (auto refusal = check_sources(state, content)) return refusal;
  return check_necessity(state, content.necessity);
}

Check check_extension(const State& state, const ItemContent& content, const ItemId& id) {
  if (!may_be_extended(state)) return refuse_here(Rule::art15_extension, sentence::extension_only_at_closing);
  const bool bare = content.recipient.empty() && content.addressee.empty() && content.sharer.empty() &&
                    content.sources.empty() && !content.necessity;
  if (!bare) return refuse_here(Rule::art14_2_exactly, sentence::does_not_belong);
  const bool within = content.extension && content.extension->years > retention_years_default &&
                      content.extension->years <= retention_years_maximum;
  if (!within) return refuse_here(Rule::art15_extension, sentence::extension_out_of_bounds);
  const bool another = std::ranges::any_of(state.items, [&](const Item& item) {
    return !item.withdrawn && item.id != id && item.content().kind == ItemKind::extension;
  });
  return another ? refuse_here(Rule::art15_extension, sentence::extension_already) : allowed();
}

Check check_content(const State& state, const ItemContent& content, const ItemId& id) {
  if (!may_be_put(state, content.kind))
    return refuse_here(Rule::art9_legal_basis, sentence::consent_keeps_it_here);
  switch (content.kind) {
    case ItemKind::disclosure:
      return check_disclosure(state, content);
    case ItemKind::reporting:
      return check_reporting(state, content);
    case ItemKind::extension:
      return check_extension(state, content, id);
  }
  return refuse_here(Rule::art14_2_exactly, sentence::does_not_belong);
}

Check check_new_item(const State& state, const ItemPut& fact) {
  if (state.items.size() >= limits::items) return refuse_here(Rule::session_order, sentence::too_many);
  const bool next = fact.id.value == "i" + std::to_string(state.given_out.items + 1) && fact.version == 1;
  return next ? allowed() : refuse_here(Rule::session_order, sentence::wrong_number);
}

Check check_new_version(const Item& item, const ItemPut& fact) {
  if (item.withdrawn) return refuse_here(Rule::session_order, sentence::item_withdrawn);
  if (item.versions.size() >= limits::versions_of_item)
    return refuse_here(Rule::session_order, sentence::too_many);
  if (fact.version != item.version() + 1)
    return refuse_here(Rule::art14_2_exactly, sentence::changed_meanwhile);
  if (fact.content.kind != item.content().kind)
    return refuse_here(Rule::art14_2_exactly, sentence::kind_fixed);
  return allowed();
}

}  // namespace

// Nobody can agree to what was withdrawn, nor to what rests on words that were taken back or on a goal of no trajectory.
bool takes_ballots(const State& state, const Item& item) {
  return !item.withdrawn && sources_stand(state, item.content()) &&
         !waits_for_trajectory(state, item.content());
}

bool takes_another_version(const Item& item) {
  return !item.withdrawn && item.versions.size() < limits::versions_of_item;
}

// Only the session that closes the dossier decides how long it is kept (art. 15 §3).
bool may_be_extended(const State& state) {
  return closes_dossier(state);
}

Check check(const State& state, const ItemPut& fact, Instant) {
  const Item* item = find(state, fact.id);
  auto refusal = item == nullptr ? check_new_item(state, fact) : check_new_version(*item, fact);
  return refusal ? refusal : check_content(state, fact.content, fact.id);
}

Check check(const State& state, const ItemWithdrawn& fact, Instant) {
  const Item* item = find(state, fact.id);
  if (item == nullptr) return refuse_here(Rule::session_order, sentence::unknown_reference);
  if (item->withdrawn) return refuse_here(Rule::session_order, sentence::item_withdrawn);
  return allowed();
}

Check check(const State& state, const BallotCast& fact, Instant) {
  const Item* item = find(state, fact.item);
  if (item == nullptr) return refuse_here(Rule::session_order, sentence::unknown_reference);
  if (item->withdrawn) return refuse_here(Rule::session_order, sentence::item_withdrawn);
  if (fact.version != item->version()) return refuse_here(Rule::art14_2_exactly, sentence::another_version);
  if (!sources_stand(state, item->content()))
    return refuse_here(Rule::art14_2_exactly, sentence::source_gone);
  if (waits_for_trajectory(state, item->content()))
    return refuse(Rule::art14_2_necessary, sentence::no_trajectory_yet, Step::closing);
  return check_in_person(state, fact.by, fact.signature, Rule::art14_2_consensus, Step::sharing);
}

Check check(const State& state, [[maybe_unused]] const RoundEnded& fact, Instant) {
  return any_round_runs(state) ? allowed() : refuse_here(Rule::session_order, sentence::no_round_runs);
}

}  // namespace tafel::domain::rules
