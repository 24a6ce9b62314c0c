// The chair's deeds about one person: leave and return, unlock a blocked PIN, strike a check-in. `attendance` shows one
// person.
#pragma once

#include "kiosk-ui/state/attendance_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_one_person(Ui& ui, Rect area, const view::DeviceView& view,
                                                    const view::PersonView& person,
                                                    AttendanceState& attendance, TypingState& typed,
                                                    const Surroundings& around);

}  // namespace tafel::kiosk
