// The members of the client system: who they are to each other, whom the session protects, who is a minor, and the
// national register number, masked until the table asks for it (which is recorded).
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/members_state.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/session_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_members(Ui& ui, Rect area, const view::SessionView& session,
                                                 MembersState& state, TypingState& typed);

}  // namespace tafel::kiosk
