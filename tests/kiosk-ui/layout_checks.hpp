// The checks of every picture of the screen, from the live widget list and the text that did not fit: no word cut, no
// two targets over or too near each other, each at least a fingertip wide, on the panel, with an id of its own.
#pragma once

#include "kiosk-ui/app/shell.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk::test {

// The distance between two rectangles, in their unit; negative when they overlap.
[[nodiscard]] float apart(const Rect& a, const Rect& b);

// Each fault in words; none on a screen that is right.
[[nodiscard]] std::vector<std::string> layout_faults(const Shell::Drawn& drawn, const Rect& screen,
                                                     float pixels_per_mm);

// One picture of a scene, as a hand and an eye find it.
struct Seen {
  const WidgetLog& log;
  const std::vector<Drawing>& drawings;
};

// The parts of a scene that must be whole in sight without scrolling: the buttons at the bottom, the answers to what is
// asked, every word of a refusal, and above every key or digit the field that it types into. `usual` is the scene at
// 100 %: what it shows of these, large text shows too.
[[nodiscard]] std::vector<std::string> faults_of_reach(const Seen& seen, const WidgetLog& usual,
                                                       const Rect& screen, float pixels_per_mm);

}  // namespace tafel::kiosk::test
