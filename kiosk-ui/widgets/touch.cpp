#include "kiosk-ui/widgets/touch.hpp"

#include <cmath>

namespace tafel::kiosk {
namespace {

constexpr float slow_px_s = 12;   // below this a gliding list stops
constexpr float friction = 4.5F;  // per second
constexpr double frame_s = 1. / 60;

}  // namespace

void was_shown(Touches& touches, double now_s) {
  if (std::exchange(touches.scene_is_new, false)) touches.scene_since = now_s;
}

Touch::Touch(Touches& touches, const Input& input, double now_s)
    : touches_(touches), input_(input), now_(now_s) {
  if (!input.typed.empty()) touches_.pad.use.by_keys = true;
  if (input.pressed) {
    touches_.pad.use.by_keys = false;
    touches_.target.clear();
    touches_.list.clear();
    touches_.start = touches_.last = input.at;
    touches_.since = now_s;
    touches_.pressed_at = input.pressed_at_s.value_or(now_s);
    touches_.held = touches_.taken = false;
  }
}

void Touch::scene(const std::string& name) {
  if (touches_.scene == name) return;
  touches_.scene = name;
  touches_.sheet.extra = 0;
  touches_.sheet.laid_out_for = {};
  touches_.sheet.brought = false;
  touches_.lists[sheet_list] = {};
  begin_showing(touches_.pad);
  touches_.turned = true;
  touches_.turned_at = touches_.start;
  appears_anew();
}

void Touch::appears_anew() {
  touches_.scene_since = now_;
  touches_.scene_is_new = true;
  touches_.target.clear();
}

bool Touch::open(bool quick, bool own_side) const {
  if (is_inert() || (answers_ == Answers::own_side && !own_side)) return false;
  return quick || since_scene() >= double_tap_s;
}

// A slow frame shows a scene after the finger came down for what was there before.
double Touch::since_scene() const {
  const double acted = input_.pressed ? touches_.pressed_at : now_;
  return acted - touches_.scene_since;
}

bool Touch::is_under_last_tap(const Rect& seen) {
  const double left = slow_double_tap_s - since_scene();
  if (left <= 0 || !seen.contains(touches_.turned_at)) return false;
  again(left);
  return true;
}

void Touch::again(double seconds) {
  again_in_ = std::min(again_in_.value_or(seconds), seconds);
}

Tapped Touch::target(const std::string& id, const Rect& seen, bool quick, bool own_side) {
  if (!open(quick, own_side)) {
    if (open(true, own_side)) again(double_tap_s);
    return {};
  }
  const bool inside = seen.contains(input_.at);
  if (input_.pressed && inside) touches_.target = id;
  if (touches_.target != id || !inside) return {};
  if (input_.released) return {.tapped = !touches_.taken, .down = false, .held = false};
  Tapped result{.tapped = false, .down = input_.down, .held = false};
  if (touches_.held) return result;
  const double left = hold_s - (now_ - touches_.since);
  result.held = touches_.held = left <= 0;
  again(std::max(0., left));  // also now: what the long press opens is shown by the next frame
  return result;
}

float Touch::list(const std::string& id, const Rect& seen, float drag_px, float wheel_px) {
  ListState& state = touches_.lists[id];
  if (!is_inert()) {
    if (input_.pressed && seen.contains(input_.at)) touches_.list = id;
    drag(id, state, seen, drag_px);
    if (input_.wheel != 0 && seen.contains(input_.at)) state.offset -= input_.wheel * wheel_px;
  }
  glide(state, touches_.list == id && input_.down);
  const float asked = state.offset;
  state.offset = std::clamp(asked, 0.F, std::max(0.F, state.content - seen.h));
  if (asked != state.offset && lies_on_sheet()) scroll_sheet(asked - state.offset);
  return std::round(state.offset);
}

void Touch::list_sight(const std::string& id, const ListSight& sight) {
  auto& before = touches_.lists[id].sight;
  if (!before || before->end != sight.end || before->fits != sight.fits) again(0);
  before = sight;
}

// The sheet itself is asked for before it is open.
bool Touch::lies_on_sheet() const {
  return touches_.sheet.open && touches_.sheet.extra > 0;
}

// A list at its end leaves the finger to the page that it is on: it may fill all of the panel.
void Touch::scroll_sheet(float pixels) {
  touches_.lists[sheet_list].offset += pixels;
  again(0);
}

void Touch::scroll(const ScrollBy& by) {
  ListState& state = touches_.lists[by.list];
  state.offset += by.pixels;
  state.velocity = 0;
  again(0);
}

void Touch::drag(const std::string& id, ListState& state, const Rect& seen, float drag_px) {
  if (touches_.list != id || !(input_.down || input_.released)) return;
  if (input_.pressed) state.velocity = 0;
  const bool moved = std::abs(input_.at.y - touches_.start.y) > drag_px;
  if (moved && (state.content > seen.h || lies_on_sheet())) touches_.target.clear();
  if (!touches_.target.empty()) return;
  const float step = input_.at.y - touches_.last.y;
  state.offset -= step;
  const double passed = std::max(frame_s, now_ - touches_.last_at);
  if (step != 0) state.velocity = -step / static_cast<float>(passed);
}

void Touch::glide(ListState& state, bool fingered) {
  if (fingered || std::abs(state.velocity) < slow_px_s) {
    if (!fingered) state.velocity = 0;
    return;
  }
  state.offset += state.velocity * static_cast<float>(frame_s);
  state.velocity *= std::exp(-friction * static_cast<float>(frame_s));
  again(frame_s);
}

void Touch::finish() {
  if (input_.released) {
    touches_.target.clear();
    touches_.list.clear();
  }
  touches_.turned = false;
  touches_.last = input_.at;
  touches_.last_at = now_;
}

}  // namespace tafel::kiosk
