// A turn that is only heard: nothing of it can be read, keys act as before, and a touch shows the way back.
#include "kiosk-ui/app/speech.hpp"
#include "tests/kiosk-ui/player.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

view::DeviceView view_of(const std::string& participant) {
  auto view = session_view();
  view.turn = participant;
  for (auto& item : view.session->items)
    for (auto& ballot : item.ballots)
      if (ballot.participant == participant) ballot.mark = view::VoteMark::not_yet;
  return view;
}

// Somebody's turn, or the table's, with the headset on: the screen is dark when that is asked for.
struct Headset : Table {
  explicit Headset(bool dark, const std::string& participant = "p1")
      : Table(view_of(participant), Place::sharing) {
    shell.display().can_speak = shell.display().speaks = true;
    shell.display().dark_while_it_speaks = dark;
    idle();
  }
  // What can be read: the words over the last ground that fills the screen.
  [[nodiscard]] std::vector<std::string> readable() const {
    std::vector<std::string> words;
    for (const Drawing& each : screen.drawings()) {
      const bool fills = each.shape == Drawing::Shape::fill && each.where.w >= screen.screen().w &&
                         each.where.h >= screen.screen().h && each.colour.alpha == 255;
      if (fills) words.clear();
      if (each.shape == Drawing::Shape::words && (words.empty() || words.back() != each.text))
        words.push_back(each.text);
    }
    return words;
  }
  [[nodiscard]] bool is_dark() const {
    const auto words = readable();
    return words.size() == 1 && words.front().starts_with("Dit scherm wordt voorgelezen");
  }
  void press_finger(Point at) {
    Input input;
    input.at = at;
    input.pressed = input.down = true;
    screen.frame(shell, input, now += 0.05);
    input.pressed = input.down = false;
    input.released = true;
    screen.frame(shell, input, now += 0.05);
    idle();
  }
};

}  // namespace

TEST_CASE("dark screen: nothing of a turn can be read but that it is read aloud; without the choice it is") {
  CHECK(Headset(true).is_dark());
  CHECK(Headset(false).readable().size() > 5);
}

TEST_CASE("dark screen: only in a turn, and only while it speaks") {
  CHECK_FALSE(Headset(true, "").is_dark());
  Headset silent(true);
  silent.shell.display().speaks = false;
  silent.idle();
  CHECK_FALSE(silent.is_dark());
}

TEST_CASE("dark screen: keys choose and the voice reads, and no ring shows where") {
  Headset turn(true);
  Speech speech;
  CHECK_FALSE(speech.look(turn.log, true).words.empty());
  for (int i = 0; i < 50 && turn.log.focus != "choice:niet-akkoord"; ++i) turn.press(Key::tab);
  REQUIRE(turn.log.focus == "choice:niet-akkoord");
  CHECK(turn.is_dark());
  CHECK(turn.screen.drawings().back().shape == Drawing::Shape::words);
  CHECK_FALSE(speech.look(turn.log, true).words.empty());
  turn.press(Key::enter);
  CHECK(turn.shell.state().turn.choices.size() == 1);
  CHECK(turn.is_dark());
}

TEST_CASE("dark screen: a touch chooses nothing, and shows how to make it light again") {
  for (const bool dark : {true, false}) {
    Headset turn(dark);
    turn.press_finger(find(turn.log, "choice:akkoord")->where.centre());
    CHECK(turn.shell.state().turn.choices.empty() == dark);
    CHECK((find(turn.log, "display:light-screen") != nullptr) == dark);
    CHECK(turn.out.lines.empty());
    if (!dark) continue;
    turn.tap("display:light-screen");
    turn.tap("display:close");
    CHECK_FALSE(turn.is_dark());
    CHECK(turn.readable().size() > 5);
  }
}

TEST_CASE("dark screen: it is offered in a turn while it speaks, and to nobody else") {
  const auto is_offered = [](const std::string& participant, bool speaks) {
    Headset table(false, participant);
    table.shell.display().speaks = speaks;
    table.shell.state().display_open = true;
    table.idle();
    CHECK(find(table.log, "display:speaks") != nullptr);
    return find(table.log, "display:dark-screen") != nullptr;
  };
  CHECK(is_offered("p1", true));
  CHECK_FALSE(is_offered("p1", false));
  CHECK_FALSE(is_offered("", true));
}

TEST_CASE("dark screen: it is asked in the light whether somebody is still there") {
  Headset turn(true);
  turn.now += 200;
  turn.idle();
  CHECK(find(turn.log, "still-there") != nullptr);
  CHECK_FALSE(turn.is_dark());
}

TEST_CASE("dark screen: also with the largest letters on 15 inch a touch brings the way back into sight") {
  for (const bool dark : {true, false}) {
    Headless panel({1280, 800, 323}, ThemeName::light, 2);
    Player player(panel, scene("52-vote", view_of("p1"), Place::sharing));
    player.shell.display().can_speak = player.shell.display().speaks = true;
    player.shell.display().dark_while_it_speaks = dark;
    player.idle();
    player.finger({5, 5}, true);
    player.finger({5, 5}, false);
    player.idle();
    const Widget* light = player.widget("display:light-screen");
    REQUIRE((light != nullptr) == dark);
    if (dark) CHECK(light->enabled);
  }
}
