// The place of the text of a field: its lines in the rectangle inside the border. For drawing, fingers and keys alike.
#pragma once

#include "kiosk-ui/platform/input.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "kiosk-ui/widgets/ui.hpp"

#include <vector>

namespace tafel::kiosk {

struct TextBox {
  Rect inside;
  std::vector<Line> lines;
  float tall = 0;  // of a line
  Ruler ruler;
};

// `where`: the box with its border. A field of one line is in the middle of it.
[[nodiscard]] TextBox text_box(const Ui& ui, Rect where, const TextEdit& edit, bool many_lines);

// The scroll offset nearest to `scrolled` at which the caret's line is in sight.
[[nodiscard]] float scroll_to_caret(const TextBox& box, const TextEdit& edit, float scrolled);
[[nodiscard]] std::size_t position_at(const TextBox& box, const TextEdit& edit, Point at, float scrolled);

// The key as it moves the caret through lines, or edits. False: it has no meaning in a text. `column` is where up and
// down want to go, in pixels, or -1.
bool apply_key(TextEdit& edit, const KeyPress& press, const TextBox& box, float& column);

}  // namespace tafel::kiosk
