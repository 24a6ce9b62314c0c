// The record at the opening of the session, and the members it protects.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/opening_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_opening(Ui& ui, Rect area, const view::SessionView& session,
                                                 OpeningState& state);

}  // namespace tafel::kiosk
