// A new or changed item, one question per page.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/sharing_state.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_item_form(Ui& ui, Rect area, const view::SessionView& session,
                                                   SharingState& state, TypingState& typing);

}  // namespace tafel::kiosk
