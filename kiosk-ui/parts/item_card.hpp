// One item of the Informatiedeling as a card: its state, its sentence and the mark of every participant.
#pragma once

#include "kiosk-ui/parts/ballot_marks.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <string_view>

namespace tafel::kiosk {

[[nodiscard]] float item_height(Ui& ui, const view::ItemView& item, float width, BallotDetail detail);
void draw_item(Ui& ui, Rect where, const view::ItemView& item, BallotDetail detail);
// The words alone, on a card that the caller drew: one that can be touched.
void draw_item_words(Ui& ui, Rect card, const view::ItemView& item, BallotDetail detail);
[[nodiscard]] Mark item_state(const view::ItemView& item);
[[nodiscard]] std::string_view item_kind(const view::ItemView& item);

}  // namespace tafel::kiosk
