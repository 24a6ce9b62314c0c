// When a turn ends by itself.
#include "kiosk-ui/state/turn_end.hpp"

#include "tests/kiosk-ui/scenes.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// Of a delegate who signed, for whom everything waits until a test says that it was done.
struct Turn {
  view::SessionView session = *session_view().session;
  view::PersonView& person = session.people[2];
  TurnState state{.has_signed = true};

  Turn() { person.open_ballots = 1; }
  void do_all() {
    person.open_ballots = person.unconfirmed_statements = 0;
    person.feedback = view::Feedback::yes;
    session.verslag.readings[2].mark = view::ReadingMark::approved;
  }
  [[nodiscard]] bool ends() const { return ends_by_itself(state, session, person); }
  [[nodiscard]] std::optional<TurnState::Tab> waits() const { return what_waits(state, session, person); }
};

}  // namespace

TEST_CASE("turn end: when something was signed and nothing waits, and not before") {
  Turn turn;
  CHECK_FALSE(turn.ends());
  turn.do_all();
  CHECK(turn.ends());
  SUBCASE("nothing was signed: one only looks") {
    turn.state.has_signed = false;
  }
  SUBCASE("a choice is not signed") {
    turn.state.choices["i1"] = view::Choice::niet_akkoord;
  }
  SUBCASE("a remark is half written") {
    turn.state.remark = TextEdit("Het dossiernummer");
  }
  SUBCASE("a statement waits") {
    turn.person.unconfirmed_statements = 1;
  }
  SUBCASE("a vote waits") {
    turn.person.open_ballots = 1;
  }
  CHECK_FALSE(turn.ends());
}

TEST_CASE("turn end: what the screen was passed for comes first, and the verslag waits for its own round") {
  Turn turn;
  CHECK(turn.waits() == TurnState::Tab::vote);
  turn.state.passed_for = PassedFor::confirming;
  CHECK(turn.waits() == TurnState::Tab::statements);
  turn.state.passed_for = PassedFor::reading;
  CHECK(turn.waits() == TurnState::Tab::verslag);
  turn.state.passed_for = PassedFor::confirming;
  turn.person.unconfirmed_statements = 0;
  CHECK(turn.waits() == TurnState::Tab::vote);
  turn.person.open_ballots = 0;
  CHECK_FALSE(turn.waits());
  turn.state.passed_for = PassedFor::reading;
  CHECK(turn.waits() == TurnState::Tab::verslag);
}

TEST_CASE("turn end: nothing waits for whoever left the table") {
  Turn turn;
  turn.person.presence = view::Presence::away;
  CHECK_FALSE(turn.waits());
}
