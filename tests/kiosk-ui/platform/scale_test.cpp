// Large text: nothing is cut off, nothing overlaps, everything can be reached by scrolling.
#include "kiosk-ui/theme/sizes.hpp"
#include "tests/kiosk-ui/player.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

constexpr int steps_down = 3;    // a crowd's rows are alike: some of them, and then the end of the page
constexpr float one_step = -10;  // notches of the wheel
constexpr float to_the_end = -10000;

// Down the page: what is below comes into sight, and is whole there.
void check_scene(Headless& panel, const Scene& scene) {
  CAPTURE(scene.name);
  Player player(panel, scene);
  player.idle(6, 0.05);
  for (int step = 0; step <= steps_down + 1; ++step) {
    for (const auto& fault : panel.faults({player.log, {}, player.cuts})) FAIL_CHECK(fault);
    const auto list = std::find_if(player.log.widgets.begin(), player.log.widgets.end(), [](const Widget& w) {
      return w.kind == Kind::list && w.enabled && w.below;
    });
    if (list == player.log.widgets.end()) return;
    player.wheel(list->where.centre(), step < steps_down ? one_step : to_the_end);
  }
}

Scene scene_named(std::string_view name) {
  for (Scene& scene : all_scenes())
    if (scene.name == name) return scene;
  FAIL("no scene is called ", name);
  return {};
}

void check_all(const Panel& size, float scale, ThemeName theme) {
  CAPTURE(size.width_px);
  Headless panel(size, theme, scale);
  for (const Scene& scene : all_scenes()) check_scene(panel, scene);
}

}  // namespace

TEST_CASE("scale: at 150 % everything fits on a panel of 15 inch") {
  check_all({1280, 800, 323}, 1.5F, ThemeName::light);
}
TEST_CASE("scale: at 125 % everything fits on a panel of 15 inch") {
  check_all({1280, 800, 323}, 1.25F, ThemeName::dark);
}
TEST_CASE("scale: at 150 % everything fits on a panel of 24 inch") {
  check_all({1920, 1080, 531}, 1.5F, ThemeName::light);
}
TEST_CASE("scale: at 200 % everything fits on a panel of 24 inch") {
  check_all({1920, 1080, 531}, 2, ThemeName::dark);
}
TEST_CASE("scale: at 200 % everything fits on a panel of 15 inch") {
  check_all({1280, 800, 323}, 2, ThemeName::contrast);
}

TEST_CASE("scale: body text at 200 % is twice as large, and never smaller than at 100 %") {
  for (const TypeFace& face : type_faces) CHECK(em_mm(face.type, 2) > face.em_mm);
  CHECK(em_mm(Type::body, 2) == doctest::Approx(2 * em_mm(Type::body, 1)));
  CHECK(em_mm(Type::caption, 1.5F) == doctest::Approx(1.5 * em_mm(Type::caption, 1)));
}

namespace {

constexpr std::array themes{ThemeName::light, ThemeName::dark, ThemeName::contrast};

// The parts of each scene that must stay in sight, in every theme and size of letters.
void check_reach(const Panel& size) {
  CAPTURE(size.width_px);
  Headless usual(size);
  for (const float scale : {1.F, 1.25F, 1.5F, 2.F}) {
    CAPTURE(scale);
    Headless large(size, ThemeName::light, scale);
    for (const Scene& scene : all_scenes()) {
      CAPTURE(scene.name);
      const WidgetLog at_100 = usual.draw(scene).log;
      for (const ThemeName theme : themes) {
        large.wear(theme);
        const auto drawn = large.draw(scene);
        for (const auto& fault : large.reach_faults(drawn, at_100)) FAIL_CHECK(fault);
      }
    }
  }
}

}  // namespace

TEST_CASE("reach: what is scrolled away, pushed below the edge or cut is noticed") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  const auto one_wrong = [&](std::string_view scene, std::string_view id, void (*breaks)(Widget&)) {
    const auto right = panel.draw(scene_named(scene));
    CHECK(panel.reach_faults(right, right.log).empty());
    auto wrong = right;
    for (Widget& each : wrong.log.widgets)
      if (each.id == id) breaks(each);
    CHECK_FALSE(panel.reach_faults(wrong, right.log).empty());
  };
  const auto gone = [](Widget& widget) { widget.id.clear(); };
  const auto cut = [](Widget& widget) { widget.where.h /= 3; };
  const auto below = [](Widget& widget) { widget.where.y += 800; };
  for (const auto breaks : {+gone, +cut, +below}) {
    one_wrong("16-add-who", "main", breaks);
    one_wrong("16-add-who", "back", breaks);
    one_wrong("16-add-who", "key:a", breaks);
    one_wrong("52-vote", "choice:akkoord", breaks);
  }
  one_wrong("25-text", "field:text", below);
  one_wrong("51-hand-over-wrong-pin", "refusal", gone);
  one_wrong("51-hand-over-wrong-pin", "pin:0", below);
}

TEST_CASE("reach: 15 inch: the buttons, the answers, a refusal, and a field with every key stay in sight") {
  check_reach({1280, 800, 323});
}
TEST_CASE("reach: 1280x800 that does not know its size: what must be in sight stays there") {
  check_reach({1280, 800, 0});
}
TEST_CASE("reach: 24 inch: what must be in sight stays there") {
  check_reach({1920, 1080, 531});
}
TEST_CASE("reach: 32 inch: what must be in sight stays there") {
  check_reach({3840, 2160, 708});
}

TEST_CASE(
    "scale: at 200 % a page begins below the bar above it, so that a vote's item and both answers are in "
    "sight") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  const float answer = size::choice * panel.pixels_per_mm() - 1;
  const auto vote = panel.draw(scene_named("52-vote"));
  for (const char* id : {"choice:akkoord", "choice:niet-akkoord"}) {
    const Widget* choice = find(vote.log, id);
    REQUIRE(choice != nullptr);
    CHECK(choice->where.h >= answer);
  }
  const auto two_rows_of_buttons = panel.draw(scene_named("61-verslag-none"));
  CHECK(find(two_rows_of_buttons.log, "title") != nullptr);
}

TEST_CASE(
    "scale: at 200 % a warning, and that an expert is there, are not scrolled away when a page begins") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  CHECK(find(panel.draw(scene_named("82-disconnected")).log, "warning") != nullptr);
  CHECK(find(panel.draw(scene_named("09-hidden")).log, "names-hidden") != nullptr);
}

TEST_CASE("scale: where no name fits, the bar above says how many sit at the table and announces none") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  panel.draw(scene_named("25-text-many"));
  const auto says = [&](std::string_view words) {
    return std::any_of(panel.drawings().begin(), panel.drawings().end(),
                       [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
  };
  CHECK(says("23 aan tafel"));
  CHECK_FALSE(says("aan tafel:"));
  panel.draw(scene_named("14-person"));
  CHECK(says("6 aan tafel: An Peeters"));
}

TEST_CASE("display: anybody chooses the size of the text and the colours, and Escape closes it") {
  Headless panel({1920, 1080, 531});
  const auto all = all_scenes();
  const auto day = std::find_if(all.begin(), all.end(), [](const Scene& s) { return s.name == "01-day"; });
  REQUIRE(day != all.end());
  Player player(panel, *day);
  player.tap("display");
  player.tap("display:150");
  CHECK(player.shell.display().text_percent == 150);
  player.tap("display:dark");
  CHECK(player.shell.display().theme == ThemeName::dark);
  CHECK(player.widget("display:speaks") == nullptr);  // no headset was named
  player.press(Key::escape);
  player.idle();
  CHECK(player.widget("display:150") == nullptr);
  CHECK(player.shell.display().text_percent == 150);
}

TEST_CASE(
    "display: a participant who holds the screen can choose too, and it offers speech when there is a "
    "headset") {
  Headless panel({1920, 1080, 531});
  for (Scene& scene : all_scenes()) {
    if (scene.name != "52-vote") continue;
    Player player(panel, scene);
    player.shell.display().can_speak = true;
    player.tap("display");
    player.tap("display:speaks");
    CHECK(player.shell.display().speaks);
    player.tap("display:close");
    CHECK(player.widget("choice:akkoord") != nullptr);
  }
}
