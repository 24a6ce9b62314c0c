// The first start of a machine, a page for each step: the names, the keys, the request and the answer on a stick, and what
// only a person can see. The step is in the view; a page is left by what `tafeld` did.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/set_up_state.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_set_up(Ui& ui, Rect area, const view::FirstStartView& view,
                                                SetUpState& state, TypingState& typed,
                                                const Surroundings& around);

}  // namespace tafel::kiosk
