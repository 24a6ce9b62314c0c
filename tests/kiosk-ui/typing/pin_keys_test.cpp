// A PIN on a physical keyboard, by real X events.
#include "shared/view/device_view_json.hpp"
#include "tests/kiosk-ui/fake_daemon.hpp"
#include "tests/kiosk-ui/room.hpp"
#include "tests/kiosk-ui/scenes.hpp"
#include "tests/kiosk-ui/typing/x_keys.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <thread>

using namespace tafel::kiosk::test;
using nlohmann::json;

namespace {

const std::vector<std::string> pin_314159{"AE03", "AE01", "AE04", "AE01", "AE05", "AE09"};

std::vector<std::string> with(const std::string& modifier, std::vector<std::string> places) {
  for (std::string& place : places) place.insert(0, modifier);
  return places;
}

// Shows the PIN pad of a chair.
void ask_for_pin(Room& room) {
  room.start();
  REQUIRE(room.shows("day", "list"));
  room.tap("session:s2");
  REQUIRE(room.shows("day", "open"));
  room.tap("chair:c1");
  REQUIRE(room.wait_until([](const json& list) { return widget_in(list, "pin-typed").is_object(); }));
}

// The requests that tafeld gets when a chair types these keys.
std::string typed_pin(const std::string& layout, const std::vector<std::string>& chords) {
  Room room;
  XKeys keys(room.display.name(), layout);
  FakeDaemon daemon(room.socket(), tafel::view::to_json(day_view()));
  ask_for_pin(room);
  room.kiosk->signal(SIGSTOP);  // all in one frame
  keys.strike(chords);
  room.kiosk->signal(SIGCONT);
  const json request = daemon.wait_for("open", std::chrono::seconds(5));
  return request.is_object() ? request["pin"].get<std::string>() : "";
}

}  // namespace

TEST_CASE("keys: a PIN is six keys of the row of digits, with Shift, without, and with caps lock") {
  CHECK(typed_pin("be", with("LFSH+", pin_314159)) == "314159");
  CHECK(typed_pin("be", pin_314159) == "314159");
  std::vector<std::string> caps{"CAPS", "AE02", "AE07", "AE09", "AE10", "AE02", "AE07", "CAPS"};
  CHECK(typed_pin("be", caps) == "279027");
  CHECK(typed_pin("us", pin_314159) == "314159");
}

TEST_CASE("keys: a PIN by the digits beside, with num lock") {
  CHECK(typed_pin("be", {"NMLK", "KP3", "KP1", "KP4", "KP1", "KP5", "KP9"}) == "314159");
}

TEST_CASE("keys: a PIN by the digits beside, without num lock, and with num lock and Shift") {
  CHECK(typed_pin("be", {"KP3", "KP1", "KP4", "KP1", "KP5", "KP9"}) == "314159");
  CHECK(typed_pin("be", {"NMLK", "LFSH+KP3", "LFSH+KP1", "LFSH+KP4", "LFSH+KP1", "LFSH+KP5", "LFSH+KP9"}) ==
        "314159");
}

TEST_CASE("keys: a digit that is held down is one digit, and so is the last one") {
  Room room;
  XKeys keys(room.display.name(), "be");
  FakeDaemon daemon(room.socket(), tafel::view::to_json(day_view()));
  ask_for_pin(room);
  const auto typed = [&](const std::string& digits) {
    return room.wait_until([&](const json& list) { return widget_in(list, "pin-typed")["label"] == digits; });
  };
  REQUIRE(typed("0"));
  keys.hold("KP7");
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));  // X repeats after 660 ms, 25 times a second
  keys.lift("KP7");
  CHECK(typed("1"));
  keys.hold("AE03");
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  keys.lift("AE03");
  CHECK(typed("2"));
  keys.strike({"AE01", "AE02", "AE04", "AE05"});
  CHECK(daemon.wait_for("open", std::chrono::seconds(5))["pin"] == "731245");
}

TEST_CASE("keys: a letter is no digit, and a mistake is taken back") {
  CHECK(typed_pin("be", {"AE03", "AD01", "AE01", "AE02", "BKSP", "AE04", "AE01", "AE05", "AE09"}) ==
        "314159");
}
