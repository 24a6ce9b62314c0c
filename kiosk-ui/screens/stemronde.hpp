// One participant votes: item by item in large targets, then an overview, then all of it signed at once.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_stemronde(Ui& ui, Rect area, const domain::SessionView& session,
                                                   const std::string& voter, TurnState& state);

}  // namespace tafel::kiosk
