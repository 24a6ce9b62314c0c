#include "tests/kiosk-ui/headless.hpp"
#include "tests/kiosk-ui/layout_checks.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

void check_all(const Panel& panel) {
  for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
    Headless headless(panel, theme);
    for (const Scene& scene : all_scenes()) {
      CAPTURE(scene.name);
      const auto drawn = headless.draw(scene);
      for (const auto& fault : headless.faults(drawn)) FAIL_CHECK(fault);
    }
  }
}

}  // namespace

TEST_CASE("layout: 15 inch, 1280x800: every word whole, every target 12.7 mm") {
  check_all({1280, 800, 323});
}
TEST_CASE("layout: 1280x800 that does not know its size: every word whole, every target 12.7 mm") {
  check_all({1280, 800, 0});
}
TEST_CASE("layout: 24 inch, 1920x1080: every word whole, every target 12.7 mm") {
  check_all({1920, 1080, 531});
}
TEST_CASE("layout: 32 inch, 3840x2160: every word whole, every target 12.7 mm") {
  check_all({3840, 2160, 708});
}

TEST_CASE("layout: a word that does not fit is noticed") {
  Headless headless({1280, 800, 323});
  Scene scene = outside("a-day", Place::day);
  scene.view.house_name = "Veilighuisvanhetgerechtelijkarrondissementleuven";
  CHECK_FALSE(headless.draw(scene).cuts.empty());
}

TEST_CASE("stemronde: while one votes, nothing tells how the others chose") {
  Headless headless({1920, 1080, 531});
  for (const Scene& scene : all_scenes()) {
    if (scene.name != "52-vote" && scene.name != "52-vote-many") continue;
    const auto drawn = headless.draw(scene);
    CHECK(find(drawn.log, "choice:akkoord") != nullptr);
    for (const Widget& widget : drawn.log.widgets) CHECK(widget.label.find(": akkoord") == std::string::npos);
  }
}

TEST_CASE("dialog: what lies beneath is not offered") {
  Headless headless({1920, 1080, 531});
  for (const Scene& scene : all_scenes()) {
    if (!scene.name.starts_with("81-")) continue;
    const auto drawn = headless.draw(scene);
    CHECK(find(drawn.log, "dialog:yes") != nullptr);
    CHECK(find(drawn.log, "main") == nullptr);
  }
}

TEST_CASE("layout: what lies too close to another is noticed") {
  CHECK(apart({0, 0, 10, 10}, {12, 0, 10, 10}) == 2);
  CHECK(apart({0, 0, 10, 10}, {5, 5, 10, 10}) < 0);
}

TEST_CASE("no dead end: every scene that answers has something to touch, and never just an empty page") {
  Headless headless({1280, 800, 323});
  for (const Scene& scene : all_scenes()) {
    CAPTURE(scene.name);
    const auto drawn = headless.draw(scene);
    const auto on = std::count_if(drawn.log.widgets.begin(), drawn.log.widgets.end(), [](const Widget& w) {
      const bool is_touched = w.kind == Kind::button || w.kind == Kind::key;  // or typed on
      return is_touched && w.enabled && w.id != "rail:lock" && w.id != "help";
    });
    const bool at_rest = scene.connected && scene.waits_s == 0 &&
                         !(scene.view.sealing && scene.view.sealing->step != tafel::view::SealingStep::done);
    if (at_rest) CHECK(on > 0);
    if (scene.name.ends_with("nobody")) CHECK(find(drawn.log, "empty") != nullptr);
  }
}
