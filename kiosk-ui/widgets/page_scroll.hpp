// Large text does not fit a panel that was laid out for small text. Then the page, its head and the lines above it
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

// The main part of the page is further down than the panel shows: a keyboard, or else all that is beneath the
// bar above. It is scrolled to once, when the page appears, as far as `first`, which belongs with it, stays in sight.
void bring_up(Ui& ui, const Rect& first, const Rect& last);

}  // namespace tafel::kiosk
