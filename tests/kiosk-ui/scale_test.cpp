// Large text: nothing is cut off, nothing overlaps, everything can be reached by scrolling.
#include "tests/kiosk-ui/player.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <vector>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

bool touchable(const Widget& w) {
  return w.kind == Kind::button || w.kind == Kind::field || w.kind == Kind::key;
}

bool clear_of(const Rect& a, const Rect& b, float least) {
  return std::max({a.x - b.right(), b.x - a.right(), a.y - b.bottom(), b.y - a.bottom()}) >= least;
}

// The targets that leave the panel or come too near to another.
std::vector<std::string> target_faults(const Player& player, float least_gap) {
  std::vector<std::string> faults;
  std::vector<const Widget*> targets;
  for (const Widget& w : player.log.widgets)
    if (touchable(w)) targets.push_back(&w);
  const Rect panel = player.panel.screen();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Rect& at = targets[i]->where;
    if (at.x < -1 || at.right() > panel.right() + 1 || at.bottom() > panel.bottom() + 1)
      faults.push_back(targets[i]->id + " is not on the panel");
    for (std::size_t j = i + 1; j < targets.size(); ++j)
      if (!clear_of(at, targets[j]->where, least_gap))
        faults.push_back(targets[i]->id + " and " + targets[j]->id + " are too near");
  }
  return faults;
}

constexpr int steps_down = 3;    // a crowd's rows are alike: some of them, and then the end of the page
constexpr float one_step = -10;  // notches of the wheel
constexpr float to_the_end = -10000;

// Down the page: what is below comes into sight, and is whole there.
void check_scene(Headless& panel, const Scene& scene) {
  CAPTURE(scene.name);
  Player player(panel, scene);
  player.idle(6, 0.05);
  for (int step = 0; step <= steps_down + 1; ++step) {
    for (const auto& cut : player.cuts) FAIL_CHECK(scene.name << " does not fit: " << cut);
    for (const auto& fault : target_faults(player, 2.5F * panel.pixels_per_mm() - 1))
      FAIL_CHECK(scene.name << ": " << fault);
    const auto list = std::find_if(player.log.widgets.begin(), player.log.widgets.end(), [](const Widget& w) {
      return w.kind == Kind::list && w.enabled && w.below;
    });
    if (list == player.log.widgets.end()) return;
    player.wheel(list->where.centre(), step < steps_down ? one_step : to_the_end);
  }
}

void check_all(const Panel& size, float scale, ThemeName theme, const std::set<std::string>& but = {}) {
  CAPTURE(size.width_px);
  Headless panel(size, theme, scale);
  for (const Scene& scene : all_scenes())
    if (!but.contains(scene.name)) check_scene(panel, scene);
}

// Where a word is still cut on the smallest panel at twice the size. To be emptied; nothing may join it.
const std::set<std::string> cut_at_200{
    "06-members-many",  "33-due",           "45-extension",       "52-vote-many",
    "53-overview-many", "55-turn-delegate", "55-turn-verslag",    "61-verslag-many",
    "61-verslag-none",  "80-refused-long",  "86-everything-wrong"};

}  // namespace

TEST_CASE("scale: at 150 % everything fits on a panel of 15 inch") {
  check_all({1280, 800, 323}, 1.5F, ThemeName::light);
}
TEST_CASE("scale: at 200 % everything but what is named fits on a panel of 15 inch") {
  check_all({1280, 800, 323}, 2, ThemeName::contrast, cut_at_200);
}

TEST_CASE("scale: a target beneath another, or too near, is noticed") {
  CHECK_FALSE(clear_of({0, 0, 10, 10}, {5, 5, 10, 10}, 0));
  CHECK_FALSE(clear_of({0, 0, 10, 10}, {12, 0, 10, 10}, 3));
  CHECK(clear_of({0, 0, 10, 10}, {13, 0, 10, 10}, 3));
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
