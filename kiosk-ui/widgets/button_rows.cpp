#include "kiosk-ui/widgets/button_rows.hpp"

namespace tafel::kiosk {

ButtonRows button_rows(const Ui& ui, float width, float tall, float roomier, const std::vector<Button>& all,
                       Align align) {
  ButtonRows rows;
  const float gap = ui.mm(size::gap);
  float x = 0;
  float y = 0;
  for (const Button& each : all) {
    const float wide = std::min(width, button_width(ui, each) + roomier);
    if (x > 0 && x + wide > width + 1) {
      x = 0;
      y += tall + gap;
    }
    rows.places.push_back({align == Align::right ? width - x - wide : x, y, wide, tall});
    x += wide + gap;
  }
  rows.height = all.empty() ? 0 : y + tall;
  if (align == Align::right)
    for (Rect& place : rows.places) place.y = rows.height - place.y - tall;
  return rows;
}

}  // namespace tafel::kiosk
