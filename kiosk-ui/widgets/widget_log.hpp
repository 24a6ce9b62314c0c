// Everything that can be touched or read now, for whoever plays the screen from outside (kiosk-ui/README.md).
#pragma once

#include "kiosk-ui/platform/rect.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk {

enum class Kind { button, field, key, list, text };

struct Widget {
  std::string id;
  std::string label;
  Rect where;
  Kind kind{};
  bool enabled = true;
  std::string value{};  // of a field
  bool above = false;   // of a list: is there more above, below
  bool below = false;
  bool grey = false;      // it cannot be chosen, whatever the moment
  std::string why_not{};  // and says this when it is touched
};

struct WidgetLog {
  std::string screen;
  std::string step;
  std::string focus;  // what the keyboard is at, and a ring shows; or ""
  std::vector<Widget> widgets;
};

}  // namespace tafel::kiosk
