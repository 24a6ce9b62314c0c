// One person checks in by real touches.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("check in: tile, secrecy, the delegate's duties, PIN twice, and one request") {
  auto view = session_view();
  view.session->people[2].presence = view::Presence::invited;
  Table table(view);
  table.tap("person:p3");
  CHECK(table.log.step == "secrecy");
  table.tap("main");
  CHECK(table.log.step == "delegate");
  table.tap("main");
  table.pin("246810");
  CHECK(table.log.step == "pin-again");
  CHECK(table.out.lines.empty());
  table.pin("246810");
  REQUIRE(table.out.lines.size() == 1);
  CHECK(table.last()["do"] == "check-in");
  CHECK(table.last()["pin"] == "246810");
  CHECK(table.last()["delegate_duty"] == true);
  table.answer_ok();
  CHECK(table.log.step == "tiles");
}

TEST_CASE("PIN: a digit counts however long the finger stays on it, and however slow the frames are") {
  for (const double frame_s : {0.02, 0.7, 3.}) {
    CAPTURE(frame_s);
    auto view = session_view();
    view.session->people[2].presence = view::Presence::invited;
    Table table(view);
    table.tap("person:p3");
    table.tap("main");
    table.tap("main");
    REQUIRE(table.log.step == "pin");
    for (const char digit : std::string("246810")) {
      Input finger;
      finger.at = find(table.log, std::string("pin:") + digit)->where.centre();
      finger.pressed = finger.down = true;
      table.screen.frame(table.shell, finger, table.now += frame_s);
      finger.pressed = false;
      table.screen.frame(table.shell, finger, table.now += frame_s);  // it is still down in the next frame
      finger.down = false;
      finger.released = true;
      table.log = table.screen.frame(table.shell, finger, table.now += frame_s).log;
    }
    table.idle();
    CHECK(table.log.step == "pin-again");
  }
}

TEST_CASE("check in: two PINs that differ ask for nothing and begin again") {
  auto view = session_view();
  view.session->people[2].presence = view::Presence::invited;
  Table table(view);
  table.tap("person:p3");
  table.tap("main");
  table.tap("main");
  table.pin("246810");
  table.pin("246811");
  CHECK(table.out.lines.empty());
  CHECK(table.log.step == "pin");
}
