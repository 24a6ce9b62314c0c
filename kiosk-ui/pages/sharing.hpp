// Informatiedeling: each item as a sentence, with the mark of every participant.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/sharing_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_sharing(Ui& ui, Rect area, const view::SessionView& session,
                                                 SharingState& state);

}  // namespace tafel::kiosk
