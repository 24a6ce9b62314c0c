// A whole turn by two buttons, Tab and Enter, as any switch box sends them.
#include "tests/kiosk-ui/player.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

constexpr int most_tabs = 200;  // more than any page has targets

template <typename Hands>
bool tab_to(Hands& hands, const std::string& id) {
  for (int i = 0; i < most_tabs && hands.log.focus != id; ++i) hands.press(Key::tab);
  return hands.log.focus == id;
}

// Both buttons, and nothing else.
struct TwoButtons : Table {
  using Table::Table;

  void fire(const std::string& id) {
    CAPTURE(log.step);
    REQUIRE_MESSAGE(tab_to(*this, id), id);
    press(Key::enter);
  }
  [[nodiscard]] bool is_on(const std::string& id) const {
    const Widget* widget = find(log, id);
    return widget != nullptr && widget->enabled;
  }
  void read_on() {
    for (int i = 0; i < most_tabs && is_on("read-on"); ++i) fire("read-on");
    REQUIRE_FALSE(is_on("read-on"));
  }
  // `tafeld` did it, and says how things are now.
  void is_done(const view::DeviceView& now_is) {
    shell.take(now_is, now);
    answer_ok();
  }
};

view::DeviceView turn_of(const std::string& participant) {
  auto view = session_view();
  view.turn = participant;
  return view;
}

void mark_all(view::DeviceView& view, const std::string& participant, view::VoteMark mark) {
  for (auto& item : view.session->items)
    for (auto& ballot : item.ballots)
      if (ballot.participant == participant) ballot.mark = mark;
}

bool is_turn(const Scene& scene) {
  return !scene.view.turn.empty() && !scene.view.locked && scene.connected && !scene.name.ends_with("-many");
}
// The tab of the page itself leads nowhere else.
bool leads_on(const Widget& widget, TurnState::Tab here) {
  constexpr std::array<std::string_view, 4> tabs{"turn:vote", "turn:statements", "turn:verslag", ""};
  return widget.enabled && widget.kind == Kind::button && widget.id != "help" &&
         widget.id != tabs.at(static_cast<std::size_t>(here));
}

}  // namespace

TEST_CASE(
    "two buttons: a PIN, and a round from the first choice to the signature and the screen given back") {
  auto view = turn_of("p1");
  mark_all(view, "p1", view::VoteMark::not_yet);
  auto before = view;
  before.turn.clear();
  TwoButtons hands(before, Place::sharing);
  hands.fire("hand-over");
  REQUIRE(find(hands.log, "pin-of:p1") != nullptr);
  for (const char digit : std::string_view("482915")) hands.fire(std::string("pin:") + digit);
  REQUIRE(hands.last()["do"] == "begin-turn");
  CHECK(hands.last()["pin"] == "482915");
  hands.is_done(view);
  for (int i = 0; i < 20 && hands.log.step == "vote"; ++i) hands.fire("choice:niet-akkoord");
  REQUIRE(hands.log.step == "overview");
  hands.read_on();
  hands.fire("main");
  REQUIRE(hands.last()["do"] == "vote");
  mark_all(view, "p1", view::VoteMark::niet_akkoord);
  hands.is_done(view);
  hands.fire("turn:end");
  CHECK(hands.last()["do"] == "end-turn");
}

TEST_CASE("two buttons: one's statement is confirmed, another taken back after its question") {
  TwoButtons hands(turn_of("p3"), Place::discussion);
  hands.fire("turn:statements");
  hands.fire("statement:u2:confirm");
  REQUIRE(hands.out.lines.size() == 1);
  hands.answer_ok();
  hands.fire("statement:u2:take-back");
  REQUIRE(hands.asks());
  hands.fire("dialog:yes");
  CHECK(hands.out.lines.size() == 2);
}

TEST_CASE("two buttons: every target of every page of a turn is reached by Tab and fired by Enter") {
  Headless panel({1920, 1080, 531});
  int fired = 0;
  for (const Scene& scene : all_scenes()) {
    if (!is_turn(scene)) continue;
    CAPTURE(scene.name);
    Player at_first(panel, scene);
    for (const Widget& target : at_first.log.widgets) {
      if (!leads_on(target, at_first.shell.state().turn.tab)) continue;
      Player player(panel, scene);
      CHECK_MESSAGE(tab_to(player, target.id), target.id);
      const auto drawn = panel.drawings();
      const std::size_t lines = player.out.lines.size();
      player.press(Key::enter);
      const auto same = [](const Drawing& a, const Drawing& b) {
        return a.shape == b.shape && a.where.x == b.where.x && a.where.y == b.where.y &&
               a.colour == b.colour && a.text == b.text;
      };
      const auto& now = panel.drawings();
      const bool unchanged = std::equal(drawn.begin(), drawn.end(), now.begin(), now.end(), same);
      CHECK_MESSAGE((!unchanged || player.out.lines.size() > lines), target.id);
      ++fired;
    }
  }
  CHECK(fired > 50);
}

TEST_CASE("two buttons: the twin: words are not typed with them, for the keyboard on the glass is one stop") {
  Headless panel({1920, 1080, 531});
  for (const Scene& scene : all_scenes()) {
    if (scene.name != "55-turn-remark") continue;
    Player player(panel, scene);
    REQUIRE(player.widget("key:a") != nullptr);
    CHECK(tab_to(player, "back"));
    CHECK_FALSE(tab_to(player, "key:a"));
    return;
  }
  FAIL("no such scene");
}
