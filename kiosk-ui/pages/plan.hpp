// Plan van aanpak: goals, and under each the actions with owner and date.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/plan_state.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_plan(Ui& ui, Rect area, const view::SessionView& session,
                                              const std::string& today, PlanState& state,
                                              TypingState& typing);

}  // namespace tafel::kiosk
