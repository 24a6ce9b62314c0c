// The figures on one page: A4, every table of the CSV as a small chart. A bar shows the same as its number, and is
// drawn only beside a shown number.
#pragma once

#include "provisioning/figures/csv.hpp"
#include "shared/paper/pdf/paper.hpp"

namespace tafel::provisioning::figures {

// Errors: io, as every paper.
[[nodiscard]] Result<Bytes> print_charts(const ReportOf& report, const Figures& figures, Instant made_at);

}  // namespace tafel::provisioning::figures
