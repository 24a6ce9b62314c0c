// Informatiedeling: each item as a sentence, with the mark of every participant.
#pragma once

#include "kiosk-ui/readings/ballot_marks.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_sharing(Ui& ui, Rect area, const view::SessionView& session,
                                                 SharingState& state, TypingState& typing);
// One item as a card: its state, its sentence, and everybody's mark.
[[nodiscard]] float item_height(Ui& ui, const view::ItemView& item, float width, BallotDetail detail);
void draw_item(Ui& ui, Rect where, const view::ItemView& item, BallotDetail detail);

}  // namespace tafel::kiosk
