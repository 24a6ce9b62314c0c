// A finger in a text. It puts the caret where it comes down; down twice it selects the word. Moving, it
// selects from there, and past an edge the text scrolls on beneath it. In a text that is longer than its box a finger
// that sets out up or down scrolls, as in any list.
#pragma once

#include "kiosk-ui/widgets/text_box.hpp"

#include <string>

namespace tafel::kiosk {

// The finger that came down last in a field.
struct TextTouch {
  enum class Does { place, select, select_words, scroll };
  std::string field;
  Point at;  // where it came down
  double since = 0;
  Does does = Does::place;
  double scrolls_at = 0;  // when the text scrolls beneath a finger past the edge
};

// Which part of a text is seen.
struct TextSight {
  float scrolled = 0;  // pixels of the text above
  // The last frame's: when one of these changed, the caret comes into sight again.
  std::size_t caret = 0;
  std::size_t length = 0;
  float height = 0;
};

// The finger in this frame, if it came down in the target `id`.
void touch_text(Ui& ui, const std::string& id, const TextBox& box, TextEdit& edit, TextTouch& touch,
                TextSight& sight);
// After all of the frame's changes.
void keep_in_sight(const TextBox& box, const TextEdit& edit, TextSight& sight);

}  // namespace tafel::kiosk
