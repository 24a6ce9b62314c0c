#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::kiosk::test {

Table::Table(const view::DeviceView& view, Place place) {
  shell.take(Connected{}, now);
  shell.take(view, now);
  shell.state().place = place;
  idle();
}

void Table::idle() {
  for (int i = 0; i < 3; ++i) log = screen.frame(shell, {}, now += 0.3).log;
}

void Table::tap(const std::string& id, double settle_s) {
  const Widget* widget = find(log, id);
  REQUIRE_MESSAGE(widget != nullptr, id);
  tap_at(widget->where.centre());
  screen.frame(shell, {}, now += 0.01);  // the next page appears
  log = screen.frame(shell, {}, now += settle_s).log;
}

void Table::tap_at(Point at) {
  Input finger;
  finger.at = at;
  finger.pressed = finger.down = true;
  screen.frame(shell, finger, now += 0.05);
  finger.pressed = finger.down = false;
  finger.released = true;
  log = screen.frame(shell, finger, now += 0.05).log;
}

void Table::pin(const std::string& digits) {
  for (const char digit : digits) tap(std::string("pin:") + digit, 0.01);
}

void Table::type(const std::string& letters) {
  for (const char letter : letters) {
    const std::string key = letter == ' ' ? "key:space" : std::string("key:") + letter;
    if (letter != ' ' && find(log, key)->label != std::string(1, letter)) tap("key:shift", 0.01);
    tap(key, 0.01);
  }
}

void Table::press(Key key) {
  Input input;
  input.typed = {KeyPress{key}};
  screen.frame(shell, input, now += 0.3);
  idle();
}

void Table::hold(const std::string& id) {
  Input finger;
  finger.at = find(log, id)->where.centre();
  finger.pressed = finger.down = true;
  screen.frame(shell, finger, now += 0.1);
  finger.pressed = false;
  screen.frame(shell, finger, now += 0.05);
}

bool Table::asks() const {
  return find(log, "dialog:yes") != nullptr;
}

nlohmann::json Table::last() {
  return out.lines.empty() ? nlohmann::json() : nlohmann::json::parse(out.lines.back());
}

void Table::answer_ok() {
  shell.take(ipc::Answer{last()["id"], ipc::Accepted{}}, now);
  idle();
}

bool draws(const Table& table, std::string_view words) {
  const auto& all = table.screen.drawings();
  return std::any_of(all.begin(), all.end(),
                     [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
}

bool is_drawn(const Table& table, const std::string& id, Colour ground) {
  const Rect where = find(table.log, id)->where;
  const auto& all = table.screen.drawings();
  return std::any_of(all.begin(), all.end(), [&](const Drawing& each) {
    return each.shape == Drawing::Shape::fill && each.where.x == where.x && each.where.y == where.y &&
           each.colour == ground;
  });
}

}  // namespace tafel::kiosk::test
