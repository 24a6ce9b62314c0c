// Which output is the panel, and which one has to be lit.
#include "kiosk-ui/platform/outputs.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk;

namespace {

Output lit(int x, int width, int height) {
  return {.connected = true,
          .primary = false,
          .mode = 7,
          .shows = {x, 0, width, height},
          .modes = {{9, 1920, 1080}, {7, width, height}},
          .width_mm = 531,
          .height_mm = 299};
}

Output dark() {
  Output output = lit(0, 1280, 800);
  output.mode = 0;
  output.shows = {};
  return output;
}

Output unplugged() {
  return {};
}

// X keeps the mode of a monitor that left.
Output left() {
  Output output = lit(0, 1280, 800);
  output.connected = false;
  output.modes.clear();
  return output;
}

PixelRect place(std::vector<Output> each) {
  return panel_among({std::move(each), 3840, 2160}).where;
}

std::optional<Lighting> lights(std::vector<Output> each) {
  return lighting_for({std::move(each), 3840, 2160});
}

}  // namespace

TEST_CASE(
    "outputs: the panel is the primary one, else the first that shows something, else the whole screen") {
  Output primary = lit(1280, 1920, 1080);
  primary.primary = true;
  CHECK(place({unplugged(), lit(0, 1280, 800), primary}) == PixelRect{1280, 0, 1920, 1080});
  CHECK(place({unplugged(), lit(0, 1280, 800), lit(1280, 1920, 1080)}) == PixelRect{0, 0, 1280, 800});
  CHECK(place({left(), lit(1280, 1920, 1080)}) == PixelRect{1280, 0, 1920, 1080});
  CHECK(place({left()}) == PixelRect{0, 0, 1280, 800});  // nobody sees it, and nothing moves
  CHECK(place({unplugged(), dark()}) == PixelRect{0, 0, 3840, 2160});
  CHECK(place({}) == PixelRect{0, 0, 3840, 2160});
}

TEST_CASE("outputs: a monitor that shows a mode of its own is left as it is") {
  CHECK_FALSE(lights({lit(0, 1280, 800)}));
  CHECK_FALSE(lights({dark(), lit(0, 1280, 800)}));  // one panel is enough
}

TEST_CASE("outputs: a dark monitor is lit in the mode that it prefers, and one that left is waited for") {
  const auto late = lights({unplugged(), dark()});
  REQUIRE(late);
  CHECK(late->output == 1);
  CHECK(late->mode.id == 9);
  CHECK_FALSE(lights({left()}));
  CHECK_FALSE(lights({unplugged()}));
  CHECK_FALSE(lights({}));
  Output without_modes = dark();
  without_modes.modes.clear();
  CHECK_FALSE(lights({without_modes}));
}

TEST_CASE("outputs: a monitor that came in place of another is lit in a mode of its own") {
  Output other = lit(0, 1280, 800);
  other.modes = {{11, 1024, 768}};
  const auto wanted = lights({other});
  REQUIRE(wanted);
  CHECK(wanted->mode.id == 11);
  CHECK(lights({left(), dark()})->output == 1);
}
