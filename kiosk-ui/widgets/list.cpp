#include "kiosk-ui/widgets/list.hpp"

#include <cmath>

namespace tafel::kiosk {
namespace {

std::string id_of_list(const std::string& name) {
  return "list:" + name;
}

// A page with large text is laid out in some frames: in the first its buttons are still over the list.
bool is_in_its_place(const std::optional<ListSight>& before, const ListSight& now) {
  return before && std::abs(before->height - now.height) < 1 && std::abs(before->hidden - now.hidden) < 1;
}

}  // namespace

void scroll_bar(Ui& ui, const Rect& seen, float content, float offset) {
  const float bar = ui.mm(size::scroll_bar);
  const float tall = std::min(seen.h, std::max(ui.mm(size::least_list), seen.h * seen.h / content));
  const float room = std::max(1.F, content - seen.h);
  const float top = seen.y + (seen.h - tall) * std::clamp(offset / room, 0.F, 1.F);
  ui.fill({seen.right() - bar, top, bar, tall}, ui.colours().quiet, bar / 2);
}

std::optional<ListSight> sight_of_list(Ui& ui, const std::string& name) {
  return ui.touch().list_state(id_of_list(name)).sight;
}

void begin_list_anew(Ui& ui, const std::string& name) {
  ui.touch().forget_list(id_of_list(name));
}

void scroll_list_on(Ui& ui, const std::string& name) {
  const auto sight = sight_of_list(ui, name);
  if (!sight) return;
  if (sight->hidden > 1)
    ui.touch().scroll({sheet_list, std::min(sight->hidden, screenful * ui.touch().sheet().panel.h)});
  else
    ui.touch().scroll({id_of_list(name), screenful * sight->height});
}

List::List(Ui& ui, const std::string& name, Rect where)
    : ui_(ui), id_(id_of_list(name)), where_(where), clip_(ui.clip()), width_(width_in(ui, where.w)) {
  const Rect seen = where.meet(clip_);
  const float offset = ui.touch().list(id_, seen, ui.mm(size::drag), ui.mm(size::wheel));
  start_ = y_ = end_ = where.y - offset;
  ui.focus().begin_list(id_, seen);
  ui.push_clip(where);
}

float List::width_in(const Ui& ui, float list_width) {
  return list_width - ui.mm(size::gap + size::scroll_bar);
}

Rect List::row(float height, float gap) {
  const Rect row{where_.x, y_, width_, height};
  end_ = row.bottom();
  y_ += height + gap;
  return row;
}

ListSight List::sight() const {
  const Rect seen = where_.meet(clip_);
  const SheetMemory& sheet = ui_.touch().sheet();
  const float scrolled = sheet.open ? ui_.touch().list_state(sheet_list).offset : 0;
  const float end_at_first = end_ + where_.y - start_;  // before the list itself was scrolled
  ListSight now{.fits = end_at_first <= where_.bottom() + 1 && end_at_first + scrolled <= clip_.bottom() + 1,
                .height = seen.h,
                .hidden = std::max(0.F, where_.bottom() - clip_.bottom())};
  const bool in_sight = !seen.empty() && end_ <= seen.bottom() + 1;
  now.end = in_sight && is_in_its_place(ui_.touch().list_state(id_).sight, now);
  if (in_sight && !now.end) ui_.touch().again(0);
  return now;
}

List::~List() {
  ui_.pop_clip();
  ui_.focus().end_list();
  const float content = y_ - start_;
  ui_.touch().list_height(id_, content);
  ui_.touch().list_sight(id_, sight());
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
