// Cell suppression: hides figures of a report, so that the others lead to nobody, directly or indirectly (art. 15 §4).
// A pure function on the tables.
//   1. Primary: a count of fewer than `threshold` cliëntsystemen is hidden. Families are counted, not sessions: seven
//      sessions about one family are one family. Zero is shown: nobody is in it.
//   2. Secondary: others are hidden with them until no sum narrows a hidden figure to fewer values than a small count
//      could have anyhow: at least `threshold` - 1 (with 5: as many as 1, 2, 3, 4).
// The two kinds look the same in what is published. The second step does not choose by size, for a reader who knows
// this method would learn from the choice. It chooses by place in the tables and by `secret`, a number known only to
// whoever has read the records.
#pragma once

#include "provisioning/figures/figures.hpp"

#include <cstdint>

namespace tafel::provisioning::figures {

// Five: whoever knows one family of a count of five still faces four others. Under three there is no secret at all:
// in a count of two, one family knows the other.
constexpr int default_threshold = 5;
constexpr int least_threshold = 3;
constexpr int greatest_threshold = 100;

[[nodiscard]] Figures suppress(Figures figures, int threshold, std::uint64_t secret);

// The first step alone. Not to be published: a sum may reveal what it hides.
[[nodiscard]] Figures suppress_small_only(Figures figures, int threshold);

}  // namespace tafel::provisioning::figures
