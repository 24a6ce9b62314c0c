// The real program in a real window, touched by real X events.
#include "shared/view/device_view_json.hpp"
#include "tests/kiosk-ui/fake_daemon.hpp"
#include "tests/kiosk-ui/room.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <signal.h>

using namespace tafel::kiosk::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

json day() {
  return tafel::view::to_json(day_view());
}

}  // namespace

TEST_CASE("window: touch a session, type a chair's PIN in one burst, and the daemon is asked to open it") {
  Room room;
  FakeDaemon daemon(room.socket(), day());
  room.start();
  REQUIRE(room.shows("day", "list"));
  room.tap("session:s2");
  REQUIRE(room.shows("day", "open"));
  room.tap("chair:c1");
  std::vector<std::pair<int, int>> taps;
  for (const char digit : std::string("314159")) taps.push_back(room.place_of(std::string("pin:") + digit));
  room.display.burst(taps);
  const json request = daemon.wait_for("open");
  REQUIRE(request.is_object());
  CHECK(request["session"] == "s2");
  CHECK(request["chair"] == "c1");
  CHECK(request["pin"] == "314159");
}

TEST_CASE("window: when the daemon dies the screen says so, and comes back by itself") {
  Room room;
  {
    FakeDaemon daemon(room.socket(), day());
    room.start();
    REQUIRE(room.shows("day", "list"));
  }
  CHECK(room.wait_until([](const json& now) { return now["connected"] == false; }));
  CHECK(room.shows("day", "list"));  // what was said last stays in sight
  FakeDaemon again(room.socket(), tafel::view::to_json(session_view()));
  CHECK(room.wait_until([](const json& now) { return now["connected"] == true; }));
  CHECK(room.shows("attendance", "tiles"));
  CHECK(again.connections() == 1);
}

TEST_CASE("window: SIGUSR1 gives a picture under the name that was asked") {
  Room room;
  FakeDaemon daemon(room.socket(), day());
  room.start();
  REQUIRE(room.shows("day", "list"));
  std::ofstream(room.folder.path / "next-name") << "the-day\n";
  room.kiosk->signal(SIGUSR1);
  const fs::path picture = room.folder.path / "the-day.png";
  for (int i = 0; i < 1000 && !fs::exists(picture); ++i) std::this_thread::sleep_for(10ms);
  REQUIRE(fs::exists(picture));
  std::string start(8, ' ');
  std::ifstream(picture).read(start.data(), 8);
  CHECK(start == "\x89PNG\r\n\x1a\n");
}

TEST_CASE("window: a name that would leave the folder gives no picture") {
  Room room;
  FakeDaemon daemon(room.socket(), day());
  room.start();
  REQUIRE(room.shows("day", "list"));
  std::ofstream(room.folder.path / "next-name") << "../outside\n";
  room.kiosk->signal(SIGUSR1);
  room.tap("session:s2");
  REQUIRE(room.shows("day", "open"));
  CHECK_FALSE(fs::exists(room.folder.path.parent_path() / "outside.png"));
  CHECK(room.kiosk->running());
}
