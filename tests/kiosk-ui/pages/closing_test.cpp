// The tabs of the closing.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("closing: how it goes on is asked at a first session alone, and before the verslag that tells it") {
  auto view = session_view();
  Table first(view, Place::closing);
  CHECK(find(first.log, "closing:route") != nullptr);
  first.tap("main");
  CHECK(first.log.step == "route");
  first.tap("main");
  CHECK(first.log.step == "verslag");
  view.session->kind = view::SessionKind::follow_up;
  view.session->has_route = false;
  Table later(view, Place::closing);
  CHECK(find(later.log, "closing:route") == nullptr);
  later.tap("main");
  CHECK(later.log.step == "verslag");
}
