// A column of rows that scrolls under the finger. Rows are cut from the top, as tall as the caller measured.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

#include <string>

namespace tafel::kiosk {

// At the right edge of what is seen of something `content` pixels tall, of which `offset` are above.
void scroll_bar(Ui& ui, const Rect& seen, float content, float offset);

// What the last frame showed of the list of that name; nothing when it was not drawn yet.
[[nodiscard]] std::optional<ListSight> sight_of_list(Ui& ui, const std::string& name);
// At its top, wherever the last reader left it.
void begin_list_anew(Ui& ui, const std::string& name);
// By a screenful; first the page, where the list itself is partly beneath the panel.
void scroll_list_on(Ui& ui, const std::string& name);

class List {
 public:
  List(Ui& ui, const std::string& name, Rect where);
  ~List();
  List(const List&) = delete;
  List& operator=(const List&) = delete;

  [[nodiscard]] float width() const { return width_; }
  // The width of the rows of a list that is itself as wide as this.
  [[nodiscard]] static float width_in(const Ui& ui, float list_width);
  // The place of the next row now; it may be out of sight (`Ui::visible`).
  Rect row(float height, float gap);
  Rect row(float height) { return row(height, ui_.mm(size::gap)); }

 private:
  Ui& ui_;
  [[nodiscard]] ListSight sight() const;

  std::string id_;
  Rect where_;
  Rect clip_;  // what it is seen through
  float width_;
  float y_;      // of the next row, on the screen
  float start_;  // of the first
  float end_;    // of the last
};

}  // namespace tafel::kiosk
