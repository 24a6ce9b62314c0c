// The deeds on a card: buttons at its lower right, in as many rows as their words need, and why one of them is grey.
#pragma once

#include "kiosk-ui/widgets/button_rows.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk {

class CardDeeds {
 public:
  // The first is rightmost. `why_not`: the reason why one is grey, "" when none is.
  CardDeeds(const Ui& ui, float card_width, std::vector<Button> deeds, std::string why_not);

  [[nodiscard]] float height() const { return height_; }  // that the card needs for them; 0 for no deeds
  // At the bottom of the card. The id of the one that was touched, or "".
  [[nodiscard]] std::string draw(Ui& ui, Rect card) const;

 private:
  std::vector<Button> deeds_;
  std::string why_not_;
  ButtonRows rows_;
  float reason_ = 0;  // the height of the line above the buttons, where there is no room beside them
  float height_ = 0;
};

}  // namespace tafel::kiosk
