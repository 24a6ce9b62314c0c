// Somebody is added at the table (art. 12): one question per page.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_add_person(Ui& ui, Rect area, const domain::SessionView& session,
                                                    AttendanceState& state, TypingState& typing);

}  // namespace tafel::kiosk
