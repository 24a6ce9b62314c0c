#include "shared/domain/state.hpp"

#include "shared/domain/rules_version.hpp"

#include <algorithm>

namespace tafel::domain {
namespace {

template <class T, class Key, class Projection>
const T* find_in(const std::vector<T>& values, const Key& key, Projection projection) {
  const auto found = std::ranges::find(values, key, projection);
  return found == values.end() ? nullptr : &*found;
}

bool is_child(Date born, Date day) {
  constexpr int majority = 18;
  return whole_years(born, day) < majority;
}

}  // namespace

const Participant* find(const State& state, const ParticipantId& id) {
  return find_in(state.participants, id, [](const Participant& each) { return each.person.id; });
}
const Member* find(const State& state, const MemberId& id) {
  return find_in(state.dossier.members, id, &Member::id);
}
const Organisation* find(const State& state, const OrganisationId& id) {
  return find_in(state.dossier.organisations, id, &Organisation::id);
}
const Statement* find(const State& state, const StatementId& id) {
  return find_in(state.statements, id, [](const Statement& each) { return each.made.id; });
}
const Goal* find(const State& state, const GoalId& id) {
  const Goal* goal = find_in(state.goals, id, &Goal::id);
  return goal != nullptr && !goal->dropped ? goal : nullptr;
}
const Action* find(const State& state, const ActionId& id) {
  const Action* action = find_in(state.actions, id, [](const Action& each) { return each.set.id; });
  return action != nullptr && !action->dropped ? action : nullptr;
}
const Item* find(const State& state, const ItemId& id) {
  return find_in(state.items, id, &Item::id);
}
const AgreedItem* find_agreed(const State& state, const ItemId& id) {
  return find_in(state.agreed, id, [](const AgreedItem& each) { return each.item.id; });
}

bool sources_stand(const State& state, const ItemContent& content) {
  return std::ranges::all_of(content.sources, [&](const StatementId& id) {
    const Statement* statement = find(state, id);
    return statement != nullptr && statement->stands();
  });
}

bool has_lapsed(const Dossier& dossier, std::string_view rules) {
  if (dossier.kind == SessionKind::first || !a_lapsed_criterion_closes(rules)) return false;
  const Criteria& criteria = dossier.criteria;
  return !criteria.raised_risk.met || !criteria.intersectoral_sharing.met ||
         !criteria.coordinated_approach.met;
}

bool closes_dossier(const State& state) {
  return state.dossier.kind == SessionKind::closing || has_lapsed(state.dossier, state.rules);
}

bool waits_for_trajectory(const State& state, const ItemContent& content) {
  const bool rests_on_goal = content.necessity && !content.necessity->goal.empty();
  const bool is_first = state.dossier.kind == SessionKind::first;
  if (!a_goal_needs_a_trajectory(state.rules) || !rests_on_goal || !is_first) return false;
  return !state.route || state.route->route != Route::start_trajectory;
}

bool may_tell(const State& state, const Person& person) {
  const Organisation* organisation = find(state, person.organisation);
  const bool declined = organisation != nullptr && organisation->accepts_modalities == false;
  return !declined || !modalities_can_be_declined(state.rules);
}

const ConsentTerms* consent_terms(const Dossier& dossier, std::string_view rules) {
  const LegalBasis& basis = dossier.legal_basis;
  const bool is_consent = basis.kind == LegalBasisKind::prosecutor && a_consent_fixes_the_consultation(rules);
  return is_consent && basis.terms ? &*basis.terms : nullptr;
}

bool may_take_part(const Dossier& dossier, std::string_view rules, const OrganisationId& organisation) {
  const ConsentTerms* terms = consent_terms(dossier, rules);
  return terms == nullptr || std::ranges::find(terms->takes_part, organisation) != terms->takes_part.end();
}

bool may_be_put(const State& state, ItemKind kind) {
  const ConsentTerms* terms = consent_terms(state.dossier, state.rules);
  if (terms == nullptr || kind == ItemKind::extension) return true;
  return kind == ItemKind::disclosure ? terms->disclosure : terms->reporting;
}

bool is_minor(const Member& member, Date day) {
  return member.unborn || (member.born && is_child(*member.born, day));
}

bool minor_involved(const Dossier& dossier, Date day) {
  const auto may_be_a_child = [&](const auto& each) {
    return each.unborn || !each.born || is_child(*each.born, day);
  };
  return std::ranges::any_of(dossier.members, may_be_a_child) ||
         (dossier.contacts && std::ranges::any_of(*dossier.contacts, may_be_a_child));
}

std::vector<MinorsConsultation> consultations(const Dossier& dossier) {
  if (dossier.consulted) return *dossier.consulted;
  return dossier.minors ? std::vector{*dossier.minors} : std::vector<MinorsConsultation>{};
}

Instant clock_of(const State& state, Instant at) {
  return {at.unix_ms - state.ahead_ms};
}

bool may_read_names(const State& state, const ParticipantId& expert) {
  return std::ranges::find(state.shown_names, expert) != state.shown_names.end();
}

bool hides_names_from(const State& state, const Participant& participant) {
  const bool is_expert = participant.person.ground == Ground::expertise;
  return is_expert && participant.presence == Presence::at_table &&
         !may_read_names(state, participant.person.id);
}

bool chair_must_sign(const State& state) {
  if (!state.seat) return false;
  const Participant* chair = find(state, *state.seat);
  return chair == nullptr || !chair->is_checked_in();
}

bool is_multilateral(const State& state) {
  if (!two_organisations_are_needed(state.rules)) return true;
  const auto seated = [](const Participant& each) { return each.is_participant(); };
  const auto first = std::ranges::find_if(state.participants, seated);
  return std::any_of(first, state.participants.end(), [&](const Participant& each) {
    return each.is_participant() && each.person.organisation != first->person.organisation;
  });
}

bool expert_at_table(const State& state) {
  return std::ranges::any_of(state.participants, [](const Participant& each) {
    return each.presence == Presence::at_table && each.person.ground == Ground::expertise;
  });
}

}  // namespace tafel::domain
