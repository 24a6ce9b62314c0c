// Buttons side by side, in as many rows as their words need. Pure layout: places from (0, 0) on.
#pragma once

#include "kiosk-ui/widgets/basics.hpp"

#include <vector>

namespace tafel::kiosk {

struct ButtonRows {
  std::vector<Rect> places;  // in the order of the buttons
  float height = 0;
};
// `align` right: the first button is rightmost, and later ones go above when the row is full.
[[nodiscard]] ButtonRows button_rows(const Ui& ui, float width, float tall, float roomier,
                                     const std::vector<Button>& all, Align align);

}  // namespace tafel::kiosk
