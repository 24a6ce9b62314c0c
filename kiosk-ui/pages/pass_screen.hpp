// The screen is passed to one participant: name, then PIN.
#pragma once

#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/pass_screen_state.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::kiosk {

[[nodiscard]] std::optional<Intent> draw_pass_screen(Ui& ui, Rect area, const view::DeviceView& view,
                                                     PassScreenState& state,
                                                     const UnsignedByPerson& not_signed,
                                                     const Surroundings& around);

}  // namespace tafel::kiosk
