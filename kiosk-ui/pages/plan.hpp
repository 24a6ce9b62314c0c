// Plan van aanpak: goals, and under each the actions with owner and date.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_plan(Ui& ui, Rect area, const view::SessionView& session,
                                              const std::string& today, PlanState& state,
                                              TypingState& typing);

}  // namespace tafel::kiosk
