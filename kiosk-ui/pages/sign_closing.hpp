// The chair closes the session, with the own PIN: nobody can undo it.
#pragma once

#include "kiosk-ui/state/closing_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

// Why no casusoverleg took place (art. 2, 4°); then the PIN.
[[nodiscard]] std::optional<Intent> draw_why_not_held(Ui& ui, Rect area, ClosingState& state,
                                                      TypingState& typed);
[[nodiscard]] std::optional<Intent> draw_sign_closing(Ui& ui, Rect area, const view::DeviceView& view,
                                                      ClosingState& state, const Surroundings& around);

}  // namespace tafel::kiosk
