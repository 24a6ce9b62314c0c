// One member of the client system as a card: name, relation and birth, protected or minor.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

namespace tafel::kiosk {

// The words of the card stay within `width` pixels.
[[nodiscard]] float member_height(Ui& ui, const view::MemberView& member, float width);
void draw_member(Ui& ui, Rect where, const view::MemberView& member, float width);

}  // namespace tafel::kiosk
