// A table in the middle of its meeting, and a finger: the real shell without a window.
#pragma once

#include "tests/kiosk-ui/headless.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace tafel::kiosk::test {

struct Table {
  Headless screen{{1920, 1080, 531}};
  Sent out;
  Shell shell{out, 120, 0};
  double now = 1;
  WidgetLog log;

  explicit Table(const view::DeviceView& view, Place place = Place::attendance);
  void idle();
  // Touches what the widget list shows now; `settle_s` goes by afterwards.
  void tap(const std::string& id, double settle_s = 0.3);
  // The finger comes down on the target and stays there; the frame after that is drawn.
  void hold(const std::string& id);
  // A finger at a place, whatever is there.
  void tap_at(Point at);
  void pin(const std::string& digits);
  // On the glass, as they are: where a capital is offered, it is declined.
  void type(const std::string& letters);
  void press(Key key);
  [[nodiscard]] bool asks() const;
  // The last request, as `tafeld` reads it.
  nlohmann::json last();
  void answer_ok();
};

// Are the words on the glass?
[[nodiscard]] bool draws(const Table& table, std::string_view words);
// Is the target drawn on that ground?
[[nodiscard]] bool is_drawn(const Table& table, const std::string& id, Colour ground);

}  // namespace tafel::kiosk::test
