// The needs of an eye in every picture, from what was really drawn: each line of text against the ground that is
// beneath it, each target against what surrounds it, no line over another, nothing smaller than can be read.
#pragma once

#include "kiosk-ui/theme/palette.hpp"
#include "kiosk-ui/widgets/painter.hpp"
#include "kiosk-ui/widgets/widget_log.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk::test {

struct Sight {
  const std::vector<Drawing>& drawings;
  const WidgetLog& log;
  const Palette& palette;
  float pixels_per_mm = 0;
};

// Each fault in words; none on a screen that is right. The page beneath a dialog is not looked at.
[[nodiscard]] std::vector<std::string> sight_faults(const Sight& sight);

}  // namespace tafel::kiosk::test
