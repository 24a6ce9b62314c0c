// A scene that stays, with a finger and a keyboard: frame after frame, as the window would send them.
#pragma once

#include "tests/kiosk-ui/headless.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk::test {

struct Player {
  Player(Headless& panel, const Scene& scene);

  void idle(int frames = 2, double each_s = 0.15);
  void press(Key key, bool shift = false, bool control = false);
  void type(std::string_view characters);
  void wheel(Point at, float notches);
  void finger(Point at, bool down, double after_s = 0.05);  // as it is now; a change presses or lifts
  void tap(const std::string& id);
  [[nodiscard]] const Widget* widget(const std::string& id) const { return find(log, id); }

  Headless& panel;
  Sent out;
  Shell shell{out, 100000, 0};
  double now = 1;
  WidgetLog log;
  std::vector<std::string> cuts;

 private:
  void frame(const Input& input, double after_s);
  bool down_ = false;
};

}  // namespace tafel::kiosk::test
