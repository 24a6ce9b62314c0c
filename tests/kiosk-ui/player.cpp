#include "tests/kiosk-ui/player.hpp"

#include "kiosk-ui/widgets/utf8.hpp"

#include <stdexcept>

namespace tafel::kiosk::test {

Player::Player(Headless& on, const Scene& scene) : panel(on) {
  shell.take(Connected{}, 0);
  shell.take(scene.view, 0);
  if (!scene.connected) shell.take(Disconnected{}, 0);
  shell.state() = scene.state;
  idle(3, 0.5);
}

void Player::frame(const Input& input, double after_s) {
  auto drawn = panel.frame(shell, input, now += after_s);
  log = std::move(drawn.log);
  cuts = std::move(drawn.cuts);
}

void Player::idle(int frames, double each_s) {
  for (int i = 0; i < frames; ++i) frame({}, each_s);
}

void Player::press(Key key, bool shift, bool control) {
  Input input;
  input.typed = {KeyPress{key, shift, control}};
  frame(input, 0.3);
  idle(2, 0.01);
}

void Player::type(std::string_view characters) {
  for (std::size_t at = 0; at < characters.size(); at = utf8::next(characters, at)) {
    Input input;
    input.typed = {utf8::at(characters, at).code};
    frame(input, 0.02);
  }
  idle(1, 0.02);
}

void Player::wheel(Point at, float notches) {
  Input input;
  input.at = at;
  input.wheel = notches;
  frame(input, 0.05);
  idle(1, 0.02);
}

void Player::finger(Point at, bool down, double after_s) {
  Input input;
  input.at = at;
  input.down = down;
  input.pressed = down && !down_;
  input.released = !down && down_;
  down_ = down;
  frame(input, after_s);
}

void Player::tap(const std::string& id) {
  const Widget* found = widget(id);
  if (found == nullptr) throw std::runtime_error("not on the screen: " + id);
  const Point at = found->where.centre();
  finger(at, true);
  finger(at, false);
  idle(2, 0.15);
}

}  // namespace tafel::kiosk::test
