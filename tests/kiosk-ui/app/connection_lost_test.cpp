// A connection that breaks.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("a connection that breaks while a request is on its way says so, and the last view stays") {
  Table table(session_view(), Place::plan);
  table.tap("goal:d1:drop");
  table.tap("dialog:yes");
  table.shell.take(Disconnected{}, table.now);
  table.idle();
  CHECK(table.log.screen == "plan");
  CHECK(find(table.log, "warning") != nullptr);
  CHECK(find(table.log, "refusal") != nullptr);
  CHECK_FALSE(find(table.log, "main")->enabled);
  table.shell.take(Connected{}, table.now);
  table.idle();
  CHECK(find(table.log, "warning") == nullptr);
  CHECK(find(table.log, "main")->enabled);
}
