// The PIN pad, as a neighbour sees it.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>
#include <map>
#include <set>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// At the PIN of somebody who takes the screen.
struct AtPad : Table {
  AtPad() : Table(session_view(), Place::pass_screen) {}
  void show() {
    shell.state().pass_screen.participant = "p1";
    idle();
    REQUIRE(log.step == "pin");
  }
  void leave() {
    shell.state().pass_screen.participant.clear();
    idle();
  }
  // The digits from the upper left to the lower right.
  [[nodiscard]] std::string order() const {
    std::map<std::pair<float, float>, char> by_place;
    for (const char digit : digits_in_order) {
      const Rect where = find(log, std::string("pin:") + digit)->where;
      by_place[{where.y, where.x}] = digit;
    }
    std::string all;
    for (const auto& [place, digit] : by_place) all += digit;
    return all;
  }
  std::set<std::string> orders_of_showings() {
    std::set<std::string> all;
    for (int i = 0; i < 4; ++i) {
      show();
      all.insert(order());
      leave();
    }
    return all;
  }
};

std::vector<Drawing> pictured(AtPad& table, const std::string& pressed) {
  Input finger;
  finger.at = find(table.log, pressed)->where.centre();
  finger.pressed = finger.down = true;
  table.screen.frame(table.shell, finger, table.now += 0.1);
  finger.pressed = false;
  table.screen.frame(table.shell, finger, table.now += 0.05);
  return table.screen.drawings();
}

}  // namespace

TEST_CASE("pin pad: each showing has another order, and one showing has one") {
  AtPad table;
  table.shell.shuffle_pin_pads(7);
  table.show();
  const std::string before = table.order();
  table.pin("2468");
  CHECK(table.order() == before);
  CHECK(find(table.log, "pin-typed")->label == "4");
  table.leave();
  CHECK(table.orders_of_showings().size() > 1);
}

TEST_CASE("pin pad: after a PIN that was sent the order is another") {
  AtPad table;
  table.shell.shuffle_pin_pads(7);
  table.show();
  const std::string before = table.order();
  table.pin("246810");
  CHECK(table.last()["pin"] == "246810");
  table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"device.pin", "", "Fout.", ""}}, table.now);
  table.idle();
  CHECK(find(table.log, "pin-typed")->label == "0");
  CHECK(table.order() != before);
}

TEST_CASE("pin pad: the digits keep their places for whoever listens or types on keys") {
  AtPad table;
  table.shell.shuffle_pin_pads(7);
  const std::set<std::string> in_order{"1234567890"};
  SUBCASE("speech") {
    table.shell.display().speaks = true;
  }
  SUBCASE("keys") {
    table.press(Key::tab);
  }
  CHECK(table.orders_of_showings() == in_order);
}

TEST_CASE("pin pad: a key under the finger looks as every other, and only dots are shown") {
  AtPad table;
  table.show();
  const auto one = pictured(table, "pin:1");
  AtPad other;
  other.show();
  const auto nine = pictured(other, "pin:9");
  REQUIRE(one.size() == nine.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].colour == nine[i].colour);
    CHECK(one[i].where.x == nine[i].where.x);
  }
}
