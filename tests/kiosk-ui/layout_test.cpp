#include "tests/kiosk-ui/headless.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <set>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

bool touchable(const Widget& w) {
  return w.kind == Kind::button || w.kind == Kind::field || w.kind == Kind::key;
}

// Scrolled half out of its list: then only a part of it is seen.
bool clipped(const Widget& w, const WidgetLog& log) {
  for (const Widget& list : log.widgets)
    if (list.kind == Kind::list &&
        (std::abs(w.where.y - list.where.y) < 1 || std::abs(w.where.bottom() - list.where.bottom()) < 1))
      return true;
  return false;
}

// A finger's width of nothing between any two: never one over the other, never closer than 2.5 mm.
float apart(const Rect& a, const Rect& b) {
  const float across = std::max(a.x - b.right(), b.x - a.right());
  const float down = std::max(a.y - b.bottom(), b.y - a.bottom());
  return std::max(across, down);
}

void check_apart(const WidgetLog& log, float least) {
  for (std::size_t i = 0; i < log.widgets.size(); ++i)
    for (std::size_t j = i + 1; j < log.widgets.size(); ++j) {
      const Widget& a = log.widgets[i];
      const Widget& b = log.widgets[j];
      if (!touchable(a) || !touchable(b)) continue;
      CAPTURE(a.id);
      CAPTURE(b.id);
      CHECK(apart(a.where, b.where) >= least);
    }
}

void check_scene(const Scene& scene, Headless& panel) {
  CAPTURE(scene.name);
  const auto drawn = panel.draw(scene);
  for (const auto& cut : drawn.cuts) FAIL_CHECK("does not fit: " << cut);
  std::set<std::string> ids;
  check_apart(drawn.log, 2.5F * panel.pixels_per_mm() - 1);
  const float least = 12.7F * panel.pixels_per_mm() - 1;
  for (const Widget& widget : drawn.log.widgets) {
    CAPTURE(widget.id);
    if (widget.kind != Kind::text) CHECK(ids.insert(widget.id).second);
    if (!touchable(widget)) continue;
    CHECK(widget.where.w >= least);
    if (!clipped(widget, drawn.log)) CHECK(widget.where.h >= least);
    CHECK(widget.where.x >= -1);
    CHECK(widget.where.right() <= panel.screen().right() + 1);
    CHECK(widget.where.bottom() <= panel.screen().bottom() + 1);
  }
}

void check_all(const Panel& panel) {
  for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::contrast}) {
    Headless headless(panel, theme);
    for (const Scene& scene : all_scenes()) check_scene(scene, headless);
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
  Scene scene = all_scenes().front();
  scene.view.house_name = "Veilighuisvanhetgerechtelijkarrondissementleuven";
  CHECK_FALSE(headless.draw(scene).cuts.empty());
}

TEST_CASE("stemronde: while one votes, nothing tells how the others chose") {
  Headless headless({1920, 1080, 531});
  for (const Scene& scene : all_scenes()) {
    if (!scene.name.starts_with("52-")) continue;
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
      return w.kind == Kind::button && w.enabled && w.id != "rail:lock";
    });
    const bool at_rest = scene.connected && !(scene.view.sealing && scene.view.sealing->step != "done");
    if (at_rest) CHECK(on > 0);
    if (scene.name.ends_with("nobody")) CHECK(find(drawn.log, "empty") != nullptr);
  }
}
