// The keyboard on glass, on a page.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("keyboard: a key held half a second shows its accents, and one of them is typed") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.tap("by:p1");
  table.tap("member:m3");
  table.tap("category:11");
  Input finger;
  finger.at = find(table.log, "key:e")->where.centre();
  finger.pressed = finger.down = true;
  table.screen.frame(table.shell, finger, table.now += 0.1);
  finger.pressed = false;
  const auto held = table.screen.frame(table.shell, finger, table.now + 0.1);
  REQUIRE(held.again_in_s);
  CHECK(*held.again_in_s <= 0.5);  // nothing else would wake the screen
  const auto opened = table.screen.frame(table.shell, finger, table.now += 0.6);
  CHECK(opened.again_in_s.value_or(60) ==
        0);  // the accents are shown by the frame after the one that opened them
  table.log = table.screen.frame(table.shell, finger, table.now += 0.05).log;
  REQUIRE(find(table.log, "accent:ë") != nullptr);
  finger.down = false;
  finger.released = true;
  table.screen.frame(table.shell, finger, table.now += 0.05);
  table.idle();
  table.tap("accent:ë");
  CHECK(find(table.log, "field:text")->value == "ë");
  CHECK(find(table.log, "accent:ë") == nullptr);
}
