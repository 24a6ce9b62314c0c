// The end of a session: the items that may be shared, and the term of the dossier. Nothing else permits anything.
#pragma once

#include "shared/domain/state.hpp"

#include <vector>

namespace tafel::domain {

constexpr int retention_years_least = 1;
constexpr int retention_years_default = 15;  // art. 15 §3, first paragraph: the most without consensus
constexpr int retention_years_maximum = 30;  // art. 15 §3, second paragraph

// One for each item, in order. Shared only with the consensus of all; everything else is "niet gedeeld".
[[nodiscard]] std::vector<ItemOutcome> outcomes_of(const State& state);

// Is there consensus to keep the dossier longer?
[[nodiscard]] bool is_extended(const State& state);

// Years from the closing of the dossier; 0 when this session does not close it.
[[nodiscard]] int retention_of(const State& state);

}  // namespace tafel::domain
