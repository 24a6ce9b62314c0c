// "Bent u er nog?" for whoever does not look at the screen: what the voice says, and the first key that answers.
#include "kiosk-ui/app/speech.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

bool contains(const std::string& words, std::string_view part) {
  return words.find(part) != std::string::npos;
}

// In the turn of p1, with a choice that is not signed or without.
struct Turn : Table {
  explicit Turn(bool chose) : Table(view_of_turn(), Place::sharing) {
    if (chose) shell.state().turn.choices = {{"i2", view::Choice::akkoord}};
    idle();
  }
  static view::DeviceView view_of_turn() {
    auto view = session_view();
    view.turn = "p1";
    return view;
  }
  void wait_until_asked() {
    now += 200;
    idle();
    REQUIRE(find(log, "still-there") != nullptr);
  }
};

// A field, and the letters that were typed into it.
struct Writing : Table {
  Writing() : Table(session_view(), Place::plan) {
    tap("main");
    REQUIRE(find(log, "field:text") != nullptr);
    strike(U'v');
    REQUIRE(written() == "v");
  }
  void strike(Typed typed) {
    Input input;
    input.typed = {typed};
    screen.frame(shell, input, now += 0.05);
    idle();
  }
  [[nodiscard]] std::string written() const { return find(log, "field:text")->value; }
  void wait_until_asked() {
    now += 95;
    idle();
    REQUIRE(find(log, "still-there") != nullptr);
  }
  [[nodiscard]] bool is_asked() const { return find(log, "still-there") != nullptr; }
};

}  // namespace

TEST_CASE("still there: the voice says the question with its seconds, once, and then the page again") {
  Turn turn(false);
  Speech speech;
  const std::string page = speech.look(turn.log, true).words;
  CHECK_FALSE(contains(page, "Bent u er nog?"));
  turn.wait_until_asked();
  const std::string seconds = find(turn.log, "seconds")->label;
  const Spoken asked = speech.look(turn.log, true);
  CHECK(asked.hush);
  CHECK(contains(asked.words, "Bent u er nog?"));
  CHECK(contains(asked.words, seconds));
  turn.now += 1;
  turn.idle();
  REQUIRE(find(turn.log, "seconds")->label != seconds);
  CHECK(speech.look(turn.log, true).words.empty());  // no count-down over the words
  turn.press(Key::tab);
  REQUIRE(find(turn.log, "still-there") == nullptr);
  CHECK(contains(speech.look(turn.log, true).words, page));
}

TEST_CASE("still there: the voice says that a choice is not signed, and only then") {
  for (const bool chose : {true, false}) {
    Turn turn(chose);
    Speech speech;
    turn.wait_until_asked();
    CHECK(contains(speech.look(turn.log, true).words, "nog niet getekend") == chose);
  }
}

TEST_CASE("still there: the first letter answers and is in the text, as it is without the question") {
  for (const bool asked : {true, false}) {
    Writing text;
    if (asked) text.wait_until_asked();
    text.strike(U'e');
    text.strike(U'i');
    CHECK_FALSE(text.is_asked());
    CHECK(text.written() == "vei");
    text.strike(KeyPress{Key::backspace});
    CHECK(text.written() == "ve");
  }
}

TEST_CASE("still there: a key that erases is not lost either") {
  Writing text;
  text.wait_until_asked();
  text.strike(KeyPress{Key::backspace});
  CHECK_FALSE(text.is_asked());
  CHECK(text.written().empty());
}

TEST_CASE("still there: a space or a key that steers only answers") {
  for (const Typed& key : {Typed(U' '), Typed(KeyPress{Key::enter}), Typed(KeyPress{Key::tab})}) {
    Writing text;
    text.wait_until_asked();
    text.strike(key);
    CHECK_FALSE(text.is_asked());
    CHECK(text.written() == "v");
  }
}

TEST_CASE("still there: a letter typed before a lock is nowhere after it") {
  Writing text;
  text.wait_until_asked();
  Input input;
  input.typed = {U'x'};
  text.screen.frame(text.shell, input, text.now += 0.05);
  auto locked = session_view();
  locked.locked = true;
  text.shell.take(locked, text.now);
  text.shell.take(session_view(), text.now);
  text.idle();
  REQUIRE(find(text.log, "field:text") != nullptr);
  CHECK(text.written() == "v");
}
