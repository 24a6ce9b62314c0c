// The words that a fact removes from the record for good (art. 13 §2): those of a statement taken back or thrown away,
// and of every version of an item that draws on it; those of a withdrawn item in all its versions. Since version 4 of
// the rules also whatever says who brought a withdrawn statement (enclosure.hpp), the words of a goal or action that is
// dropped or replaced, and at the close the reasons of strikes. The events stay, with commitments that no longer resolve.
#pragma once

#include "shared/domain/state.hpp"

#include <vector>

namespace tafel::domain {

// `before` is the state in which `fact` was decided. Empty for facts that erase nothing.
[[nodiscard]] std::vector<Commitment> texts_erased_by(const State& before, const Fact& fact);

}  // namespace tafel::domain
