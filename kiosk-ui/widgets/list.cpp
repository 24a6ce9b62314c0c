#include "kiosk-ui/widgets/list.hpp"

namespace tafel::kiosk {

void scroll_bar(Ui& ui, const Rect& seen, float content, float offset) {
  const float bar = ui.mm(size::scroll_bar);
  const float tall = std::min(seen.h, std::max(ui.mm(size::least_list), seen.h * seen.h / content));
  const float room = std::max(1.F, content - seen.h);
  const float top = seen.y + (seen.h - tall) * std::clamp(offset / room, 0.F, 1.F);
  ui.fill({seen.right() - bar, top, bar, tall}, ui.colours().quiet, bar / 2);
}

List::List(Ui& ui, const std::string& name, Rect where)
    : ui_(ui), id_("list:" + name), where_(where), width_(width_in(ui, where.w)) {
  const Rect seen = where.meet(ui.clip());
  const float offset = ui.touch().list(id_, seen, ui.mm(size::drag), ui.mm(size::wheel));
  start_ = y_ = where.y - offset;
  ui.focus().begin_list(id_, seen);
  ui.push_clip(where);
}

float List::width_in(const Ui& ui, float list_width) {
  return list_width - ui.mm(size::gap + size::scroll_bar);
}

Rect List::row(float height, float gap) {
  const Rect row{where_.x, y_, width_, height};
  y_ += height + gap;
  return row;
}

List::~List() {
  ui_.pop_clip();
  ui_.focus().end_list();
  const float content = y_ - start_;
  ui_.touch().list_height(id_, content);
  ui_.lacks_height(std::min(content, ui_.mm(size::list_seen)) - where_.h);
  const float offset = where_.y - start_;
  const bool above = offset > 1;
  const bool below = content - offset > where_.h + ui_.mm(size::gap);
  const float edge = ui_.mm(size::space);
  if (above) ui_.fade({where_.x, where_.y, where_.w, edge}, ui_.colours().paper, true);
  if (below) ui_.fade({where_.x, where_.bottom() - edge, where_.w, edge}, ui_.colours().paper, false);
  if (above || below) scroll_bar(ui_, where_, content, offset);
  ui_.log().widgets.push_back({id_, "", where_, Kind::list, !ui_.touch().is_inert(), {}, above, below});
}

}  // namespace tafel::kiosk
