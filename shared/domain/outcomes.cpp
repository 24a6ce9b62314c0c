#include "shared/domain/outcomes.hpp"

#include "shared/domain/consensus.hpp"

namespace tafel::domain {

std::vector<ItemOutcome> outcomes_of(const State& state) {
  std::vector<ItemOutcome> outcomes;
  outcomes.reserve(state.items.size());
  for (const Item& item : state.items) {
    outcomes.push_back({item.id, item.version(), tally(state, item).outcome == Outcome::consensus});
  }
  return outcomes;
}

int retention_of(const State& state) {
  if (state.dossier.kind != SessionKind::closing || !is_multilateral(state)) return 0;
  for (const Item& item : state.items) {
    const bool agreed = tally(state, item).outcome == Outcome::consensus;
    if (item.content().extension && agreed) return item.content().extension->years;
  }
  return retention_years_default;
}

}  // namespace tafel::domain
