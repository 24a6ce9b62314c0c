// A sealed record is copied to a stick.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// No session goes on, and the record of one waits.
view::DeviceView one_sealed() {
  auto view = session_view();
  view.session.reset();
  for (auto& planned : view.sessions) planned.state = view::PlannedState::sealed;
  view.deliveries = {{.session = "s1", .state = view::DeliveryState::waiting}};
  return view;
}

}  // namespace

TEST_CASE("export: two sticks with one label are told apart, before and after the copy") {
  Table table(one_sealed(), Place::deliveries);
  table.shell.see_sticks({"/media/an/BLAUW", "/media/bo/BLAUW", "/media/bo/ROOD"});
  table.tap("delivery:s1:export");
  CHECK(find(table.log, "stick:0")->label == "/media/an/BLAUW");
  CHECK(find(table.log, "stick:1")->label == "/media/bo/BLAUW");
  CHECK(find(table.log, "stick:2")->label == "ROOD");
  table.tap("stick:1");
  CHECK(table.last()["folder"] == "/media/bo/BLAUW");
  table.answer_ok();
  table.idle();
  CHECK(find(table.log, "copied:s1")->label == "Gekopieerd naar /media/bo/BLAUW");
}

TEST_CASE("export: once copied the page says to which stick, and says nothing when it was refused") {
  for (const bool done : {true, false}) {
    Table table(one_sealed(), Place::deliveries);
    table.shell.see_sticks({"/media/BLAUW"});
    table.tap("delivery:s1:export");
    table.tap("stick:0");
    REQUIRE(table.last()["do"] == "export");
    if (done)
      table.answer_ok();
    else
      table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"device.export", "", "Niet gelukt.", ""}},
                       table.now);
    table.idle();
    CHECK(table.log.step == (done ? "list" : "export"));
    CHECK((find(table.log, "copied:s1") != nullptr) == done);
    if (done) CHECK(find(table.log, "copied:s1")->label == "Gekopieerd naar BLAUW");
  }
}

TEST_CASE("export: a stick that cannot be asked for is shown with what to do, and takes no touch") {
  Table table(one_sealed(), Place::deliveries);
  table.shell.see_sticks({"/media/an/TAB\tX", "/media/an/ROOD"});
  table.tap("delivery:s1:export");
  REQUIRE(find(table.log, "stick:0") != nullptr);
  CHECK(!find(table.log, "stick:0")->enabled);
  CHECK(find(table.log, "stick:0")->label.find('\t') == std::string::npos);
  table.tap("stick:0");
  table.tap("help:close");  // it said what to do
  CHECK(table.out.lines.empty());
  table.tap("stick:1");
  CHECK(table.last()["folder"] == "/media/an/ROOD");
}
