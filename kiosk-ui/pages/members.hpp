// The members of the client system: who they are to each other, whom the session protects, who is a minor, and the
// national register number, masked until somebody asks for it (which is recorded).
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_members(Ui& ui, Rect area, const view::SessionView& session,
                                                 MembersState& state);
// One member as a card whose words stay within `width`.
[[nodiscard]] float member_height(Ui& ui, const view::MemberView& member, float width);
void draw_member(Ui& ui, Rect where, const view::MemberView& member, float width);

}  // namespace tafel::kiosk
