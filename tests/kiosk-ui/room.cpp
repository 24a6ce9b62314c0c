#include "tests/kiosk-ui/room.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <signal.h>
#include <thread>

namespace tafel::kiosk::test {

namespace fs = std::filesystem;
using nlohmann::json;
using namespace std::chrono_literals;

Folder::Folder() {
  std::string form = fs::temp_directory_path() / "tafel-kiosk-XXXXXX";
  path = mkdtemp(form.data());
}

Folder::~Folder() {
  fs::remove_all(path);
}

namespace {

std::string program(const std::string& name) {
  const char* folder = std::getenv("TAFEL_BIN");
  if (folder == nullptr)
    throw std::runtime_error("TAFEL_BIN names the folder of the programs; ctest sets it");
  return folder + ("/" + name);
}

}  // namespace

void Room::start(const std::vector<std::string>& glass) {
  start_on(display.name(), glass);
}

void Room::start_on(const std::string& display_name, const std::vector<std::string>& glass) {
  std::vector<std::string> command{program("tafel-kiosk"),       "--socket",      socket(),   "--widgets",
                                   folder.path / "widgets.json", "--screenshots", folder.path};
  command.insert(command.end(), glass.begin(), glass.end());
  kiosk.emplace(command, std::vector<std::string>{"DISPLAY=" + display_name, "LIBGL_ALWAYS_SOFTWARE=1"});
}

void Room::kill_hard() {
  kiosk->signal(SIGKILL);
  kiosk.reset();
  fs::remove(folder.path / "widgets.json");
}

json Room::widgets() const {
  return json::parse(std::ifstream(folder.path / "widgets.json"), nullptr, false);
}

bool Room::wait_until(const std::function<bool(const json&)>& true_of, std::chrono::seconds limit) const {
  const auto end = std::chrono::steady_clock::now() + limit;
  while (std::chrono::steady_clock::now() < end) {
    const json now = widgets();
    if (now.is_object() && true_of(now)) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

bool Room::shows(const std::string& screen, const std::string& step) const {
  return wait_until(
      [&](const json& now) { return now["screen"] == screen && (step.empty() || now["step"] == step); });
}

std::pair<int, int> Room::place_of(const std::string& id) const {
  json widget;
  const bool found = wait_until([&](const json& now) {
    widget = widget_in(now, id);
    return widget.is_object() && widget["enabled"].get<bool>();
  });
  REQUIRE_MESSAGE(found, id);
  return {widget["x"].get<int>() + widget["w"].get<int>() / 2,
          widget["y"].get<int>() + widget["h"].get<int>() / 2};
}

void Room::tap(const std::string& id) {
  const auto [x, y] = place_of(id);
  display.tap(x, y);
}

json widget_in(const json& list, const std::string& id) {
  for (const auto& widget : list["widgets"])
    if (widget["id"] == id) return widget;
  return nullptr;
}

}  // namespace tafel::kiosk::test
