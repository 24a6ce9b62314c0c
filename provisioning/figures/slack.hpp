// The protection interval of a hidden figure: what a reader who does all the sums still does not know. A reader knows
// every shown figure, every sum between figures, and that a hidden one is at least 1 (zero is always shown). What is
// left open for one figure is how far it can be moved when others that are hidden move with it: a flow around the
// circuit, so the exact bounds are two maximal flows (Ford and Fulkerson), found by augmenting paths.
#pragma once

#include "provisioning/figures/figures.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tafel::provisioning::figures {

struct Slack {
  int down = 0;
  int up = 0;  // `unbounded` when no sum bounds it
  [[nodiscard]] int spread() const { return down + up; }
};
constexpr int unbounded = 1'000'000;

// The interval of the hidden figure at `index` in the list.
[[nodiscard]] Slack slack_of(const Figures& figures, std::size_t index);

// The shown figures that would let the hidden one at `index` move one further up, were they hidden too: those that
// together cost least, by the cost of each. Empty when there is no way.
[[nodiscard]] std::vector<std::size_t> cheapest_cover(const Figures& figures, std::size_t index,
                                                      const std::vector<int>& costs);

}  // namespace tafel::provisioning::figures
