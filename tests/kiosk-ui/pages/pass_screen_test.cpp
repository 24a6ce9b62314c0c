// The screen goes round the table.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("stemronde: the screen goes from hand to hand until nobody has to vote any more") {
  auto view = session_view();
  for (auto& person : view.session->people) person.open_ballots = 0, person.feedback = view::Feedback::yes;
  view.session->verslag = {};
  view.session->people[0].open_ballots = view.session->people[1].open_ballots = 1;
  REQUIRE(view.session->people[1].presence == view::Presence::at_table);
  const auto after_the_first = [&](int left, view::Presence presence, Place from) {
    auto now = view;
    Table table(now, from);
    table.shell.state().pass_screen = {.participant = "p1", .pin = {}, .from = from};
    table.shell.state().place = Place::pass_screen;
    table.idle();
    table.pin("246810");
    REQUIRE(table.last()["do"] == "begin-turn");
    table.answer_ok();
    now.turn = "p1";
    table.shell.take(now, table.now);
    table.idle();
    CHECK(table.log.screen == "turn");
    now.turn.clear();
    now.session->people[0].open_ballots = 0;
    now.session->people[1].open_ballots = left;
    now.session->people[1].presence = presence;
    table.shell.take(now, table.now);
    table.idle();
    return table.log.screen;
  };
  CHECK(after_the_first(1, view::Presence::at_table, Place::sharing) == "hand-over");
  CHECK(after_the_first(0, view::Presence::at_table, Place::sharing) == "sharing");
  CHECK(after_the_first(1, view::Presence::away, Place::sharing) == "sharing");
  CHECK(after_the_first(1, view::Presence::at_table, Place::closing) ==
        "closing");  // nobody has anything to read
  REQUIRE(!view.session->people[2].represents.empty());
  view.session->people[2].feedback = view::Feedback::unstated;
  CHECK(after_the_first(0, view::Presence::at_table, Place::closing) ==
        "hand-over");  // but a delegate has to say something
}

TEST_CASE("hand-over: after a lock in the last turn it goes on where it was, and else asks for the next") {
  for (const int left : {0, 1}) {
    auto view = session_view();
    for (auto& person : view.session->people) person.open_ballots = 0;
    view.session->people[1].open_ballots = left;
    view.turn = "p1";
    Table table(view, Place::pass_screen);
    auto locked = view;
    locked.locked = true;
    locked.turn.clear();
    locked.session.reset();
    locked.sessions.front().state = view::PlannedState::active;
    table.shell.take(locked, table.now);
    table.idle();
    REQUIRE(table.log.screen == "locked");
    view.turn.clear();
    table.shell.take(view, table.now);
    table.idle();
    CHECK(table.log.screen == (left > 0 ? "hand-over" : "sharing"));
  }
}

TEST_CASE("hand-over: a look at the members on the way leads back to what it was handed out for") {
  Table table(session_view(), Place::closing);
  table.shell.state().closing.step = ClosingStep::verslag;
  table.idle();
  table.tap("hand-over");
  table.tap("participant:p1");
  table.pin("24");
  table.tap("members");
  CHECK(table.log.screen == "members");
  table.tap("back");
  CHECK(table.log.screen == "hand-over");
  CHECK(find(table.log, "pin-typed")->label == "0");
  table.tap("back");
  CHECK(table.log.step == "who");
  table.tap("back");
  CHECK(table.log.screen == "closing");
}
