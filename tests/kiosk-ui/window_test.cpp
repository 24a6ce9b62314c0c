// The real program in a real window, touched by real X events.
#include "shared/ipc/device_view_json.hpp"
#include "tests/kiosk-ui/fake_daemon.hpp"
#include "tests/kiosk-ui/scenes.hpp"
#include "tests/kiosk-ui/x_display.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <signal.h>

using namespace tafel::kiosk::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

struct Folder {
  Folder() {
    std::string form = fs::temp_directory_path() / "tafel-kiosk-XXXXXX";
    path = mkdtemp(form.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path path;
};

// A kiosk on a screen of its own, and what its widget list says.
struct Room {
  Folder folder;
  XDisplay display{1280, 800};
  std::optional<Child> kiosk;

  fs::path socket() const { return folder.path / "socket"; }
  void start() {
    kiosk.emplace(std::vector<std::string>{std::string(std::getenv("TAFEL_BIN")) + "/tafel-kiosk",
                                           "--windowed", "1280x800", "--socket", socket(), "--widgets",
                                           folder.path / "widgets.json", "--screenshots", folder.path},
                  std::vector<std::string>{"DISPLAY=" + display.name(), "LIBGL_ALWAYS_SOFTWARE=1"});
  }
  json widgets() const { return json::parse(std::ifstream(folder.path / "widgets.json"), nullptr, false); }
  bool wait_until(const std::function<bool(const json&)>& true_of, std::chrono::seconds limit = 30s) const {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (std::chrono::steady_clock::now() < end) {
      const json now = widgets();
      if (now.is_object() && true_of(now)) return true;
      std::this_thread::sleep_for(10ms);
    }
    return false;
  }
  bool shows(const std::string& screen, const std::string& step = "") const {
    return wait_until(
        [&](const json& now) { return now["screen"] == screen && (step.empty() || now["step"] == step); });
  }
  std::pair<int, int> place_of(const std::string& id) const {
    std::pair<int, int> place{-1, -1};
    const bool found = wait_until([&](const json& now) {
      for (const auto& w : now["widgets"]) {
        if (w["id"] != id || !w["enabled"].get<bool>()) continue;
        place = {w["x"].get<int>() + w["w"].get<int>() / 2, w["y"].get<int>() + w["h"].get<int>() / 2};
        return true;
      }
      return false;
    });
    REQUIRE_MESSAGE(found, id);
    return place;
  }
  void tap(const std::string& id) {
    const auto [x, y] = place_of(id);
    display.tap(x, y);
  }
};

json day() {
  return tafel::ipc::to_json(day_view());
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
  FakeDaemon again(room.socket(), tafel::ipc::to_json(session_view()));
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
