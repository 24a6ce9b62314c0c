// What opening and closing need, line by line, met or missing: from the same checks that `decide` uses.
#pragma once

#include "shared/domain/state.hpp"
#include "shared/view/session_view.hpp"

#include <vector>

namespace tafel::view {

// What stands in the way of closing now; empty when nothing does.
[[nodiscard]] std::vector<Requirement> closing_requirements(const domain::State& state);

}  // namespace tafel::view
