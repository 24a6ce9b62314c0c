// Somebody is added at the table (art. 12): one question per page.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_add_person(Ui& ui, Rect area, const view::SessionView& session,
                                                    AttendanceState& state, TypingState& typing);

}  // namespace tafel::kiosk
