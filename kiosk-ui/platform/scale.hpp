// Millimetres to pixels. Pure.
#pragma once

#include "kiosk-ui/platform/panel_size.hpp"

namespace tafel::kiosk {

// A wall is looked at from further away than a table: a panel wider than the one this was drawn for enlarges all.
constexpr double drawn_for_width_mm = 380;
constexpr double largest_zoom = 2.8;

// The least glass on which every page is whole, also with the largest letters. On a smaller panel all becomes smaller.
constexpr double least_width_mm = 320;
constexpr double least_height_mm = 200;

// Fewer pixels make no letter. Such a panel does not exist, but an operator can claim it.
constexpr double least_pixels_per_mm = 2.5;

// Pixels for one millimetre of the sizes in theme/sizes.hpp. At least one true millimetre, except on a panel smaller
// than the least glass: whatever the display or the operator says, everything is on the glass.
[[nodiscard]] float pixels_per_mm(const Panel& panel, const ScaleOverride& override_by);

}  // namespace tafel::kiosk
