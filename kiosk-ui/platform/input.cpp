#include "kiosk-ui/platform/input.hpp"

#include "kiosk-ui/platform/pin_digit.hpp"

namespace tafel::kiosk {
namespace {

// A key that may turn the page is seen before whatever was typed after it. The key of a space stays with its character.
bool ends_frame(const Typed& typed) {
  if (const auto* press = std::get_if<KeyPress>(&typed)) return press->key != Key::space;
  const char32_t code = std::get<Character>(typed).code;
  return code == U' ' || pin_digit(code).has_value();
}

}  // namespace

void InputQueue::move(Point to) {
  last_at_ = to;
  if (!waiting_.empty() && std::holds_alternative<Move>(waiting_.back().what))
    waiting_.back().at = to;
  else
    waiting_.push_back({to, Move{}});
}

void InputQueue::button(bool down, Point at, std::optional<double> when_s) {
  last_at_ = at;
  if (down == last_down_) return;
  last_down_ = down;
  waiting_.push_back({at, Button{down, when_s}});
}

void InputQueue::wheel(float notches) {
  waiting_.push_back({last_at_, Wheel{notches}});
}

void InputQueue::type(Typed what) {
  waiting_.push_back({last_at_, what});
}

Input InputQueue::next() {
  Input frame;
  while (!waiting_.empty() && !frame.pressed && !frame.released) {
    const Entry entry = waiting_.front();
    waiting_.pop_front();
    at_ = entry.at;
    if (const auto* button = std::get_if<Button>(&entry.what)) {
      down_ = button->down;
      (down_ ? frame.pressed : frame.released) = true;
      if (down_) frame.pressed_at_s = button->when_s;
    } else if (const auto* wheel = std::get_if<Wheel>(&entry.what)) {
      frame.wheel += wheel->notches;
    } else if (const auto* typed = std::get_if<Typed>(&entry.what)) {
      frame.typed.push_back(*typed);
      if (ends_frame(*typed)) break;
    }
  }
  frame.at = at_;
  frame.down = down_;
  return frame;
}

}  // namespace tafel::kiosk
