// What must hold of every picture of the screen, read off the live widget list and what did not fit: no word cut, no
// two targets over or too near each other, each at least a fingertip wide, on the panel, with an id of its own.
#pragma once

#include "kiosk-ui/app/shell.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk::test {

// How far two rectangles lie apart, in their unit; negative when they overlap.
[[nodiscard]] float apart(const Rect& a, const Rect& b);

// Each fault in words; none on a screen that is right.
[[nodiscard]] std::vector<std::string> layout_faults(const Shell::Drawn& drawn, const Rect& screen,
                                                     float pixels_per_mm);

}  // namespace tafel::kiosk::test
