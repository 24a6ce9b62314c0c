// The kiosk's list of what can be touched and read now (kiosk-ui/README.md, "The live widget list").
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tafel::demo {

struct Widget {
  std::string id, label, kind, value;
  int x = 0, y = 0, w = 0, h = 0;  // pixels in the window
  bool enabled = false;
  bool above = false, below = false;  // of a list: is there more
};

struct WidgetList {
  long frame = 0;  // in which it was written
  std::string screen, step;
  bool connected = false;
  bool busy = false;
  std::vector<Widget> widgets;

  // The one with that id, or null.
  [[nodiscard]] const Widget* find(const std::string& id) const;
  [[nodiscard]] const Widget* find_if(const std::function<bool(const Widget&)>& wanted) const;
};

// Nothing while the kiosk has not written it yet.
[[nodiscard]] std::optional<WidgetList> read_widget_list(const std::filesystem::path& file);

}  // namespace tafel::demo
