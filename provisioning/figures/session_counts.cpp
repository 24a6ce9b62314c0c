#include "provisioning/figures/session_counts.hpp"

#include "provisioning/agendas/agenda_spelling.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/paper/dutch_time.hpp"

#include <algorithm>

namespace tafel::provisioning::figures {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr int months_in_quarter = 3;

int size_class(std::ptrdiff_t participants) {
  if (participants <= 5) return 0;
  return participants <= 8 ? 1 : 2;
}

int duration_class(std::int64_t ms) {
  if (ms < hour_ms) return 0;
  return ms < 2 * hour_ms ? 1 : 2;
}

// An extension that reached consensus says on which ground; at most one is valid.
int retention_class(const domain::State& state) {
  constexpr int as_long_as_can_be_alone = 1;
  const int years = state.closed->retention_years;
  if (years < domain::retention_years_default) return 0;
  if (years == domain::retention_years_default) return as_long_as_can_be_alone;
  for (const auto& item : state.items)
    if (!item.withdrawn && item.content().extension)
      return item.content().extension->ground == domain::ExtensionGround::form_of_violence ? 2 : 3;
  return as_long_as_can_be_alone;
}

// Of a session under version 3 of the rules it was said of the cliëntsysteem as a whole.
bool is_informed(const domain::Dossier& dossier) {
  if (dossier.informed) return dossier.informed->told;
  return std::ranges::all_of(dossier.members, [](const domain::Member& each) {
    return each.unborn || (each.informed && each.informed->told);
  });
}

std::set<int> organisations_at(const domain::State& state) {
  std::set<int> found;
  for (const auto& participant : state.participants)
    if (participant.is_participant())
      if (const auto* organisation = domain::find(state, participant.person.organisation))
        found.insert(organisation->category);
  return found;
}

std::set<int> data_in(const domain::State& state) {
  std::set<int> found;
  for (const auto& statement : state.statements)
    if (statement.stands()) found.insert(statement.made.category);
  return found;
}

std::vector<ItemCounts> items_of(const domain::State& state) {
  std::vector<ItemCounts> found;
  const auto outcomes = domain::outcomes_of(state);  // one for each item, in order
  for (std::size_t at = 0; at < state.items.size(); ++at) {
    const auto& item = state.items[at];
    if (item.content().kind == domain::ItemKind::extension) continue;
    const int not_shared = item.withdrawn ? 2 : 1;
    found.push_back({item.content().kind == domain::ItemKind::disclosure ? 0 : 1,
                     outcomes.at(at).shared ? 0 : not_shared});
  }
  return found;
}

}  // namespace

SessionCounts count_session(const domain::State& state) {
  const auto& dossier = state.dossier;
  const Date day = belgian_day(state.opened_clock);
  SessionCounts counts;
  counts.session = dossier.session.value;
  counts.family = dossier_number_of(dossier.number);
  for (const auto& participant : state.participants) counts.keys += participant.public_key;
  counts.year = day.year;
  counts.quarter = (day.month - 1) / months_in_quarter;
  const bool closes = domain::closes_dossier(state);
  counts.kind = static_cast<int>(closes ? domain::SessionKind::closing : dossier.kind);
  if (dossier.kind == domain::SessionKind::first && state.route)
    counts.route = static_cast<int>(state.route->route);
  if (closes) counts.retention = retention_class(state);
  counts.minor = domain::minor_involved(dossier, belgian_day(state.opened_clock));
  counts.legal_basis = static_cast<int>(dossier.legal_basis.kind);
  counts.informed = is_informed(dossier);
  counts.size = size_class(std::ranges::count_if(state.participants, &domain::Participant::is_participant));
  counts.duration = duration_class(state.closed_at->unix_ms - state.opened_at.unix_ms);
  counts.organisations = organisations_at(state);
  counts.data = data_in(state);
  counts.items = items_of(state);
  return counts;
}

}  // namespace tafel::provisioning::figures
