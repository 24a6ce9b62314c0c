// The live widget list (kiosk-ui/README.md), for whoever plays the screen from outside.
#pragma once

#include "kiosk-ui/widgets/widget_log.hpp"

#include <filesystem>
#include <string>

namespace tafel::kiosk {

// The list as JSON, without the number of the frame: equal screens lead to equal words.
struct ScreenNow {
  bool connected = false;
  bool busy = false;
};
[[nodiscard]] std::string widgets_json(const WidgetLog& log, const ScreenNow& now, long frame);

// Writes the list, by rename, whenever it differs from what was written last.
class WidgetsFile {
 public:
  explicit WidgetsFile(std::filesystem::path file);  // empty: never writes
  void update(const WidgetLog& log, const ScreenNow& now, long frame);

 private:
  std::filesystem::path file_;
  std::string last_;
};

}  // namespace tafel::kiosk
