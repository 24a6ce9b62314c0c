// Compares what the domain says after a step with what the law says of the whole history, and watches what may
// never happen on any road.
#pragma once

#include "shared/domain/state.hpp"
#include "tests/shared/domain/consensus_from_the_law.hpp"

#include <string>

namespace tafel::search {

// Nothing (""), or in a sentence what is wrong after the last event of `history`, which led from `before` to
// `after`.
[[nodiscard]] std::string disagreement(const law::History& history, const domain::State& before,
                                       const domain::State& after);
// One line for each event, for people.
[[nodiscard]] std::string written(const law::History& history);

}  // namespace tafel::search
