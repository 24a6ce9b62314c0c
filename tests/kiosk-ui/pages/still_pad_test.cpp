// A finger is on its way to a digit: whatever comes or goes above a PIN pad meanwhile, its keys stay where they are.
#include "kiosk-ui/pages/shown_page.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/kiosk-ui/player.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

struct Glass {
  Panel panel;
  float text_scale;
};
constexpr std::array<Glass, 5> glasses{{{{1280, 800, 323}, 1},
                                        {{1280, 800, 323}, 1.5F},
                                        {{1280, 800, 323}, 2},
                                        {{1920, 1080, 531}, 1},
                                        {{1920, 1080, 531}, 2}}};

// The place of each key by its id.
using Pad = std::map<std::string, std::array<float, 4>>;

Pad pad_of(const Player& player) {
  Pad pad;
  for (const Widget& each : player.log.widgets)
    if (each.id.starts_with("pin:")) pad[each.id] = {each.where.x, each.where.y, each.where.w, each.where.h};
  return pad;
}

// To a hundredth of a pixel: places are sums of heights, in another order where another thing is above.
bool is_same(const std::array<float, 4>& one, const std::array<float, 4>& other) {
  return std::ranges::equal(one, other, [](float a, float b) { return std::abs(a - b) < 0.01F; });
}

std::vector<std::string> moved(const Pad& before, const Pad& after) {
  std::vector<std::string> keys;
  for (const auto& [key, where] : before) {
    const auto found = after.find(key);
    if (found == after.end() || !is_same(found->second, where)) keys.push_back(key);
  }
  return keys;
}

// What a finger on its way to this pad may see happen.
struct Happening {
  std::string name;
  std::function<void(Player&, const Scene&)> happens;
};

void refuse(Player& player, std::string sentence, std::string article = {}, std::string go = {}) {
  player.shell.state().refusal = Refusal{std::move(sentence), std::move(article), std::move(go)};
  player.shell.state().refusal_go = StayHere{};
}

const std::string long_words =
    "Een inbreng van Marie-Antoinette Vandenbroucke-Van Steenberghe (Ondersteuningscentrum Jeugdzorg "
    "Vlaams-Brabant en Brussel) is nog niet bevestigd: laat ze bevestigen of haal ze weg.";

void say_problem(Player& player, const Scene& scene, std::string_view problem) {
  view::DeviceView view = scene.view;
  view.problem = problem;
  player.shell.take(view, player.now);
}

void block_pins(Player& player, const Scene& scene, bool locked) {
  view::DeviceView view = scene.view;
  view.pin_waits.clear();
  for (const auto& chair : view.chairs) view.pin_waits.push_back({chair.id, 5, locked ? 0 : 600, locked});
  if (view.session)
    for (const auto& person : view.session->people)
      view.pin_waits.push_back({person.id, 5, locked ? 0 : 600, locked});
  player.shell.take(view, player.now);
}

void come_and_go(Player& player, const Scene& scene) {
  view::DeviceView view = scene.view;
  if (!view.session) return;
  let_expert_in(*view.session);
  view.session->purpose.append(", en van ieder die bij hen woont of verblijft, nu en later");
  player.shell.take(view, player.now);
}

const std::vector<Happening>& happenings() {
  static const std::vector<Happening> all{
      {"a short refusal", [](Player& p, const Scene&) { refuse(p, "De pincode klopt niet."); }},
      {"a refusal of two lines",
       [](Player& p, const Scene&) { refuse(p, std::string(text::device::pin_weak), {}, "Opnieuw typen"); }},
      {"a long refusal",
       [](Player& p, const Scene&) { refuse(p, long_words, "art. 13 §2, tweede lid", "Begrepen"); }},
      {"a wait", [](Player& p, const Scene& s) { block_pins(p, s, false); }},
      {"a blocked PIN",
       [](Player& p, const Scene& s) {
         block_pins(p, s, true);
         refuse(p, std::string(text::device::pin_locked), {}, "Begrepen");
       }},
      {"an answer on its way",
       [](Player& p, const Scene&) {
         for (const char digit : {'2', '4', '6', '8', '1', '0'}) p.type(std::string(1, digit));
       }},
      {"a bar with an expert and a longer purpose", come_and_go},
      {"no tafeld", [](Player& p, const Scene&) { p.shell.take(Disconnected{}, p.now); }},
      {"no tafeld, at a refusal",
       [](Player& p, const Scene&) {
         p.shell.take(Disconnected{}, p.now);
         refuse(p, long_words, "art. 13 §2, tweede lid", "Begrepen");
       }},
      {"a problem of two lines",
       [](Player& p, const Scene& s) { say_problem(p, s, text::device::disk_failing); }},
      {"all at once",
       [](Player& p, const Scene& s) {
         come_and_go(p, s);
         say_problem(p, s, text::device::pack_refused("altered"));
         p.shell.take(Disconnected{}, p.now);
         refuse(p, long_words, "art. 13 §2, tweede lid", "Begrepen");
       }},
  };
  return all;
}

// The scenes that show a pad and nothing above it that comes and goes.
const std::vector<Scene>& scenes_with_pad() {
  static const std::vector<Scene> found = [] {
    std::vector<Scene> scenes;
    std::set<std::string> pages;
    Headless headless({1280, 800, 323});
    for (const Scene& scene : all_scenes()) {
      if (scene.state.refusal || !scene.connected) continue;
      const Player player(headless, scene);
      if (pad_of(player).empty()) continue;
      pages.insert(player.log.screen + "/" + player.log.step);
      scenes.push_back(scene);
    }
    REQUIRE(pages == std::set<std::string>{"attendance/pin", "attendance/pin-again", "attendance/unlock-pin",
                                           "closing/sign", "day/open", "hand-over/pin", "locked/"});
    return scenes;
  }();
  return found;
}

// Each of them on each glass.
template <typename Look>
void at_each_pad(Look look) {
  const std::vector<Scene>& scenes = scenes_with_pad();
  for (const Glass& glass : glasses) {
    Headless headless(glass.panel, ThemeName::light, glass.text_scale);
    for (const Scene& scene : scenes) {
      CAPTURE(scene.name);
      CAPTURE(glass.panel.width_px);
      CAPTURE(glass.text_scale);
      look(headless, scene);
    }
  }
}

Scene scene_named(std::string_view name) {
  for (Scene& scene : all_scenes())
    if (scene.name == name) return scene;
  FAIL("no scene is called ", name);
  return {};
}

bool is_covered(const WidgetLog& log) {
  return std::ranges::any_of(
      log.widgets, [](const Widget& each) { return each.id == "question" || each.id.ends_with(":close"); });
}

}  // namespace

TEST_CASE("still pad: no key moves, in the first frame or later, whatever comes and goes above it") {
  at_each_pad([](Headless& headless, const Scene& scene) {
    for (const Happening& each : happenings()) {
      CAPTURE(each.name);
      Player player(headless, scene);
      const Pad before = pad_of(player);
      REQUIRE(before.size() == 11);
      each.happens(player, scene);
      player.idle(1, 0.02);
      CHECK(moved(before, pad_of(player)).empty());
      player.idle(3, 0.3);
      CHECK(moved(before, pad_of(player)).empty());
      CHECK(player.cuts.empty());
      player.shell.state().refusal.reset();
      player.shell.take(Connected{}, player.now);
      player.shell.take(scene.view, player.now);
      player.idle(1, 0.02);
      CHECK(moved(before, pad_of(player)).empty());
    }
  });
}

TEST_CASE("still pad: the first frame after a page with a keyboard has it where it stays") {
  const Scene keyboard = scene_named("31-goal");
  at_each_pad([&](Headless& headless, const Scene& scene) {
    Player player(headless, keyboard);
    REQUIRE(player.widget("key:a") != nullptr);
    player.shell.take(scene.view, player.now);
    UiState next = scene.state;
    next.typing = player.shell.state().typing;
    player.shell.state() = next;
    player.idle(1, 0.02);
    const Pad first = pad_of(player);
    const float dots = player.widget("pin-typed")->where.y;
    REQUIRE_FALSE(first.empty());
    player.idle(4, 0.3);
    CHECK(moved(first, pad_of(player)).empty());
    CHECK(player.widget("pin-typed")->where.y == dots);
  });
}

TEST_CASE("still pad: what is above it does move, and a key that moves is noticed") {
  Headless headless({1280, 800, 323});
  Player player(headless, scene_named("51-hand-over-pin"));
  const Pad before = pad_of(player);
  const float title = player.widget("title")->where.y;
  happenings().front().happens(player, {});
  player.idle(1, 0.02);
  CHECK(player.widget("title")->where.y > title + 10);
  Pad other = pad_of(player);
  CHECK(moved(before, other).empty());
  other["pin:5"][1] += 0.1F;
  CHECK(moved(before, other) == std::vector<std::string>{"pin:5"});
  other.erase("pin:7");
  CHECK(moved(before, other).size() == 2);
}

TEST_CASE("still pad: a page is known to have one before it is drawn, and no other is taken for one") {
  Headless headless({1280, 800, 323});
  int pads = 0;
  for (const Scene& scene : all_scenes()) {
    if (!scene.ever_connected) continue;
    CAPTURE(scene.name);
    Player player(headless, scene);
    const bool drawn = !pad_of(player).empty();
    const Surroundings around{.connected = scene.connected, .ever_connected = true};
    const PageKind kind = page_kind(scene.view, player.shell.state(), around);
    const bool known = has_pin_pad(kind, scene.view, player.shell.state());
    pads += drawn ? 1 : 0;
    if (drawn) CHECK(known);
    if (known && !is_covered(player.log)) CHECK(drawn);
  }
  CHECK(pads > 10);
}

TEST_CASE("still pad: where the chosen chair alone has room beside it, another can still be chosen") {
  Headless headless({1280, 800, 323}, ThemeName::light, 2);
  for (const std::string scene : {"64-sign", "03-pin-wait", "04-locked-wait"}) {
    CAPTURE(scene);
    Scene unblocked = scene_named(scene);
    unblocked.view.pin_waits.clear();
    Player player(headless, unblocked);
    refuse(player, long_words, "art. 13 §2, tweede lid", "Begrepen");
    player.idle();
    REQUIRE(player.widget("chair:c1") != nullptr);
    REQUIRE(player.widget("chair:c2") == nullptr);
    player.tap("chair:c1");
    player.idle();
    REQUIRE(player.widget("chair:c2") != nullptr);
    player.tap("chair:c2");
    player.type("271828");
    REQUIRE_FALSE(player.out.lines.empty());
    CHECK(player.out.lines.back().find(R"("chair":"c2")") != std::string::npos);
  }
}
