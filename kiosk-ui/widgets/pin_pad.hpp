// Six dots and ten digits. The sixth digit ends it: there is no enter to miss.
#pragma once

#include "kiosk-ui/widgets/pin.hpp"
#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

// The right part of a page, as high as the page: the column of its pad.
[[nodiscard]] Rect cut_pad_column(const Ui& ui, Rect& area);
enum class PadShows { dots, keys_alone };
// The keys are at the bottom of their column. So a finger on its way to a digit finds it, whatever comes or goes above
// the page meanwhile: a refusal, a warning, a line of the bar. Takes taps and typed digits. True when the PIN has just
// become complete.
bool pin_pad(Ui& ui, Rect column, Pin& pin, bool enabled, PadShows shows);
// What the column has above the keys, and above the dots.
[[nodiscard]] Rect above_pad_keys(const Ui& ui, Rect column);
[[nodiscard]] Rect above_pad_dots(const Ui& ui, Rect column);
[[nodiscard]] float least_pin_pad_height(const Ui& ui);

}  // namespace tafel::kiosk
