// Hiding the table, with and without `tafeld`.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("two minutes without touch: the content is hidden at once and a lock is asked for") {
  Table table(session_view(), Place::discussion);
  table.now += 110;
  table.idle();
  CHECK(table.log.screen == "discussion");
  table.now += 11;
  table.idle();
  CHECK(table.log.screen == "locked");
  CHECK(table.last()["do"] == "lock");
  for (const Widget& widget : table.log.widgets) CHECK(widget.label.find("Sara") == std::string::npos);
}

TEST_CASE(
    "two minutes without touch and without connection: hidden all the same, and told when there is one") {
  for (const bool locked_meanwhile : {false, true}) {
    auto view = session_view();
    Table table(view, Place::discussion);
    table.shell.state().typing.clipboard = "wat alleen An weet";
    table.shell.take(Disconnected{}, table.now);
    table.now += 125;
    table.idle();
    CHECK(table.log.screen == "locked");
    CHECK(table.shell.state().typing.clipboard.empty());
    CHECK(table.out.lines.empty());
    view.locked = locked_meanwhile;
    table.shell.take(Connected{}, table.now);
    table.idle();
    CHECK(table.out.lines.empty());  // what it says now comes first
    table.shell.take(view, table.now);
    table.idle();
    REQUIRE(table.out.lines.size() == (locked_meanwhile ? 0 : 1));
    if (locked_meanwhile) continue;
    CHECK(table.last()["do"] == "lock");
    table.shell.take(Disconnected{}, table.now);  // and told again when that was lost
    table.shell.take(Connected{}, table.now);
    table.shell.take(view, table.now);
    table.idle();
    CHECK(table.out.lines.size() == 2);
    table.answer_ok();
    CHECK(table.out.lines.size() == 2);
  }
}

TEST_CASE(
    "lock: hides the table at once also when nobody listens; what needs an answer looks as if it gave none") {
  for (const bool connected : {true, false}) {
    Table table(session_view(), Place::discussion);
    if (!connected) table.shell.take(Disconnected{}, table.now);
    table.idle();
    CHECK(find(table.log, "main")->enabled == connected);
    CHECK(is_drawn(table, "main", table.screen.colours().accent) == connected);
    table.tap("rail:lock");
    CHECK(table.log.screen == "locked");
    CHECK(table.out.lines.size() == (connected ? 1 : 0));
    if (connected) CHECK(table.last()["do"] == "lock");
  }
}

TEST_CASE("lock: nothing wakes the screen for it once nothing is left to hide") {
  auto view = session_view();
  Table table(view, Place::discussion);
  CHECK(table.shell.locks_in_s(table.now).value_or(999) <= 120);
  table.now += 125;
  table.idle();
  CHECK_FALSE(table.shell.locks_in_s(table.now + 60));
  view.session.reset();
  CHECK_FALSE(Table(view).shell.locks_in_s(500));
}
