// The size of the panel in millimetres. A display reports its size in its EDID, and many report a wrong one: nothing,
// an aspect ratio in place of a size, centimetres as millimetres, the size of another model. Pure.
#pragma once

#include <optional>
#include <string>

namespace tafel::kiosk {

// Pixels, and the millimetres that the display reports: 0 when it reports none.
struct Panel {
  int width_px = 0;
  int height_px = 0;
  double width_mm = 0;
  double height_mm = 0;
  bool operator==(const Panel&) const = default;
};

// The operator's words, of which at most one is there.
struct ScaleOverride {
  std::optional<double> dpi;
  std::optional<double> width_mm;
};

struct PanelSize {
  double width_mm = 0;
  std::string because;  // for the log: whose word it is, and why
};

// The operator's word, else the display's if a touch panel of a meeting room can have that size, else the usual one of
// panels with these pixels. Both sides in pixels are at least 1.
[[nodiscard]] PanelSize size_of_panel(const Panel& panel, const ScaleOverride& override_by);

}  // namespace tafel::kiosk
