// What is always in sight: the purpose (art. 9) and who is at the table.
#pragma once

#include "kiosk-ui/screens/intent.hpp"
#include "kiosk-ui/screens/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/ipc/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] float top_bar_height(const Ui& ui, const domain::SessionView& session, float width);
void draw_top_bar(Ui& ui, Rect where, const domain::SessionView& session);

}  // namespace tafel::kiosk
