// What led to the table, and what core partners added in writing before it (art. 11), as the table deals with it. Pure.
// Thread: any.
#pragma once

#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

// Does the agenda say any of it?
[[nodiscard]] bool has_beforehand(const view::SessionView& session);
// "Politiezone Demerdal (politie) op 2 november 2026", and "hoog, met Risicotaxatie (2), volgens Nora Wouters op ..."
[[nodiscard]] std::string in_words(const view::ReferralView& referral);
[[nodiscard]] std::string in_words(const view::RiskView& risk);
// Is there a statement of that organisation with exactly these words?
[[nodiscard]] bool is_brought_in(const view::SessionView& session, const view::SupplementView& supplement);
// Why it cannot become a statement now; "" where it can. Only that organisation's own people confirm it.
[[nodiscard]] std::string_view why_not_brought_in(const view::SessionView& session,
                                                  const view::SupplementView& supplement);
// The only one of that organisation at the table; "" where there are several, or none.
[[nodiscard]] std::string who_brings_in(const view::SessionView& session,
                                        const view::SupplementView& supplement);

}  // namespace tafel::kiosk
