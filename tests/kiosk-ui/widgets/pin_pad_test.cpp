// The PIN pad, as a neighbour sees it.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>
#include <map>
#include <optional>
#include <set>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

const std::string in_order = "1234567890";

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
  // After `key`, where one is pressed at each.
  std::set<std::string> orders_of_showings(std::optional<Key> key = std::nullopt) {
    std::set<std::string> all;
    for (int i = 0; i < 4; ++i) {
      show();
      if (key) press(*key);
      all.insert(order());
      leave();
    }
    return all;
  }
  [[nodiscard]] std::string typed() const { return find(log, "pin-typed")->label; }
  // At the pad, under Aa.
  void choose(const std::string& option) {
    tap("display");
    tap(option);
    tap("display:close");
  }
};

// Of a machine that shuffles and can speak, at the first showing.
struct AtShuffledPad : AtPad {
  AtShuffledPad() {
    shell.shuffle_pin_pads(7);
    shell.display().can_speak = true;
    show();
    REQUIRE(order() != in_order);
  }
};

std::vector<Drawing> pictured(AtPad& table, const std::string& pressed) {
  table.hold(pressed);
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
  std::optional<Key> key;
  SUBCASE("speech") {
    table.shell.display().speaks = true;
  }
  SUBCASE("keys") {
    key = Key::tab;
  }
  CHECK(table.orders_of_showings(key) == std::set{in_order});
}

TEST_CASE(
    "pin pad: speech turned on at the pad puts the digits in order, and what was typed by sight is gone") {
  for (const char* option : {"display:speaks", "display:dark"}) {
    AtShuffledPad table;
    const std::string before = table.order();
    table.pin("24");
    table.choose(option);
    const bool speaks = table.shell.display().speaks;
    CHECK(speaks == (std::string(option) == "display:speaks"));
    CHECK(table.order() == (speaks ? in_order : before));
    CHECK(table.typed() == (speaks ? "0" : "2"));
  }
}

TEST_CASE("pin pad: speech turned off at the pad shuffles it, and what was typed by place is gone") {
  AtShuffledPad table;
  table.choose("display:speaks");
  table.pin("24");
  REQUIRE(table.order() == in_order);
  table.choose("display:silent");
  CHECK(table.order() != in_order);
  CHECK(table.typed() == "0");
}

TEST_CASE(
    "pin pad: keys put the digits in order before the first one is typed, and not under a PIN half typed") {
  for (const std::string half : {"", "24"}) {
    AtShuffledPad table;
    table.pin(half);
    table.press(Key::tab);
    CHECK((table.order() == in_order) == half.empty());
    CHECK(table.typed() == std::to_string(half.size()));
  }
}

TEST_CASE(
    "pin pad: a finger that takes over from keys finds the digits where they were; the next pad is "
    "shuffled") {
  AtShuffledPad table;
  table.press(Key::tab);
  table.pin("2");
  CHECK(table.order() == in_order);
  CHECK(table.typed() == "1");
  table.press(Key::tab);
  table.leave();
  table.show();
  CHECK(table.order() != in_order);
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
