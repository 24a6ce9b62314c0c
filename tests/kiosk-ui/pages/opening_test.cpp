// The record at the opening.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("opening: what is all in order is one line, and unfolds; what is missing is shown at once") {
  auto view = session_view();
  for (auto& requirement : view.session->opening) requirement.met = true;
  Table table(view, Place::opening);
  REQUIRE(find(table.log, "opening:unfold") != nullptr);
  const auto folded = table.screen.drawings().size();
  table.tap("opening:unfold");
  CHECK(table.screen.drawings().size() > folded);
  table.tap("opening:unfold");
  CHECK(table.screen.drawings().size() == folded);
  view.session->opening.front().met = false;
  Table lacking(view, Place::opening);
  CHECK(find(lacking.log, "opening:unfold") == nullptr);
  CHECK(lacking.screen.drawings().size() > folded);
}
