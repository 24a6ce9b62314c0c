#include "kiosk-ui/platform/panel_size.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace tafel::kiosk {
namespace {

constexpr double mm_per_inch = 25.4;

// From a small tablet on a stand to the wall of a large room.
constexpr double least_inches = 10;
constexpr double most_inches = 110;
// 86 inch in full HD has 26, 15 inch in 4K has 294.
constexpr double least_dpi = 25;
constexpr double most_dpi = 350;
// Whole centimetres make 2 % of a small panel; 16:9 and 16:10 are 11 % apart.
constexpr double most_skew = 0.07;

struct PanelClass {
  int width_px;
  int height_px;
  double inches;
};
constexpr std::array<PanelClass, 6> known_classes{{
    {1280, 800, 15},
    {1366, 768, 15.6},
    {1920, 1080, 24},
    {1920, 1200, 24},
    {2560, 1440, 27},
    {3840, 2160, 32},
}};
constexpr double dpi_of_other_classes = 96;
constexpr double least_other_inches = 15;
constexpr double most_other_inches = 32;

// An EDID without a size can have an aspect ratio in its place, of which a driver makes millimetres. mutter has the
// same list (meta_monitor_has_aspect_as_size).
struct Millimetres {
  double width;
  double height;
};
constexpr std::array<Millimetres, 5> aspects_as_sizes{
    {{1600, 900}, {1600, 1000}, {160, 90}, {160, 100}, {160, 120}}};

template <class... Words>
std::string sentence(const Words&... words) {
  std::ostringstream out;
  out << std::fixed;
  out.precision(1);
  (out << ... << words);
  return out.str();
}

std::string size_in_words(double width, double height, const char* unit) {
  return sentence(std::lround(width), " x ", std::lround(height), unit);
}

double diagonal(double width, double height) {
  return std::hypot(width, height);
}

bool is_aspect_ratio(const Panel& panel) {
  const double width = std::max(panel.width_mm, panel.height_mm);
  const double height = std::min(panel.width_mm, panel.height_mm);
  return std::any_of(aspects_as_sizes.begin(), aspects_as_sizes.end(),
                     [&](const Millimetres& each) { return each.width == width && each.height == height; });
}

bool shapes_differ(const Panel& panel) {
  const double across = panel.width_px / panel.width_mm;
  const double down = panel.height_px / panel.height_mm;
  return std::abs(across / down - 1) > most_skew;
}

// The reason why no touch panel of a meeting room has the reported size; empty if one can have it.
std::string doubt_about(const Panel& panel) {
  if (!(panel.width_mm > 0 && panel.height_mm > 0)) return "the display reports no size";
  const std::string says = "the display reports " + size_in_words(panel.width_mm, panel.height_mm, " mm");
  if (is_aspect_ratio(panel)) return says + ", which is an aspect ratio and no size";
  const double inches = diagonal(panel.width_mm, panel.height_mm) / mm_per_inch;
  if (inches < least_inches || inches > most_inches)
    return sentence(says, ", and no panel of a meeting room has ", inches, " inch");
  if (shapes_differ(panel)) return says + ", which is not the shape of its pixels";
  const double dpi = panel.width_px / panel.width_mm * mm_per_inch;
  if (dpi < least_dpi || dpi > most_dpi) return sentence(says, ", and no panel has ", dpi, " dots per inch");
  return {};
}

double usual_inches(const Panel& panel) {
  const int width = std::max(panel.width_px, panel.height_px);
  const int height = std::min(panel.width_px, panel.height_px);
  for (const PanelClass& each : known_classes)
    if (each.width_px == width && each.height_px == height) return each.inches;
  return std::clamp(diagonal(width, height) / dpi_of_other_classes, least_other_inches, most_other_inches);
}

PanelSize usual_size(const Panel& panel, const std::string& doubt) {
  const double inches = usual_inches(panel);
  const double mm = inches * mm_per_inch * panel.width_px / diagonal(panel.width_px, panel.height_px);
  return {mm, sentence("as panels of ", size_in_words(panel.width_px, panel.height_px, " pixels"),
                       " usually are (", inches, " inch), because ", doubt)};
}

}  // namespace

PanelSize size_of_panel(const Panel& panel, const ScaleOverride& override_by) {
  if (override_by.dpi) return {panel.width_px / *override_by.dpi * mm_per_inch, "as --dpi says"};
  if (override_by.width_mm) return {*override_by.width_mm, "as --mm-width says"};
  if (const std::string doubt = doubt_about(panel); !doubt.empty()) return usual_size(panel, doubt);
  return {panel.width_mm, "as the display reports"};
}

}  // namespace tafel::kiosk
