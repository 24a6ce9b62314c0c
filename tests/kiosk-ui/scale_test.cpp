// Large text: nothing is cut off, nothing overlaps, everything can be reached by scrolling.
#include "kiosk-ui/theme/sizes.hpp"
#include "tests/kiosk-ui/player.hpp"

#include <algorithm>
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

TEST_CASE("scale: a page that is too tall scrolls, and its main action stays in sight") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  for (Scene& scene : all_scenes()) {
    if (scene.name != "20-discussion-many") continue;
    Player player(panel, scene);
    player.idle(12, 0.05);
    REQUIRE(player.widget("main") != nullptr);
    REQUIRE(player.widget("list:page") != nullptr);
    CHECK(player.widget("list:page")->below);
  }
}

// Whoever comes to a page to type finds the field and every key in sight, and so the digits of a pad.
TEST_CASE(
    "scale: at 200 % a field stands above its whole keyboard, and a PIN pad is whole, without scrolling") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  for (const Scene& scene : all_scenes()) {
    CAPTURE(scene.name);
    const auto drawn = panel.draw(scene);
    const auto is = [](Kind kind) { return [kind](const Widget& each) { return each.kind == kind; }; };
    const auto& all = drawn.log.widgets;
    const auto field = std::find_if(all.begin(), all.end(), is(Kind::field));
    const Widget* space = find(drawn.log, "key:space");
    const bool one_field = std::count_if(all.begin(), all.end(), is(Kind::field)) == 1;
    if (one_field) CHECK(space != nullptr);
    if (field != all.end())
      CHECK(find(drawn.log, "key:1") != nullptr);  // of more fields the keys at least begin
    if (field != all.end() && space != nullptr) CHECK(field->where.bottom() < space->where.y);
    CHECK((find(drawn.log, "pin:1") != nullptr) == (find(drawn.log, "pin:0") != nullptr));
    for (const char* bar : {"main", "back"})
      if (const Widget* button = find(drawn.log, bar))
        CHECK(button->where.h >= size::touch * panel.pixels_per_mm());
  }
}

TEST_CASE(
    "scale: at 200 % a page begins below the bar above it, so that a vote's item and both answers are in "
    "sight") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  const float answer = size::choice * panel.pixels_per_mm();
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
  Headless panel({1280, 800, 323}, ThemeName::light, 1.5F);
  panel.draw(scene_named("14-person-long"));
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
