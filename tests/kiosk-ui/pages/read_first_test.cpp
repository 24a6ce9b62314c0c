// Nobody signs what is below the fold: what is signed now comes alone, and its end was in sight.
#include "kiosk-ui/app/speech.hpp"
#include "kiosk-ui/words.hpp"
#include "tests/kiosk-ui/player.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::kiosk::test {
namespace {

Scene scene_of(std::string_view name) {
  auto all = all_scenes();
  const auto found = std::ranges::find(all, name, &Scene::name);
  REQUIRE(found != all.end());
  return *found;
}

// As the demonstration has it, and the smallest panel with the largest letters.
struct Glass {
  Panel panel;
  float text = 1;
};
const Glass glasses[] = {{{1920, 1080, 531}}, {{1280, 800, 323}, 2}};

bool is_on(const Player& player, const std::string& id) {
  const Widget* widget = player.widget(id);
  return widget != nullptr && widget->enabled;
}

bool says(const Headless& panel, std::string_view words) {
  return std::ranges::any_of(panel.drawings(),
                             [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
}

// And waits until the page that follows answers.
void touch(Player& player, const std::string& id) {
  player.tap(id);
  player.idle();
}

// Touches "Verder" until the end is in sight; how often.
int read_on(Player& player) {
  int touches = 0;
  for (; touches < 200 && is_on(player, "read-on"); ++touches) touch(player, "read-on");
  return touches;
}

bool asked_for(const Player& player, std::string_view deed) {
  return std::ranges::any_of(
      player.out.lines, [&](const std::string& line) { return nlohmann::json::parse(line)["do"] == deed; });
}

std::vector<std::string> items_on(const WidgetLog& log) {
  std::vector<std::string> ids;
  for (const Widget& each : log.widgets)
    if (each.id.starts_with("item:")) ids.push_back(each.id);
  return ids;
}

}  // namespace

TEST_CASE("read first: many choices are signed after their end was in sight, and not before") {
  for (const Glass& glass : glasses) {
    CAPTURE(glass.text);
    Headless panel(glass.panel, ThemeName::light, glass.text);
    Player player(panel, scene_of("53-overview-many"));
    REQUIRE(player.log.step == "overview");
    CHECK_FALSE(is_on(player, "main"));
    CHECK(says(panel, words::reading::first));
    touch(player, "main");
    touch(player, "help:close");  // it said why not
    CHECK_FALSE(asked_for(player, "vote"));
    CHECK(read_on(player) > 0);
    CHECK(is_on(player, "main"));
    CHECK_FALSE(says(panel, words::reading::first));
    touch(player, "main");
    CHECK(asked_for(player, "vote"));
  }
}

TEST_CASE(
    "read first: with large letters even one choice is read to its end, which the buttons covered at first") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  Player player(panel, scene_of("53-overview"));
  CHECK_FALSE(is_on(player, "main"));
  CHECK(read_on(player) > 0);
  CHECK(says(panel, "Ja, akkoord"));
  CHECK(is_on(player, "main"));
}

TEST_CASE("read first: a short list is in sight at once, and costs no touch") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_of("53-overview"));
  CHECK(player.widget("read-on") == nullptr);
  CHECK_FALSE(says(panel, words::reading::first));
  touch(player, "main");
  CHECK(asked_for(player, "vote"));
}

TEST_CASE("read first: another choice makes another text to sign, read from its top") {
  Headless panel({1920, 1080, 531});
  Scene nothing_signed = scene_of("53-overview-many");
  for (auto& item : nothing_signed.view.session->items)
    for (auto& ballot : item.ballots)
      if (ballot.participant == "p1") ballot.mark = view::VoteMark::not_yet;
  Player player(panel, nothing_signed);
  const auto first = items_on(player.log).front();
  read_on(player);
  REQUIRE(is_on(player, "main"));
  touch(player, items_on(player.log).back());
  REQUIRE(player.log.step == "vote");
  SUBCASE("changed") {
    touch(player, "choice:niet-akkoord");
    CHECK(player.log.step == "overview");
    CHECK_FALSE(is_on(player, "main"));
    CHECK(items_on(player.log).front() == first);
  }
  SUBCASE("the twin: the same again") {
    touch(player, "choice:akkoord");
    CHECK(player.log.step == "overview");
    CHECK(is_on(player, "main"));
  }
}

TEST_CASE("read first: keys and a finger reach the end too, and speech says the button") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  SUBCASE("Tab to the button, then Enter") {
    Player player(panel, scene_of("55-turn-verslag"));
    REQUIRE_FALSE(is_on(player, "verslag:approve"));
    for (int i = 0; i < 40 && player.log.focus != "read-on"; ++i) player.press(Key::tab);
    REQUIRE(player.log.focus == "read-on");
    CHECK(spoken_words(*player.widget("read-on")).starts_with(words::reading::on));
    for (int i = 0; i < 200 && is_on(player, "read-on"); ++i) player.press(Key::enter);
    for (int i = 0; i < 40 && player.log.focus != "verslag:approve"; ++i) player.press(Key::tab);
    CHECK(player.log.focus == "verslag:approve");
  }
  SUBCASE("scrolled by hand") {
    Player player(panel, scene_of("53-overview-many"));
    const Rect list = player.widget("list:overview")->where;
    for (int i = 0; i < 600 && !is_on(player, "main"); ++i) player.wheel(list.centre(), -2);
    CHECK(is_on(player, "main"));
  }
}

TEST_CASE("read first: what is signed now comes alone, and what was signed before is a touch away") {
  Headless panel({1920, 1080, 531});
  Scene second_round = scene_of("53-overview");
  for (auto& item : second_round.view.session->items)
    for (auto& ballot : item.ballots)
      if (ballot.participant == "p1" && item.id != "i2") ballot.mark = view::VoteMark::akkoord;
  Player player(panel, second_round);
  CHECK(items_on(player.log) == std::vector<std::string>{"item:i2"});
  REQUIRE(player.widget("earlier") != nullptr);
  CHECK(player.widget("earlier")->label == "Eerder getekend (2)");
  touch(player, "earlier");
  CHECK(player.log.step == "earlier");
  CHECK(items_on(player.log) == std::vector<std::string>{"item:i1", "item:i3"});
  CHECK(player.widget("main") == nullptr);
  touch(player, "back");
  CHECK(items_on(player.log) == std::vector<std::string>{"item:i2"});
  touch(player, "earlier");
  touch(player, "item:i3");
  touch(player, "choice:niet-akkoord");
  CHECK(items_on(player.log) == std::vector<std::string>{"item:i2", "item:i3"});
  CHECK(player.widget("earlier")->label == "Eerder getekend (1)");
}

TEST_CASE("read first: in a first round nothing was signed before") {
  Scene first_round = scene_of("53-overview");
  auto& session = *first_round.view.session;
  for (auto& item : session.items) {
    first_round.state.turn.choices[item.id] = view::Choice::akkoord;
    for (auto& ballot : item.ballots)
      if (ballot.participant == "p1") ballot.mark = view::VoteMark::not_yet;
  }
  Headless panel({1920, 1080, 531});
  Player player(panel, first_round);
  CHECK(player.widget("earlier") == nullptr);
  CHECK(is_on(player, "main"));
}

TEST_CASE("read first: the verslag is approved after its end was in sight; a remark is always possible") {
  for (const Glass& glass : glasses) {
    CAPTURE(glass.text);
    Headless panel(glass.panel, ThemeName::light, glass.text);
    Player player(panel, scene_of("55-turn-verslag"));
    CHECK_FALSE(is_on(player, "verslag:approve"));
    CHECK(is_on(player, "verslag:remark"));
    touch(player, "verslag:approve");
    touch(player, "help:close");
    CHECK_FALSE(asked_for(player, "propose"));
    CHECK(read_on(player) > 0);
    touch(player, "verslag:approve");
    CHECK(asked_for(player, "propose"));
  }
}

TEST_CASE("read first: what one read of the verslag counts for that turn and that edition alone") {
  Scene turn = scene_of("55-turn-verslag");
  Headless panel({1920, 1080, 531});
  const auto can_approve_after = [&](void (*change)(Player&, view::DeviceView&)) {
    Player player(panel, turn);
    read_on(player);
    REQUIRE(is_on(player, "verslag:approve"));
    view::DeviceView view = turn.view;
    change(player, view);
    player.shell.take(view, player.now);
    player.idle();
    touch(player, "turn:verslag");
    return is_on(player, "verslag:approve");
  };
  CHECK(can_approve_after([](Player&, view::DeviceView&) {}));
  CHECK(can_approve_after([](Player& player, view::DeviceView&) { touch(player, "turn:statements"); }));
  CHECK_FALSE(can_approve_after([](Player&, view::DeviceView& view) { ++view.session->verslag.edition; }));
  CHECK_FALSE(can_approve_after([](Player&, view::DeviceView& view) { view.turn = "p2"; }));
}

TEST_CASE("read first: the notice of secrecy is accepted once its end was in sight") {
  for (const Glass& glass : glasses) {
    CAPTURE(glass.text);
    Headless panel(glass.panel, ThemeName::light, glass.text);
    Player player(panel, scene_of("11-secrecy"));
    const bool is_short = glass.text == 1;
    CHECK(is_on(player, "main") == is_short);
    CHECK((read_on(player) == 0) == is_short);
    touch(player, "main");
    CHECK(player.log.step == "delegate");
  }
}

}  // namespace tafel::kiosk::test
