// The real program on the full screen of a real X server, whatever becomes of the display and of other windows.
#include "shared/view/device_view_json.hpp"
#include "tests/kiosk-ui/fake_daemon.hpp"
#include "tests/kiosk-ui/platform/x_hands.hpp"
#include "tests/kiosk-ui/room.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <thread>

using namespace tafel::kiosk::test;
using nlohmann::json;

namespace {

bool comes_to(const XHands& hands, const XHands::Seen& wanted) {
  for (int i = 0; i < 300 && hands.kiosk() != wanted; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return hands.kiosk() == wanted;
}

// Full screen in a room of 1920 by 1080.
struct Wall {
  explicit Wall(const json& view, const std::vector<std::string>& glass = {}) : daemon(room.socket(), view) {
    room.start(glass);
  }

  [[nodiscard]] bool fills(int width, int height) const {
    return comes_to(hands, {0, 0, width, height, true, true, true});
  }

  // The page is laid out for this size: its main button, or the last of its widgets, is in the lower right of it.
  [[nodiscard]] bool draws_for(int width, int height) const {
    return room.wait_until([&](const json& now) {
      int right = 0;
      for (const auto& each : now["widgets"])
        right = std::max(right, each["x"].get<int>() + each["w"].get<int>());
      return right > width * 3 / 4 && right <= width && all_within(now, height);
    });
  }

  Room room{1920, 1080};
  FakeDaemon daemon;
  XHands hands{room.display.name()};

 private:
  static bool all_within(const json& now, int height) {
    return std::all_of(now["widgets"].begin(), now["widgets"].end(), [&](const json& each) {
      return each["y"].get<int>() + each["h"].get<int>() <= height;
    });
  }
};

json day() {
  return tafel::view::to_json(day_view());
}

bool has_typed(const Room& room, const std::string& digits) {
  return room.wait_until([&](const json& now) {
    const json note = widget_in(now, "pin-typed");
    return note.is_object() && note["label"] == digits;
  });
}

}  // namespace

TEST_CASE(
    "full screen: it follows every change of mode, keeps what was typed, and touches are where they are "
    "seen") {
  Wall wall(day());
  REQUIRE(wall.room.shows("day", "list"));
  REQUIRE(wall.fills(1920, 1080));
  wall.room.tap("session:s2");
  wall.room.tap("chair:c1");
  for (const char* digit : {"pin:3", "pin:1", "pin:4"}) wall.room.tap(digit);
  REQUIRE(has_typed(wall.room, "3"));
  wall.hands.change_mode(1280, 800);
  CHECK(wall.fills(1280, 800));
  CHECK(wall.draws_for(1280, 800));
  CHECK(has_typed(wall.room, "3"));
  wall.room.tap("pin:0");
  CHECK(has_typed(wall.room, "4"));
  wall.hands.change_mode(1920, 1080);
  CHECK(wall.fills(1920, 1080));
  CHECK(wall.draws_for(1920, 1080));
  for (const char* digit : {"pin:5", "pin:9"}) wall.room.tap(digit);
  CHECK(wall.daemon.wait_for("open")["pin"] == "314059");
}

TEST_CASE("full screen: a monitor that went dark is lit again, and typed words are still there") {
  Wall wall(tafel::view::to_json(session_view()));
  REQUIRE(wall.room.shows("attendance", "tiles"));
  wall.room.tap("attendance:add");
  wall.room.tap("key:a");
  wall.room.tap("key:n");
  const auto typed = [](const json& now) {
    const json field = widget_in(now, "field:name");
    return field.is_object() && field["value"].get<std::string>().size() == 2;
  };
  REQUIRE(wall.room.wait_until(typed));
  wall.hands.change_mode(1280, 800);
  REQUIRE(wall.fills(1280, 800));
  wall.hands.turn_off();
  for (int i = 0; i < 300 && !wall.hands.has_output_on(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK(wall.hands.has_output_on());
  CHECK(wall.fills(1920, 1080));  // what the monitor prefers
  CHECK(wall.draws_for(1920, 1080));
  CHECK(typed(wall.room.widgets()));
}

TEST_CASE("full screen: covered, hidden, moved or without the keyboard it comes back") {
  Wall wall(day());
  REQUIRE(wall.room.shows("day", "list"));
  REQUIRE(wall.fills(1920, 1080));
  wall.hands.cover();
  CHECK(wall.fills(1920, 1080));
  wall.hands.hide_kiosk();
  CHECK(wall.fills(1920, 1080));
  wall.hands.shrink_kiosk();
  CHECK(wall.fills(1920, 1080));
  wall.room.tap("session:s2");
  CHECK(wall.room.shows("day", "open"));
}

TEST_CASE("full screen: a window of its own size stays so, and leaves the others in peace") {
  Wall wall(day(), {"--windowed", "1280x800"});
  REQUIRE(wall.room.shows("day", "list"));
  wall.hands.change_mode(1600, 900);
  wall.hands.cover();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  CHECK(wall.hands.kiosk().width == 1280);
  CHECK_FALSE(wall.hands.kiosk().uppermost);
}

TEST_CASE("full screen: started before the X server it waits, and comes up with it") {
  Room room(64, 64);
  std::string name;
  {
    const XDisplay first(64, 64);
    name = first.name();
  }
  FakeDaemon daemon(room.socket(), day());
  room.start_on(name, {});
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  REQUIRE(room.kiosk->running());
  const XDisplay late(1280, 800, name);
  CHECK(room.shows("day", "list"));
}

TEST_CASE("full screen: a window of its own size does not wait for an X server") {
  Room room(64, 64);
  room.start_on(":64999", {"--windowed", "1280x800"});
  for (int i = 0; i < 500 && room.kiosk->running(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK_FALSE(room.kiosk->running());
}

TEST_CASE("full screen: a window manager that crashed does not keep it away") {
  Room room;
  XHands hands(room.display.name());
  hands.leave_dead_manager();
  FakeDaemon daemon(room.socket(), day());
  room.start({});
  CHECK(room.shows("day", "list"));
}

TEST_CASE("full screen: under a real window manager no other window covers or minimises it") {
  Room room(1920, 1080);
  XHands hands(room.display.name());
  const Child manager({"/usr/bin/matchbox-window-manager"}, {"DISPLAY=" + room.display.name()});
  for (int i = 0; i < 500 && !hands.has_manager(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  REQUIRE_MESSAGE(hands.has_manager(), "apt-get install matchbox-window-manager");
  FakeDaemon daemon(room.socket(), day());
  room.start({});
  REQUIRE(room.shows("day", "list"));
  const XHands::Seen whole{0, 0, 1920, 1080, true, true, true};
  CHECK(comes_to(hands, whole));
  hands.cover();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));  // the manager shows it when it pleases
  CHECK(comes_to(hands, whole));
  hands.minimise_kiosk();
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  CHECK(comes_to(hands, whole));
}
