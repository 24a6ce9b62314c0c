// Millimetres to pixels. Pure.
#pragma once

#include <optional>

namespace tafel::kiosk {

// The panel's own words about itself, and the operator's words instead.
struct Panel {
  int width_px = 0;
  int height_px = 0;
  double width_mm = 0;  // 0 when the panel does not say
};
struct ScaleOverride {
  std::optional<double> dpi;
  std::optional<double> width_mm;
};

// A wall is looked at from further away than a table: a panel wider than the one this was drawn for enlarges all.
constexpr double drawn_for_width_mm = 380;
constexpr double largest_zoom = 2.8;

// Pixels for one millimetre of the sizes in theme/sizes.hpp. A panel that does not know its size, or claims an
// absurd one (projectors do), is taken to have 96 dpi. Never less than one true millimetre.
[[nodiscard]] float pixels_per_mm(const Panel& panel, const ScaleOverride& override_by);

}  // namespace tafel::kiosk
