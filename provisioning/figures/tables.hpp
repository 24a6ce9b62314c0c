// The tables of the report, and counting sessions into them. Which tables there are is chosen so that each number has
// a use for policy and the sums between them are all known here: see docs/tafel.md.
#pragma once

#include "provisioning/figures/figures.hpp"
#include "provisioning/figures/session_counts.hpp"

namespace tafel::provisioning::figures {

// Nothing hidden yet: not to be published.
[[nodiscard]] Figures tabulate(const std::vector<SessionCounts>& sessions);

// Different cliëntsystemen in these sessions.
[[nodiscard]] int families_in(const std::vector<SessionCounts>& sessions);

}  // namespace tafel::provisioning::figures
