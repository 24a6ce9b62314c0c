// The people at the table: a tile for each person. A tile begins a check-in, or shows one person.
#pragma once

#include "kiosk-ui/state/attendance_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_attendance(Ui& ui, Rect area, const view::SessionView& session,
                                                    AttendanceState& state);

}  // namespace tafel::kiosk
