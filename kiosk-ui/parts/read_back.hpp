// The whole session read back, before it closes and in a participant's own turn, in the order and the words of the paper:
// ground, members, attendance, supplements, statements, plan, what became of what the session before left open, items, remarks, route, who will be informed, and retention.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

namespace tafel::kiosk {

constexpr auto read_back_list = "readback";
void draw_read_back(Ui& ui, Rect area, const view::SessionView& session);

}  // namespace tafel::kiosk
