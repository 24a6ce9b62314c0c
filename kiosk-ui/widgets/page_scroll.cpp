#include "kiosk-ui/widgets/page_scroll.hpp"

#include "kiosk-ui/widgets/list.hpp"

#include <cmath>
#include <utility>

namespace tafel::kiosk {
namespace {
constexpr auto id = sheet_list;
}

PageScroll::PageScroll(Ui& ui, Rect area) : ui_(ui) {
  SheetMemory& memory = ui.touch().sheet();
  memory.panel = area;
  area.cut_bottom(memory.bar);
  memory.bar = 0;
  memory.laid_out_for = std::exchange(memory.body, {});
  seen_ = area;
  const float offset = ui.touch().list(id, seen_, ui.mm(size::drag), ui.mm(size::wheel));
  sheet_ = {area.x, area.y - offset, area.w, area.h + memory.extra};
  memory.open = true;
  ui.focus().begin_list(id, seen_);
  ui.push_clip(seen_);
}

PageScroll::~PageScroll() {
  SheetMemory& memory = ui_.touch().sheet();
  memory.open = false;
  ui_.pop_clip();
  ui_.focus().end_list();
  const bool above = seen_.y - sheet_.y > 1;
  const bool below = sheet_.bottom() - seen_.bottom() > 1;
  const float edge = ui_.mm(size::space);
  if (above) ui_.fade({seen_.x, seen_.y, seen_.w, edge}, ui_.colours().paper, true);
  if (below) ui_.fade({seen_.x, seen_.bottom() - edge, seen_.w, edge}, ui_.colours().paper, false);
  if (above || below) {
    scroll_bar(ui_, seen_, sheet_.h, seen_.y - sheet_.y);
    ui_.log().widgets.push_back({id, "", seen_, Kind::list, !ui_.touch().is_inert(), {}, above, below});
  }
  const float extra = std::max(0.F, memory.extra + memory.missing.value_or(0));
  if (std::abs(extra - memory.extra) > 1) {
    memory.extra = extra;
    ui_.touch().again(0);
  }
  memory.missing.reset();
  ui_.touch().list_height(id, seen_.h + memory.extra);
}

void bring_up(Ui& ui, const Rect& first, const Rect& last) {
  SheetMemory& sheet = ui.touch().sheet();
  const bool still_grows = sheet.missing.value_or(0) > 1;
  if (!sheet.open || sheet.brought || still_grows) return;
  const Rect seen = ui.clip();
  const float gap = ui.mm(size::gap);
  const float hidden = last.bottom() + gap - seen.bottom();
  const float room = first.y - gap - seen.y;
  if (hidden <= 1 || room <= 1) return;
  sheet.brought = true;
  ui.touch().scroll({id, std::min(hidden, room)});
}

}  // namespace tafel::kiosk
