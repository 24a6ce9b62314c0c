#include "kiosk-ui/widgets/ui.hpp"

#include "kiosk-ui/theme/sizes.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool is_quick(const std::string& id) {
  return id.starts_with("pin:") || id.starts_with("key:");
}

// What is typed and scrolled stays on this side of the socket until it is sent, and the table can be hidden alone.
bool is_own_side(const std::string& id) {
  return id == "rail:lock" || id == "next-field" || id.starts_with("key:") || id.starts_with("accent:") ||
         id.starts_with("suggest:") || id.starts_with("edit:") || id.starts_with("field:");
}

}  // namespace

void Ui::scene(const std::string& screen, const std::string& step, const std::string& question) {
  log_.screen = screen;
  log_.step = step;
  const std::string name = screen + "/" + step + "/" + question;
  touch_.scene(name);
  focus_.scene(name);
}

Tapped Ui::target(const std::string& id, std::string_view label, const Rect& where, bool enabled, Kind kind,
                  std::string_view value) {
  const Rect seen = where.meet(clip());
  if (enabled && touch_.open(true, is_own_side(id))) focus_.stop(id, where, seen);
  // What is mostly scrolled away is not offered; of what is taller than the list, a part as high as a finger is enough.
  if (seen.h < std::min(where.h / 2, mm(size::touch)) || seen.empty()) return {};
  const bool quick = is_quick(id);
  const bool open = touch_.open(quick, is_own_side(id));
  log_.widgets.push_back(
      {id, std::string(label), seen, kind, enabled && open, std::string(value), false, false});
  if (!enabled) return {};
  Tapped touched = touch_.target(id, seen, quick, is_own_side(id));
  if (touched.down && input().pressed) focus_.touched(id);
  if (!open) return touched;
  const Focus::Tap by_key = focus_.tapped(id);
  touched.tapped = touched.tapped || by_key == Focus::Tap::tap;
  touched.held = touched.held || by_key == Focus::Tap::hold;
  return touched;
}

bool Ui::is_heard(const std::string& id) const {
  return !touch_.is_unheard(is_own_side(id));
}

void Ui::cover() {
  log_.widgets.clear();
  focus_.cover();
}

void Ui::lacks_height(float pixels) {
  SheetMemory& sheet = touch_.sheet();
  if (sheet.open) sheet.missing = std::max(sheet.missing.value_or(pixels), pixels);
}

void Ui::body_needs(const Need& need, float has) {
  SheetMemory& sheet = touch_.sheet();
  if (!sheet.open) return;
  sheet.body = need;
  if (need.height == sheet.laid_out_for.height)
    lacks_height(need.least - has);
  else
    touch_.again(0);
}

void Ui::finish() {
  for (const ScrollBy& by : focus_.finish(mm(size::gap))) touch_.scroll(by);
  if (focus_.looks_for_all()) touch_.again(0);
  if (const auto ring = focus_.ring()) {
    log_.focus = focus_.id();
    draw_ring(*ring);
  }
}

// Two bands, one light and one dark: whatever lies beneath, one of them stands out from it.
void Ui::draw_ring(Rect around) {
  const auto band = [&](float from_mm, float wide_mm, Colour colour) {
    const float out = mm(from_mm + wide_mm);
    border({around.x - out, around.y - out, around.w + 2 * out, around.h + 2 * out}, colour, mm(wide_mm),
           mm(size::radius) + out);
  };
  band(0, size::ring_edge, colours().focus_edge);
  band(size::ring_edge, size::ring, colours().focus);
}

void Ui::note(const std::string& id, std::string_view label, const Rect& where) {
  const Rect seen = where.meet(clip());
  if (!seen.empty())
    log_.widgets.push_back({id, std::string(label), seen, Kind::text, true, {}, false, false});
}

}  // namespace tafel::kiosk
