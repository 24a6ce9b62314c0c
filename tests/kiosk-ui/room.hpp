// The real kiosk in a window on a screen of its own, and what its widget list says.
#pragma once

#include "tests/kiosk-ui/x_display.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

namespace tafel::kiosk::test {

// A folder of its own, gone with it.
struct Folder {
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path path;
};

struct Room {
  explicit Room(int width = 1280, int height = 800) : display(width, height) {}

  Folder folder;
  XDisplay display;
  std::optional<Child> kiosk;

  [[nodiscard]] std::filesystem::path socket() const { return folder.path / "socket"; }
  // In a window of 1280 by 800, or on the full screen with an empty list.
  void start(const std::vector<std::string>& glass = {"--windowed", "1280x800"});
  void start_on(const std::string& display_name, const std::vector<std::string>& glass);
  void kill_hard();  // SIGKILL; what the screen showed is forgotten
  [[nodiscard]] nlohmann::json widgets() const;
  bool wait_until(const std::function<bool(const nlohmann::json&)>& true_of,
                  std::chrono::seconds limit = std::chrono::seconds(30)) const;
  [[nodiscard]] bool shows(const std::string& screen, const std::string& step = "") const;
  // The middle of what can be touched now.
  [[nodiscard]] std::pair<int, int> place_of(const std::string& id) const;
  void tap(const std::string& id);
};

// The widget with that id, or null.
[[nodiscard]] nlohmann::json widget_in(const nlohmann::json& list, const std::string& id);

}  // namespace tafel::kiosk::test
