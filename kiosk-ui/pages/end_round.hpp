// Ending a round though somebody at the table has not voted: the reason is typed and recorded, then the choices open.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/sharing_state.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_end_round(Ui& ui, Rect area, const view::SessionView& session,
                                                   SharingState& state, TypingState& typed);

}  // namespace tafel::kiosk
