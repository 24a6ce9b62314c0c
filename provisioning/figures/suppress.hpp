// Which figures of a report are hidden, so that what is shown leads to nobody, directly or indirectly (art. 15 §4). A
// pure function on the tables.
//   1. A count behind which stand fewer than `threshold` cliëntsystemen is hidden. It is the families that count and
//      not the sessions: seven sessions about one family are one family. Zero is shown: there is nobody in it.
//   2. Others are hidden with them until no sum narrows a hidden figure to fewer values than a small count could have
//      anyhow: at least `threshold` - 1 (with 5: as many as 1, 2, 3, 4).
// The two kinds look the same in what is published. Which of several figures is hidden in the second step does not hang
// on how large they are, for a reader who knows this method would learn from the choice; it hangs on where they stand
// and on `secret`, a number that nobody knows who has not read the records.
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

// The first step alone. Not to be published: a sum may give away what it hides.
[[nodiscard]] Figures suppress_small_only(Figures figures, int threshold);

}  // namespace tafel::provisioning::figures
