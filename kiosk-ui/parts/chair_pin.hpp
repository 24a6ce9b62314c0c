// Which chair, and that chair's PIN: the same wherever a chair is asked.
#pragma once

#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/widgets/pin.hpp"
#include "kiosk-ui/widgets/ui.hpp"
#include "shared/view/device_view.hpp"

#include <string>

namespace tafel::kiosk {

// Draws the chairs and the pad. True when the PIN is complete; `chair` is then chosen.
[[nodiscard]] bool draw_chair_pin(Ui& ui, Rect area, const view::DeviceView& view, std::string& chair,
                                  Pin& pin, const Surroundings& around);
// The pad of one person, whom the page has asked for the PIN, with the wait after wrong tries above it. True when the PIN is complete.
[[nodiscard]] bool draw_pin_of(Ui& ui, Rect area, const view::DeviceView& view, const std::string& who,
                               Pin& pin, const Surroundings& around);

}  // namespace tafel::kiosk
