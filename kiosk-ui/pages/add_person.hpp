// A person is added at the table (art. 12): one question per page. `attendance` adds a person.
#pragma once

#include "kiosk-ui/state/attendance_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_add_person(Ui& ui, Rect area, const view::SessionView& session,
                                                    AttendanceState& attendance, TypingState& typed);

}  // namespace tafel::kiosk
