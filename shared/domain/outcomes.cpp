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

namespace {

const Extension* agreed_extension(const State& state) {
  for (const Item& item : state.items) {
    const auto& extension = item.content().extension;
    if (extension && tally(state, item).outcome == Outcome::consensus) return &*extension;
  }
  return nullptr;
}

}  // namespace

bool is_extended(const State& state) {
  return agreed_extension(state) != nullptr;
}

int retention_of(const State& state) {
  if (!closes_dossier(state) || !is_multilateral(state)) return 0;
  if (const Extension* extension = agreed_extension(state)) return extension->years;
  return state.term.value_or(retention_years_default);
}

}  // namespace tafel::domain
