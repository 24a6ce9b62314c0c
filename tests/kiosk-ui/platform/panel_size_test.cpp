// The millimetres of a panel, whatever its EDID says, and every page whole on the glass that comes of it.
#include "kiosk-ui/platform/scale.hpp"
#include "tests/kiosk-ui/headless.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <set>
#include <vector>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

double mm_of(const Panel& panel) {
  return size_of_panel(panel, {}).width_mm;
}

bool is_believed(const Panel& panel) {
  return size_of_panel(panel, {}).because == "as the display reports";
}

bool says(const PanelSize& size, std::string_view words) {
  return size.because.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("panel: a size that a touch panel can have is believed") {
  constexpr std::array<Panel, 9> sizes{{{1280, 800, 323, 202},
                                        {1280, 800, 330, 210},  // whole centimetres
                                        {1366, 768, 344, 194},
                                        {1920, 1080, 531, 299},
                                        {1080, 1920, 299, 531},  // on its side
                                        {3840, 2160, 332, 187},  // 15 inch
                                        {3840, 2160, 708, 398},
                                        {3840, 2160, 1895, 1066},  // 86 inch
                                        {1920, 1080, 1895, 1066}}};
  for (const Panel& each : sizes) {
    CAPTURE(each.width_mm);
    CHECK(is_believed(each));
    CHECK(mm_of(each) == each.width_mm);
  }
}

TEST_CASE("panel: a size that it cannot have is not, and the reason is said") {
  struct Wrong {
    Panel panel;
    std::string_view because;
  };
  constexpr std::array<Wrong, 13> sizes{{{{1920, 1080, 0, 0}, "reports no size"},
                                         {{1920, 1080, 790, 0}, "reports no size"},
                                         {{1920, 1080, -531, 299}, "reports no size"},
                                         {{1920, 1080, NAN, 299}, "reports no size"},
                                         {{1920, 1080, 160, 90}, "160 x 90 mm, which is an aspect ratio"},
                                         {{1080, 1920, 90, 160}, "aspect ratio"},
                                         {{1920, 1080, 1600, 900}, "aspect ratio"},
                                         {{1920, 1080, 53, 30}, "2.4 inch"},  // centimetres
                                         {{1280, 800, 10, 6}, "inch"},
                                         {{1920, 1080, 5310, 2990}, "inch"},
                                         {{1920, 1080, 531, 531}, "not the shape of its pixels"},
                                         {{1920, 1080, 323, 202}, "not the shape of its pixels"},
                                         {{640, 360, 1895, 1066}, "dots per inch"}}};
  for (const auto& [panel, because] : sizes) {
    CAPTURE(because);
    CHECK_FALSE(is_believed(panel));
    CHECK(says(size_of_panel(panel, {}), because));
    CHECK(mm_of(panel) == mm_of({panel.width_px, panel.height_px}));  // nothing of it is used
  }
}

TEST_CASE("panel: without a credible size it is taken for the usual one of its pixels") {
  CHECK(mm_of({1280, 800}) == doctest::Approx(323).epsilon(0.01));
  CHECK(mm_of({1920, 1080}) == doctest::Approx(531).epsilon(0.01));
  CHECK(mm_of({1080, 1920}) == doctest::Approx(299).epsilon(0.01));
  CHECK(mm_of({3840, 2160}) == doctest::Approx(708).epsilon(0.01));
  CHECK(mm_of({1680, 1050}) == doctest::Approx(1680 / 96. * 25.4));
  CHECK(mm_of({800, 600}) == doctest::Approx(15 * 25.4 * 0.8));      // at least 15 inch
  CHECK(mm_of({7680, 4320}) == doctest::Approx(708).epsilon(0.01));  // at most 32
  CHECK(says(size_of_panel({1920, 1080, 160, 90}, {}),
             "as panels of 1920 x 1080 pixels usually are (24.0 inch)"));
}

TEST_CASE("panel: the operator's word goes before the display's") {
  CHECK(size_of_panel({1920, 1080, 531, 299}, {.dpi = {}, .width_mm = 600}).width_mm == 600);
  CHECK(size_of_panel({1920, 1080, 531, 299}, {.dpi = 127, .width_mm = {}}).width_mm == doctest::Approx(384));
  CHECK(says(size_of_panel({1920, 1080, 160, 90}, {.dpi = {}, .width_mm = 600}), "--mm-width"));
}

namespace {

constexpr std::array<std::array<int, 2>, 12> resolutions{{{1280, 800},
                                                          {1920, 1080},
                                                          {3840, 2160},
                                                          {1366, 768},
                                                          {1024, 768},
                                                          {1280, 720},
                                                          {1280, 1024},
                                                          {1080, 1920},
                                                          {2560, 1080},
                                                          {800, 600},
                                                          {640, 480},
                                                          {7680, 4320}}};
constexpr std::array<std::array<double, 2>, 14> edids{{{0, 0},
                                                       {790, 0},
                                                       {160, 90},
                                                       {90, 160},
                                                       {1600, 900},
                                                       {16, 9},
                                                       {53, 30},
                                                       {10, 10},
                                                       {222, 125},  // 10 inch: small, and true
                                                       {323, 202},
                                                       {531, 299},
                                                       {1895, 1066},
                                                       {5310, 2990},
                                                       {65535, 65535}}};

const std::vector<ScaleOverride>& overrides() {
  static const std::vector<ScaleOverride> all{{},
                                              {.dpi = 25, .width_mm = {}},
                                              {.dpi = 400, .width_mm = {}},
                                              {.dpi = {}, .width_mm = 200},
                                              {.dpi = {}, .width_mm = 2500}};
  return all;
}

// The glasses, in millimetres as drawn, that all these make of a panel with these pixels.
std::set<float> scales_of(int width, int height) {
  std::set<float> all;
  for (const auto& [width_mm, height_mm] : edids)
    for (const ScaleOverride& each : overrides())
      all.insert(pixels_per_mm({width, height, width_mm, height_mm}, each));
  return all;
}

// Those that crowd a page most: a PIN, a keyboard beneath a question, a vote, a dialog.
constexpr std::array<std::string_view, 8> crowded_scenes{
    "02-open", "13-pin",    "16-add-who",     "25-text-many",
    "52-vote", "04-locked", "55-turn-remark", "51-hand-over-wrong-pin"};

bool is_crowded(const Scene& scene) {
  return std::find(crowded_scenes.begin(), crowded_scenes.end(), scene.name) != crowded_scenes.end();
}

void check_whole(Headless& glass, const Scene& scene, const WidgetLog& usual) {
  CAPTURE(scene.name);
  const auto drawn = glass.draw(scene);
  for (const auto& fault : glass.faults(drawn)) FAIL_CHECK(fault);
  for (const auto& fault : glass.reach_faults(drawn, usual)) FAIL_CHECK(fault);
}

}  // namespace

TEST_CASE("glass: whatever the display and the operator say, there is room for every page") {
  for (const auto& [width, height] : resolutions)
    for (const float scale : scales_of(width, height)) {
      CHECK(static_cast<double>(width) / scale >= least_width_mm - 0.01);
      CHECK(static_cast<double>(height) / scale >= least_height_mm - 0.01);
      CHECK(scale >= 2);
    }
}

TEST_CASE("glass: with hostile EDIDs the PIN pad has its 0 and the page its main button") {
  std::vector<std::pair<Scene, WidgetLog>> crowded;
  Headless usual({1280, 800, 323});
  for (Scene& scene : all_scenes())
    if (is_crowded(scene)) crowded.emplace_back(scene, usual.draw(scene).log);
  REQUIRE(crowded.size() == crowded_scenes.size());
  for (const auto& [width, height] : resolutions) {
    CAPTURE(width);
    Headless largest(Headless::Pixels{width, height}, *scales_of(width, height).rbegin());
    for (const auto& [scene, at_15_inch] : crowded) check_whole(largest, scene, at_15_inch);
  }
}

TEST_CASE("glass: on the least glass every page is whole") {
  Headless least(Headless::Pixels{1280, 800}, 1280 / static_cast<float>(least_width_mm));
  for (const Scene& scene : all_scenes()) {
    CAPTURE(scene.name);
    const auto drawn = least.draw(scene);
    for (const auto& fault : least.faults(drawn)) FAIL_CHECK(fault);
  }
}

TEST_CASE(
    "glass: taken at its word, a display of 160 x 90 mm would push the 1 off the glass, and that is "
    "noticed") {
  Headless usual({1280, 800, 323});
  Headless believed(Headless::Pixels{1280, 720}, 1280 / 160.F);
  const auto all = all_scenes();
  const auto open =
      std::find_if(all.begin(), all.end(), [](const Scene& each) { return each.name == "02-open"; });
  const auto faults = believed.reach_faults(believed.draw(*open), usual.draw(*open).log);
  CHECK(std::find(faults.begin(), faults.end(), "pin:1 is out of sight") != faults.end());
}

TEST_CASE("glass: on the least glass the largest letters leave every button, key and digit in sight") {
  Headless usual({1280, 800, 323});
  Headless largest(Headless::Pixels{1280, 800}, 1280 / static_cast<float>(least_width_mm), ThemeName::light,
                   2);
  for (const Scene& scene : all_scenes()) {
    if (!is_crowded(scene)) continue;
    CAPTURE(scene.name);
    const WidgetLog at_100 = usual.draw(scene).log;
    for (const auto& fault : largest.reach_faults(largest.draw(scene), at_100)) FAIL_CHECK(fault);
  }
}
