#include "kiosk-ui/platform/scale.hpp"

#include <algorithm>

namespace tafel::kiosk {

float pixels_per_mm(const Panel& panel, const ScaleOverride& override_by) {
  const double width_mm = size_of_panel(panel, override_by).width_mm;
  const double zoom = std::clamp(width_mm / drawn_for_width_mm, 1.0, largest_zoom);
  const double wanted = panel.width_px / width_mm * zoom;
  const double fits = std::min(panel.width_px / least_width_mm, panel.height_px / least_height_mm);
  return static_cast<float>(std::min(std::max(wanted, least_pixels_per_mm), fits));
}

}  // namespace tafel::kiosk
