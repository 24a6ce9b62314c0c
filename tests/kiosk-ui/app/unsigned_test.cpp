// A choice that is not signed is never lost unasked, never called kept, and never counted.
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// In the turn of p1, who signed "akkoord" on every item.
view::DeviceView turn_of_p1() {
  auto view = session_view();
  view.turn = "p1";
  for (auto& item : view.session->items)
    for (auto& ballot : item.ballots)
      if (ballot.participant == "p1") ballot.mark = view::VoteMark::akkoord;
  return view;
}

// The same, after the screen was locked or given back, with one item's words changed meanwhile where asked for.
view::DeviceView without_turn() {
  auto view = turn_of_p1();
  view.turn.clear();
  return view;
}
view::DeviceView locked() {
  auto view = without_turn();
  view.locked = true;
  view.session.reset();
  view.sessions.front().state = view::PlannedState::active;
  return view;
}

void take(Table& table, const view::DeviceView& view) {
  table.shell.take(view, table.now);
  table.idle();
}

// The consent on point 1 is withdrawn, and the withdrawal not signed.
struct Withdrawal : Table {
  Withdrawal() : Table(turn_of_p1(), Place::sharing) {
    tap("item:i1");
    tap("choice:niet-akkoord");
    REQUIRE(log.step == "overview");
  }
};

bool says(const Table& table, std::string_view words) {
  const auto& drawn = table.screen.drawings();
  return std::any_of(drawn.begin(), drawn.end(),
                     [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("unsigned: while it is on the glass nothing says that all is kept") {
  Withdrawal table;
  CHECK(says(table, "Niet alles getekend"));
  CHECK(!says(table, "Alles bewaard"));
  table.tap("main");
  table.answer_ok();
  CHECK(!says(table, "Niet alles getekend"));  // the twin: it was signed
}

TEST_CASE("unsigned: every way to give the screen back asks first, and a no changes nothing") {
  for (const char* from : {"turn:vote", "turn:statements", "turn:verslag"}) {
    CAPTURE(from);
    Withdrawal table;
    table.tap(from);
    table.tap("turn:end");
    REQUIRE(table.asks());
    CHECK(says(table, "U hebt één keuze niet getekend."));
    table.tap("dialog:no");
    CHECK(table.out.lines.empty());
    CHECK(table.shell.state().turn.choices.size() == 1);
    table.tap("turn:end");
    table.tap("dialog:yes");
    CHECK(table.last()["do"] == "end-turn");
  }
  Table signed_all(turn_of_p1(), Place::sharing);
  signed_all.tap("turn:end");
  CHECK(!signed_all.asks());
  CHECK(signed_all.last()["do"] == "end-turn");
}

TEST_CASE("unsigned: after a lock the lock page says so, and the next turn has the choice, to be signed") {
  Withdrawal table;
  table.now += 245;  // longer than outside a turn
  table.idle();
  CHECK(table.log.screen == "locked");
  take(table, locked());
  CHECK(says(table, "Wat niet getekend is, telt niet."));
  CHECK(!says(table, "Alles bewaard"));
  CHECK(!says(table, "niet akkoord"));
  table.answer_ok();
  table.press(Key::tab);  // the chair unlocks
  table.shell.state().hidden = false;
  take(table, without_turn());
  take(table, turn_of_p1());
  CHECK(table.log.step == "overview");
  CHECK(says(table, "Uw vorige beurt eindigde voor u tekende."));
  table.tap("main");
  REQUIRE(table.last()["do"] == "vote");
  CHECK(table.last()["ballots"][0]["item"] == "i1");
  CHECK(table.last()["ballots"][0]["choice"] == "niet-akkoord");
}

TEST_CASE("unsigned: nobody else finds it, and words that changed meanwhile are asked anew") {
  Withdrawal table;
  take(table, without_turn());
  auto other = without_turn();
  other.turn = "p3";
  take(table, other);
  CHECK(table.shell.state().turn.choices.empty());
  take(table, without_turn());
  auto changed = turn_of_p1();
  changed.session->items.front().version += 1;
  take(table, changed);
  CHECK(table.shell.state().turn.choices.empty());
  CHECK(!table.shell.state().turn.left_before);
}

TEST_CASE("unsigned: what was signed, although its answer was lost, is not called unsigned") {
  Withdrawal table;
  auto cast = turn_of_p1();
  for (auto& ballot : cast.session->items.front().ballots)
    if (ballot.participant == "p1") ballot.mark = view::VoteMark::niet_akkoord;
  take(table, cast);
  take(table, locked());
  CHECK(!says(table, "niet getekend"));
  CHECK(!says(table, "Niet alles"));
}

TEST_CASE(
    "still there: asked half a minute before a lock, with the seconds; a touch anywhere answers, and no "
    "more") {
  Table table(session_view(), Place::discussion);
  table.now += 85;
  table.idle();
  CHECK(find(table.log, "still-there") == nullptr);
  table.now += 5;
  table.idle();
  REQUIRE(find(table.log, "still-there") != nullptr);
  CHECK(says(table, "Het scherm wordt vergrendeld over 28 seconden."));
  CHECK(find(table.log, "main") == nullptr);
  Input input;
  input.at = {5, 5};
  input.pressed = input.down = true;
  table.log = table.screen.frame(table.shell, input, table.now += 0.05).log;
  CHECK(find(table.log, "still-there") != nullptr);
  input.pressed = input.down = false;
  input.released = true;
  table.screen.frame(table.shell, input, table.now += 0.05);
  table.idle();
  CHECK(find(table.log, "still-there") == nullptr);
  CHECK(table.log.screen == "discussion");
  CHECK(table.shell.locks_in_s(table.now).value_or(0) > 110);
}

TEST_CASE("still there: the touch that answers does nothing to what is beneath") {
  Table table(session_view(), Place::discussion);
  const Point lock = find(table.log, "rail:lock")->where.centre();
  table.now += 95;
  table.idle();
  REQUIRE(find(table.log, "still-there") != nullptr);
  table.tap_at(lock);
  table.idle();
  CHECK(table.log.screen == "discussion");
  CHECK(table.out.lines.empty());
  table.tap("rail:lock");  // the twin: without the question it locks
  CHECK(table.log.screen == "locked");
}

TEST_CASE("still there: it waits longer in a turn, says that a choice is not signed, and wakes each second") {
  Withdrawal table;
  table.now += 175;
  table.idle();
  CHECK(table.log.step == "overview");
  CHECK(find(table.log, "still-there") == nullptr);
  table.now += 30;
  table.idle();
  REQUIRE(find(table.log, "still-there") != nullptr);
  CHECK(says(table, "Wat u koos, is nog niet getekend: zo telt het niet."));
  const auto drawn = table.screen.frame(table.shell, {}, table.now += 0.1);
  CHECK(drawn.again_in_s.value_or(99) <= 1);
}
