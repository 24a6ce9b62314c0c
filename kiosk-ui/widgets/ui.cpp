#include "kiosk-ui/widgets/ui.hpp"

#include "kiosk-ui/theme/sizes.hpp"

#include <algorithm>

namespace tafel::kiosk {

void Ui::scene(const std::string& screen, const std::string& step, const std::string& question) {
  log_.screen = screen;
  log_.step = step;
  const std::string name = screen + "/" + step + "/" + question;
  touch_.scene(name);
  focus_.scene(name);
}

Tapped Ui::target(const std::string& id, std::string_view label, const Rect& where, bool enabled, Kind kind,
                  std::string_view value, const Behaviour& behaviour) {
  const Rect seen = where.meet(clip());
  if (enabled && touch_.open(true, behaviour.own_side)) focus_.stop(id, where, seen, behaviour);
  // A target that is mostly scrolled away is not offered; of one taller than the list, a part as high as a finger is
  // enough.
  if (seen.h < std::min(where.h / 2, mm(size::touch)) || seen.empty()) return {};
  const bool open =
      touch_.open(behaviour.quick, behaviour.own_side) && !(behaviour.wary && touch_.is_under_last_tap(seen));
  log_.widgets.push_back({.id = id,
                          .label = std::string(label),
                          .where = seen,
                          .kind = kind,
                          .enabled = enabled && open,
                          .value = std::string(value),
                          .grey = !enabled,
                          .why_not = enabled ? std::string() : std::string(behaviour.why_not)});
  if (!enabled) explain_grey(id, seen, behaviour.why_not);
  if (!enabled || (behaviour.wary && !open)) return {};
  Tapped touched = touch_.target(id, seen, behaviour.quick, behaviour.own_side);
  if (touched.down && input().pressed) focus_.touched(id);
  if (!open) return touched;
  const Focus::Tap by_key = focus_.tapped(id, behaviour);
  touched.tapped = touched.tapped || by_key == Focus::Tap::tap;
  touched.held = touched.held || by_key == Focus::Tap::hold;
  return touched;
}

// What is grey looks like no button, and nothing is pressed; but a finger that asks is answered.
void Ui::explain_grey(const std::string& id, const Rect& seen, std::string_view why_not) {
  if (why_not.empty()) return;
  constexpr bool quick = false;
  constexpr bool own_side = true;
  if (touch_.target(id, seen, quick, own_side).tapped) help_.why_not = why_not;
}

bool Ui::is_heard(const Behaviour& behaviour) const {
  return !touch_.is_unheard(behaviour.own_side);
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
    if (!hides_ring_) draw_ring(*ring);
  }
}

// Two bands, one light and one dark: whatever is beneath, one of them is distinct from it.
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
    log_.widgets.push_back({.id = id, .label = std::string(label), .where = seen, .kind = Kind::text});
}

}  // namespace tafel::kiosk
