// The needs of opening and closing, line by line, met or missing: from the same checks that `decide` uses.
#pragma once

#include "shared/domain/state.hpp"
#include "shared/view/session_view.hpp"

#include <vector>

namespace tafel::view {

// The obstacles to closing now; empty when there are none.
[[nodiscard]] std::vector<Requirement> closing_requirements(const domain::State& state);

}  // namespace tafel::view
