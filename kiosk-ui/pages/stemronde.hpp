// One participant votes: item by item in large targets, then an overview, then all of it signed at once.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_stemronde(Ui& ui, Rect area, const view::SessionView& session,
                                                   const view::PersonView& voter, TurnState& state);

}  // namespace tafel::kiosk
