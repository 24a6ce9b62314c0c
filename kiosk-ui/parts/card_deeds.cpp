#include "kiosk-ui/parts/card_deeds.hpp"

#include <algorithm>
#include <utility>

namespace tafel::kiosk {

CardDeeds::CardDeeds(const Ui& ui, float card_width, std::vector<Button> deeds, std::string why_not)
    : deeds_(std::move(deeds)), why_not_(std::move(why_not)) {
  if (deeds_.empty()) return;
  for (Button& each : deeds_)
    if (each.why_not.empty()) each.why_not = why_not_;
  const float inner = card_width - 2 * ui.mm(size::inset);
  rows_ = button_rows(ui, inner, ui.mm(size::button), 0, deeds_, Align::right);
  const auto leftmost = std::ranges::min_element(rows_.places, {}, &Rect::x);
  const bool beside = ui.width(Type::caption, why_not_) + ui.mm(size::gap) <= leftmost->x;
  if (!why_not_.empty() && !beside) reason_ = ui.height(Type::caption, why_not_, inner);
  height_ = rows_.height + reason_ + ui.mm(size::gap);
}

std::string CardDeeds::draw(Ui& ui, Rect card) const {
  if (deeds_.empty()) return {};
  Rect place = card.inset(ui.mm(size::inset), ui.mm(size::gap));
  place = place.cut_bottom(rows_.height + reason_);
  if (reason_ > 0)
    ui.text(place.cut_top(reason_), Type::caption, ui.colours().quiet, why_not_);
  else if (!why_not_.empty())
    ui.label(place, Type::caption, ui.colours().quiet, why_not_);
  std::string touched;
  for (std::size_t i = 0; i < deeds_.size(); ++i) {
    const Rect at = rows_.places[i];
    if (button(ui, {place.x + at.x, place.y + at.y, at.w, at.h}, deeds_[i])) touched = deeds_[i].id;
  }
  return touched;
}

}  // namespace tafel::kiosk
