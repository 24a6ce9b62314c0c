// Plan van aanpak: goals, and under each the actions with owner and date.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_plan(Ui& ui, Rect area, const domain::SessionView& session,
                                              const std::string& today, PlanState& state,
                                              TypingState& typing);

}  // namespace tafel::kiosk
