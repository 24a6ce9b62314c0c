// art. 4: what a session that follows takes over. The plan van aanpak belongs to the trajectory, and not to one table:
// whoever prepares the next session, and whoever verifies it, asks here what had to travel.
#pragma once

#include "shared/domain/state.hpp"

namespace tafel::domain {

// Whoever is to do that action, by name.
[[nodiscard]] Bearer bearer_of(const State& state, const Action& action);

// What the next session takes over from this closed one: the goals that stand, the actions that are open, the items with
// consensus that were not told or stopped, the route. Statements, remarks and ballots do not travel. `record` and `head`
// are left empty: they are of the sealed record. Of a session that was not held nothing is new: only what it was given
// itself goes on, but for what was done, lapsed, told or stopped.
[[nodiscard]] Follows following(const State& closed);

}  // namespace tafel::domain
