// What core partners added in writing before a first session (art. 11), as the table deals with it. Pure. Thread: any.
#pragma once

#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

// Did anybody add something?
[[nodiscard]] bool has_beforehand(const view::SessionView& session);
// Is there a statement of that organisation with exactly these words?
[[nodiscard]] bool is_brought_in(const view::SessionView& session, const view::SupplementView& supplement);
// Why it cannot become a statement now; "" where it can. Only that organisation's own people confirm it.
[[nodiscard]] std::string_view why_not_brought_in(const view::SessionView& session,
                                                  const view::SupplementView& supplement);
// The only one of that organisation at the table; "" where there are several, or none.
[[nodiscard]] std::string who_brings_in(const view::SessionView& session,
                                        const view::SupplementView& supplement);

}  // namespace tafel::kiosk
