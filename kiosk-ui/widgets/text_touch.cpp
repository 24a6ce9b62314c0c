#include "kiosk-ui/widgets/text_touch.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tafel::kiosk {
namespace {

using Does = TextTouch::Does;

constexpr double second_tap_s = 0.45;
constexpr double scroll_every_s = 0.1;  // a line, past the edge

float most_scrolled(const TextBox& box) {
  return std::max(0.F, static_cast<float>(box.lines.size()) * box.tall - box.inside.h);
}

bool is_second_tap(const Ui& ui, const TextTouch& before, const TextTouch& now) {
  const auto near = [&](float one, float other) { return std::abs(one - other) < ui.mm(size::touch) / 2; };
  return before.field == now.field && before.does == Does::place && now.since - before.since < second_tap_s &&
         near(before.at.x, now.at.x) && near(before.at.y, now.at.y);
}

void come_down(Ui& ui, const std::string& id, std::size_t at, TextEdit& edit, TextTouch& touch) {
  const TextTouch now{.field = id, .at = ui.input().at, .since = ui.touch().pressed_at()};
  const TextTouch before = std::exchange(touch, now);
  if (!is_second_tap(ui, before, now)) return edit.place(at);
  touch.does = Does::select_words;
  edit.select_word(at);
}

// A finger trembles: only a real move selects or scrolls.
Does sets_out(const Ui& ui, const TextBox& box, Point from, Point to) {
  const float aside = std::abs(to.x - from.x);
  const float along = std::abs(to.y - from.y);
  if (std::max(aside, along) < ui.mm(size::drag)) return Does::place;
  return along > aside && most_scrolled(box) > 0 ? Does::scroll : Does::select;
}

void scroll_past_edge(Ui& ui, const TextBox& box, TextTouch& touch, TextSight& sight) {
  const float y = ui.input().at.y;
  const float by = y < box.inside.y ? -box.tall : y > box.inside.bottom() ? box.tall : 0;
  if (by == 0 || !ui.input().down) return;
  const double now = ui.touch().now();
  if (now >= touch.scrolls_at) {
    sight.scrolled = std::clamp(sight.scrolled + by, 0.F, most_scrolled(box));
    touch.scrolls_at = now + scroll_every_s;
  }
  ui.touch().again(touch.scrolls_at - now);
}

void select_to(Ui& ui, const TextBox& box, TextEdit& edit, TextTouch& touch, TextSight& sight) {
  scroll_past_edge(ui, box, touch, sight);
  Point seen = ui.input().at;
  seen.y = std::clamp(seen.y, box.inside.y, std::max(box.inside.y, box.inside.bottom() - 1));
  const std::size_t at = position_at(box, edit, seen, sight.scrolled);
  touch.does == Does::select_words ? edit.extend_by_word(at) : edit.place(at, true);
}

}  // namespace

void touch_text(Ui& ui, const std::string& id, const TextBox& box, TextEdit& edit, TextTouch& touch,
                TextSight& sight) {
  if (!ui.touch().began_in(id)) return;
  const Point at = ui.input().at;
  if (ui.input().pressed) return come_down(ui, id, position_at(box, edit, at, sight.scrolled), edit, touch);
  if (touch.does == Does::place) touch.does = sets_out(ui, box, touch.at, at);
  if (touch.does == Does::scroll)
    sight.scrolled = std::clamp(sight.scrolled - (at.y - ui.touch().last_at().y), 0.F, most_scrolled(box));
  else if (touch.does != Does::place)
    select_to(ui, box, edit, touch, sight);
}

void keep_in_sight(const TextBox& box, const TextEdit& edit, TextSight& sight) {
  const TextSight now{sight.scrolled, edit.caret(), edit.text().size(), box.inside.h};
  const bool moved = now.caret != sight.caret || now.length != sight.length || now.height != sight.height;
  sight = now;
  if (moved) sight.scrolled = scroll_to_caret(box, edit, sight.scrolled);
  sight.scrolled = std::clamp(sight.scrolled, 0.F, most_scrolled(box));
}

}  // namespace tafel::kiosk
