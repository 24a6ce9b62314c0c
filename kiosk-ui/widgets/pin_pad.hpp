// Six dots and ten digits. The sixth digit ends it: there is no enter to miss.
#pragma once

#include "kiosk-ui/widgets/pin.hpp"
#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

// Draws the pad in the middle of `where`, takes taps and typed digits. True when the PIN has just become complete.
bool pin_pad(Ui& ui, Rect where, Pin& pin, bool enabled);
[[nodiscard]] float pin_pad_width(const Ui& ui);
[[nodiscard]] float pin_pad_height(const Ui& ui);
[[nodiscard]] float least_pin_pad_height(const Ui& ui);  // with less room around the dots

}  // namespace tafel::kiosk
