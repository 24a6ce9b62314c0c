#include "tests/kiosk-ui/typing/desk.hpp"

#include "shared/view/device_view_json.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <thread>

namespace tafel::kiosk::test {

using nlohmann::json;
using namespace std::chrono_literals;

Desk::Desk(const std::string& layout)
    : keys(room.display.name(), layout),
      finger(room.display.name()),
      daemon(room.socket(), view::to_json(session_view())) {
  room.start();
  REQUIRE(room.shows("attendance"));
  room.tap("rail:plan");
  REQUIRE(room.shows("plan", "cards"));
  room.tap("main");
  REQUIRE(room.shows("plan", "goal"));
  room.tap("key:shift");  // the capital that is offered at the beginning of a text
  REQUIRE(room.wait_until([](const json& list) { return widget_in(list, "key:a")["label"] == "a"; }, 5s));
}

std::string Desk::text() const {
  const json list = room.widgets();
  const json field = list.is_object() ? widget_in(list, "field:text") : json();
  return field.is_object() ? field["value"].get<std::string>() : "(no field)";
}

bool Desk::holds(const std::string& wanted) const {
  const bool held = room.wait_until(
      [&](const json& list) {
        const json field = widget_in(list, "field:text");
        return field.is_object() && field["value"] == wanted;
      },
      5s);
  if (!held) MESSAGE("the field holds: ", text());
  return held;
}

bool Desk::shows(const std::string& id) const {
  return room.wait_until([&](const json& list) { return widget_in(list, id).is_object(); }, 5s);
}

bool Desk::is_gone(const std::string& id) const {
  return room.wait_until([&](const json& list) { return widget_in(list, id).is_null(); }, 5s);
}

void Desk::empty() {
  keys.strike({"LCTL+LFSH+HOME", "DELE", "LCTL+LFSH+END", "DELE"});
  REQUIRE(holds(""));
}

void Desk::at_once(const std::function<void()>& meanwhile) {
  room.kiosk->signal(SIGSTOP);
  meanwhile();
  room.kiosk->signal(SIGCONT);
}

void Desk::tap_all(const std::vector<std::string>& ids) {
  std::vector<std::pair<int, int>> places;
  places.reserve(ids.size());
  for (const std::string& id : ids) places.push_back(room.place_of(id));
  room.display.burst(places);
}

void Desk::hold(const std::string& id, double seconds) {
  const auto [x, y] = room.place_of(id);
  finger.press(x, y);
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  finger.lift();
}

}  // namespace tafel::kiosk::test
