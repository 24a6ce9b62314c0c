// What cannot be chosen looks so, and says why to whoever touches it: every grey target of every page.
#include "tests/kiosk-ui/headless.hpp"
#include "tests/kiosk-ui/layout_checks.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace view = tafel::view;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// A key says it by what is beside it: the words of a PIN that waits, a field that is empty.
bool is_silent(const Widget& widget) {
  return widget.grey && widget.why_not.empty() && widget.kind != Kind::key;
}

}  // namespace

TEST_CASE("grey: every target of every page that cannot be chosen says why") {
  Headless headless({1920, 1080, 531});
  std::size_t greys = 0;
  for (const Scene& scene : all_scenes()) {
    CAPTURE(scene.name);
    for (const Widget& widget : headless.draw(scene).log.widgets) {
      greys += widget.grey ? 1 : 0;
      if (is_silent(widget)) FAIL_CHECK(widget.id << " is grey and does not say why");
    }
  }
  CHECK(greys > 20);  // and there were some
}

TEST_CASE(
    "grey: touched, it says why and does nothing else; a live one beside it says nothing and does its deed") {
  view::DeviceView view = session_view();
  view.session->goals[0].can_be_changed = true;
  view.session->goals[0].can_be_dropped = false;
  Table table(view, Place::plan);
  table.idle();
  const std::string goal = "goal:" + view.session->goals[0].id;
  table.tap(goal + ":drop");
  CHECK(draws(table, words::plan::goal_in_use));
  CHECK(find(table.log, "help:close") != nullptr);
  CHECK_FALSE(table.asks());
  table.tap("help:close");
  CHECK(table.log.step == "cards");
  CHECK_FALSE(draws(table, words::plan::goal_in_use));
  table.tap(goal + ":edit");
  CHECK(find(table.log, "help:close") == nullptr);
  CHECK(table.log.step == "goal");
}

TEST_CASE("grey: a choice that cannot be made has the ground of a grey button, another that of a card") {
  view::DeviceView view = session_view();
  for (auto& person : view.session->people) person.reports_to.clear();
  Table table(view, Place::sharing);
  table.idle();
  table.tap("main");
  REQUIRE(find(table.log, "kind:reporting")->grey);
  CHECK(is_drawn(table, "kind:reporting", table.screen.colours().sunken));
  REQUIRE_FALSE(find(table.log, "kind:disclosure")->grey);
  CHECK(is_drawn(table, "kind:disclosure", table.screen.colours().surface));
}
