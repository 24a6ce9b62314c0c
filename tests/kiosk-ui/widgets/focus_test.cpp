// The whole screen by keyboard alone.
#include "tests/kiosk-ui/player.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

bool is_target(const Widget& w) {
  return w.enabled && (w.kind == Kind::button || w.kind == Kind::field || w.kind == Kind::key);
}
bool in_pad(const std::string& id) {
  return id.starts_with("key:") || id.starts_with("accent:");
}

// Whatever can be touched now, or after scrolling each list to its end.
std::set<std::string> targets_of(Headless& panel, const Scene& scene) {
  Player player(panel, scene);
  std::set<std::string> all;
  const auto look = [&] {
    for (const Widget& w : player.log.widgets)
      if (is_target(w)) all.insert(w.id);
  };
  look();
  for (int step = 0; step < 200; ++step) {
    bool more = false;
    for (const Widget& list : WidgetLog(player.log).widgets)
      if (list.kind == Kind::list && list.enabled && list.below) {
        player.wheel(list.where.centre(), -2);
        more = true;
      }
    look();
    if (!more) break;
  }
  return all;
}

// In sight as a whole, or as much of it as its list can show.
void check_in_sight(const Player& player) {
  const Widget* at = player.widget(player.log.focus);
  REQUIRE_MESSAGE(at != nullptr, player.log.focus);
  CHECK(is_target(*at));
  CHECK(at->where.w > 0);
  CHECK(at->where.y >= -1);
  CHECK(at->where.bottom() <= player.panel.screen().bottom() + 1);
}

// Row by row through the pad that has the focus, by arrows alone.
void walk_pad(Player& player, std::vector<std::string>& order) {
  const auto go = [&](Key key) {
    const std::string before = player.log.focus;
    player.press(key);
    return player.log.focus != before;
  };
  const auto visit = [&] {
    if (std::find(order.begin(), order.end(), player.log.focus) == order.end())
      order.push_back(player.log.focus);
  };
  while (go(Key::up)) {
  }
  do {
    while (go(Key::left)) {
    }
    visit();
    while (go(Key::right)) visit();
  } while (go(Key::down));
}

std::string_view pad_of(std::string_view id) {
  return id.substr(0, id.find(':') + 1);
}

std::vector<std::string> walk(Headless& panel, const Scene& scene, std::set<std::string>& pads) {
  Player player(panel, scene);
  std::vector<std::string> order;
  std::string first;
  for (int step = 0; step < 600; ++step) {
    player.press(Key::tab);
    if (player.log.focus.empty() || player.log.focus == first) break;
    if (first.empty()) first = player.log.focus;
    check_in_sight(player);
    order.push_back(player.log.focus);
    if (in_pad(player.log.focus) && pads.insert(std::string(pad_of(player.log.focus))).second) {
      order.pop_back();
      walk_pad(player, order);
    }
  }
  return order;
}

// Reading to the end turns the one off and the other on, and walking through the rows is reading:
// pages/read_first_test.cpp goes to both.
bool waits_for_reading(std::string_view id) {
  return id == "read-on" || id == "verslag:approve";
}

void check_walk(Headless& panel, const Scene& scene, std::set<std::string>& pads) {
  CAPTURE(scene.name);
  const std::set<std::string> wanted = targets_of(panel, scene);
  const std::set<std::string> walked = pads;
  const std::vector<std::string> order = walk(panel, scene, pads);
  const std::set<std::string> reached(order.begin(), order.end());
  CHECK(reached.size() == order.size());
  for (const auto& id : wanted)
    if (!walked.contains(std::string(pad_of(id))) && !waits_for_reading(id))
      CHECK_MESSAGE(reached.contains(id), id);
  for (const auto& id : reached) CHECK_MESSAGE(wanted.contains(id), id);
}

Scene scene_named(std::string_view start) {
  for (Scene& scene : all_scenes())
    if (scene.name.starts_with(start)) return scene;
  FAIL("no such scene");
  return {};
}

}  // namespace

TEST_CASE("keyboard: Tab and arrows reach every target of every scene once, and bring it into sight") {
  Headless panel({1280, 800, 323});
  std::set<std::string> pads;  // a pad is the same on every page: walked through once
  for (const Scene& scene : all_scenes()) check_walk(panel, scene, pads);
}

TEST_CASE("keyboard: Shift+Tab goes the same way back") {
  Headless panel({1280, 800, 323});
  Player player(panel, scene_named("20-"));
  std::vector<std::string> there;
  for (int i = 0; i < 5; ++i) {
    player.press(Key::tab);
    there.push_back(player.log.focus);
  }
  for (int i = 3; i >= 0; --i) {
    player.press(Key::tab, true);
    CHECK(player.log.focus == there[static_cast<std::size_t>(i)]);
  }
}

TEST_CASE(
    "keyboard: a page begins with its content, in reading order, and the course of the session comes last") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("10-"));
  player.press(Key::tab);
  CHECK(player.log.focus == "person:p1");
  player.press(Key::tab);
  CHECK(player.log.focus == "person:p2");
  player.press(Key::tab, true);
  player.press(Key::tab, true);
  CHECK(player.log.focus == "display");
  player.press(Key::tab, true);
  CHECK(player.log.focus == "members");
}

TEST_CASE("keyboard: Enter and Space do what a tap does; without a ring they do nothing") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("52-"));
  player.press(Key::enter);
  CHECK(player.shell.state().turn.choices.empty());
  while (player.log.focus != "choice:akkoord") player.press(Key::tab);
  player.press(Key::right);
  CHECK(player.log.focus == "choice:niet-akkoord");
  player.press(Key::space);
  CHECK(player.shell.state().turn.choices.size() == 1);
  CHECK(player.shell.state().turn.choices.begin()->second == tafel::view::Choice::niet_akkoord);
}

TEST_CASE("keyboard: on a new page nothing has the focus, so that a second Enter answers nothing") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("10-"));
  player.press(Key::tab);
  player.press(Key::enter);
  CHECK(player.log.step == "person");
  CHECK(player.log.focus.empty());
  player.press(Key::enter);
  CHECK(player.log.step == "person");
  CHECK(player.out.lines.empty());
}

TEST_CASE("keyboard: Escape is the way back, and closes what lies nearest first") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("41-"));
  player.shell.state().refusal = Refusal{"Iets ontbreekt.", "art. 14", {}};
  player.idle();
  player.press(Key::escape);
  CHECK_FALSE(player.shell.state().refusal);
  CHECK(player.log.step == "item");
  player.press(Key::escape);
  CHECK(player.log.step == "cards");
  player.press(Key::escape);  // nothing to go back to
  CHECK(player.log.step == "cards");
}

TEST_CASE("keyboard: a dialog keeps the focus, begins at the answer that does nothing, and gives it back") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("20-"));
  while (!player.log.focus.ends_with(":drop")) player.press(Key::tab);
  const std::string from = player.log.focus;
  player.press(Key::enter);
  CHECK(player.log.focus == "dialog:no");
  for (int i = 0; i < 5; ++i) {
    player.press(Key::tab);
    CHECK(player.log.focus.starts_with("dialog:"));
  }
  player.press(Key::escape);
  player.idle();
  CHECK(player.log.focus == from);
  CHECK(player.out.lines.empty());
}

TEST_CASE("keyboard: a finger hides the ring, and Tab goes on from where it touched") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("46-"));
  player.press(Key::tab);
  player.tap("safety:m3");
  CHECK(player.log.focus.empty());
  player.press(Key::enter);
  CHECK(player.shell.state().sharing.draft.safety_of.size() == 1);
  player.press(Key::tab);
  CHECK(player.log.focus != "safety:m1");
  player.press(Key::tab, true);
  CHECK(player.log.focus == "safety:m3");
}

TEST_CASE("keyboard: while a request is on its way no key fires another") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("54-"));
  while (!player.log.focus.ends_with(":confirm")) player.press(Key::tab);
  player.press(Key::enter);
  REQUIRE(player.shell.busy());
  player.press(Key::enter);
  CHECK(player.out.lines.size() == 1);
}

TEST_CASE("keyboard: keys that are typed go to the field, until Tab leaves it") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("31-"));
  player.type("veilig slapen");
  CHECK(player.widget("field:text")->value == "veilig slapen");
  player.press(Key::tab);
  REQUIRE(player.log.focus != "field:text");
  player.type("x");
  CHECK(player.widget("field:text")->value == "veilig slapen");
  player.press(Key::tab, true);
  CHECK(player.log.focus == "field:text");
  player.type("!");
  CHECK(player.widget("field:text")->value == "veilig slapen!");
}

TEST_CASE("keyboard: Enter in a field of one line goes to the next field") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("16-"));
  player.type("An");
  player.press(Key::enter);
  player.type("arts");
  CHECK(player.widget("field:name")->value == "An");
  CHECK(player.widget("field:function")->value == "arts");
}

TEST_CASE("keyboard: a field that is full says so, and says no more of it when there is room again") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("16-"));
  player.type(std::string(200, 'x'));
  CHECK(player.widget("refused:name") == nullptr);
  player.type("x");
  CHECK(player.widget("field:name")->value.size() == 200);
  REQUIRE(player.widget("refused:name") != nullptr);
  CHECK(player.cuts.empty());
  player.press(Key::backspace);
  CHECK(player.widget("refused:name") == nullptr);
  player.type("\u202e");
  REQUIRE(player.widget("refused:name") != nullptr);
  CHECK(player.widget("field:name")->value.size() == 199);
}

TEST_CASE("keyboard: a PIN by digits, by the unshifted row of an AZERTY keyboard, and never by letters") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("51-hand-over-pin"));
  player.type("12é\"a");
  CHECK(player.widget("pin-typed")->label == "4");
  player.press(Key::backspace);
  CHECK(player.widget("pin-typed")->label == "3");
  player.type("456");
  REQUIRE(player.out.lines.size() == 1);
  CHECK(nlohmann::json::parse(player.out.lines[0])["pin"] == "122456");
}

TEST_CASE("keyboard: Page Down reads on where there is nothing to touch") {
  Headless panel({1280, 800, 323});
  Player player(panel, scene_named("60-"));
  const auto below = [&] {
    return std::any_of(player.log.widgets.begin(), player.log.widgets.end(),
                       [](const Widget& w) { return w.kind == Kind::list && w.below; });
  };
  REQUIRE(below());
  for (int i = 0; i < 40 && below(); ++i) player.press(Key::page_down);
  CHECK_FALSE(below());
}
