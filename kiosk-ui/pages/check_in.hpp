// One person checks in: the duty of secrecy, that of a delegate, and a PIN chosen twice. `attendance` runs a check-in.
#pragma once

#include "kiosk-ui/state/attendance_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_check_in(Ui& ui, Rect area, const view::DeviceView& view,
                                                  const view::PersonView& person, AttendanceState& attendance,
                                                  const Surroundings& around);

}  // namespace tafel::kiosk
