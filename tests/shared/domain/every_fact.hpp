// One fact of every kind, with every field filled in: for tests that must not forget a kind.
#pragma once

#include "tests/shared/domain/facts.hpp"

namespace tafel::testing {

[[nodiscard]] std::vector<Fact> every_fact();

}  // namespace tafel::testing
