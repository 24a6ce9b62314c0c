// Large text does not fit a panel that was laid out for small text. Then the page, its head and what lies above it
// scroll as one, on a sheet as tall as the page asks for; its buttons stay at the bottom of the panel.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

class PageScroll {
 public:
  PageScroll(Ui& ui, Rect area);
  ~PageScroll();  // learns how much taller the sheet must be in the next frame
  PageScroll(const PageScroll&) = delete;
  PageScroll& operator=(const PageScroll&) = delete;
  [[nodiscard]] Rect sheet() const { return sheet_; }

 private:
  Ui& ui_;
  Rect seen_;
  Rect sheet_;
};

}  // namespace tafel::kiosk
