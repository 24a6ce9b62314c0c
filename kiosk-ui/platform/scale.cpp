#include "kiosk-ui/platform/scale.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double assumed_dpi = 96;

double true_pixels_per_mm(const Panel& panel, const ScaleOverride& override_by) {
  if (override_by.dpi) return *override_by.dpi / mm_per_inch;
  if (override_by.width_mm) return panel.width_px / *override_by.width_mm;
  const double dpi = panel.width_mm > 0 ? panel.width_px / panel.width_mm * mm_per_inch : 0;
  const bool believable = dpi >= 50 && dpi <= 300;
  return (believable ? dpi : assumed_dpi) / mm_per_inch;
}

}  // namespace

float pixels_per_mm(const Panel& panel, const ScaleOverride& override_by) {
  const double scale = true_pixels_per_mm(panel, override_by);
  const double zoom = std::clamp(panel.width_px / scale / drawn_for_width_mm, 1.0, largest_zoom);
  return static_cast<float>(scale * zoom);
}

}  // namespace tafel::kiosk
