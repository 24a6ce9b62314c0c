// A new or changed item, one question per page.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_item_form(Ui& ui, Rect area, const view::SessionView& session,
                                                   SharingState& state, TypingState& typing);
// Begins the form for a new item, or with what `item` says now.
void begin_item(SharingState& state, const view::ItemView* item);

}  // namespace tafel::kiosk
