// Why a deed of the whole table cannot be done now, said at its button before any work: "" where it can. Pure.
#pragma once

#include "kiosk-ui/readings/left_to_do.hpp"
#include "shared/view/session_view.hpp"

#include <string_view>

namespace tafel::kiosk {

[[nodiscard]] std::string_view why_no_more_people(const view::SessionView& session);
[[nodiscard]] std::string_view why_no_more_statements(const view::SessionView& session);
[[nodiscard]] std::string_view why_no_more_goals(const view::SessionView& session);
[[nodiscard]] std::string_view why_no_more_actions(const view::SessionView& session);
[[nodiscard]] std::string_view why_no_more_items(const view::SessionView& session);

// The screen goes to nobody who could do nothing with it: no statement to confirm or take back, nothing to vote on, no
// verslag to read.
[[nodiscard]] std::string_view why_not_passed(PassedFor what, const view::SessionView& session);

}  // namespace tafel::kiosk
