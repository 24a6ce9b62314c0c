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

namespace {
// Who gives the screen back is asked about this; "" for nobody is asked.
std::string asked_of(const LeftToDo& left, TurnState turn) {
  view::SessionView session;
  view::PersonView person{.id = "p1", .presence = view::Presence::at_table};
  person.unconfirmed_statements = left.statements;
  person.open_ballots = left.ballots;
  if (left.feedback) {
    person.represents = "Jan Maes";
    person.feedback = view::Feedback::unstated;
  }
  const Intent intent = give_back(turn, session, person);
  const auto* ask = std::get_if<Ask>(&intent);
  if (ask == nullptr) return {};
  CHECK(ask->question.no_is_main);
  return ask->question.no;
}
}  // namespace

TEST_CASE("turn end: what stays behind is asked about before the screen is given back, and nothing else is") {
  TurnState chose;
  chose.choices["i1"] = view::Choice::akkoord;
  const TurnState reads{.passed_for = PassedFor::reading};
  CHECK(asked_of({}, chose) == "Eerst tekenen");
  CHECK(asked_of({.statements = 1}, {}) == "Eerst bevestigen");
  CHECK(asked_of({.feedback = true}, reads) == "Eerst antwoorden");
  CHECK(asked_of({.feedback = true}, {}).empty());  // it is asked for with the verslag
  CHECK(asked_of({.ballots = 2}, {}).empty());
  CHECK(asked_of({}, reads).empty());
}

TEST_CASE("turn end: the page beneath the question is where it is done") {
  auto view = session_view();
  for (const int unconfirmed : {1, 0}) {
    view.session->people[2].unconfirmed_statements = unconfirmed;
    TurnState turn{.tab = TurnState::Tab::vote};
    (void)give_back(turn, *view.session, view.session->people[2]);
    CHECK(turn.tab == (unconfirmed > 0 ? TurnState::Tab::statements : TurnState::Tab::vote));
  }
}
