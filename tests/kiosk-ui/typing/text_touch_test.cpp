// A finger in the text of a field, by real X pointer events. Where the caret came is shown by what is typed there: at the
// beginning of a text or a line the keyboard on glass offers a capital.
#include "tests/kiosk-ui/typing/desk.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>

using namespace tafel::kiosk::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

// Inside the border, at the beginning of the text, and far enough from it for the end of any line here.
struct Box {
  int left, right, top, bottom;
};

Box box_of(const Desk& desk) {
  (void)desk.room.place_of("field:text");  // waits until a finger may touch it
  const json field = widget_in(desk.room.widgets(), "field:text");
  const int x = field["x"].get<int>();
  const int y = field["y"].get<int>();
  return {x + 19, x + field["w"].get<int>() - 20, y + 14, y + field["h"].get<int>() - 14};
}

constexpr int line_px = 26;  // a line of body text on this panel is a little taller

void type_lines(Desk& desk, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    desk.keys.strike({"AB06", "AB06", "AB06", "AB06", "RTRN"});
    text += "nnnn\n";
  }
  REQUIRE(desk.holds(text));
}

}  // namespace

TEST_CASE(
    "glass text: a tap puts the caret where the finger is: first line, last line, between wide letters") {
  Desk desk("us");
  desk.keys.strike({"AB07", "AB07", "AB07", "RTRN", "AD08", "AD08", "AD08"});  // mmm, iii
  REQUIRE(desk.holds("mmm\niii"));
  const Box box = box_of(desk);
  desk.room.display.tap(box.left, box.top + 5);
  desk.tap_all({"key:a"});
  CHECK(desk.holds("Ammm\niii"));
  desk.room.display.tap(box.right, box.top + 5);
  desk.tap_all({"key:b"});
  CHECK(desk.holds("Ammmb\niii"));
  desk.room.display.tap(box.right, box.bottom);  // below the last line
  desk.tap_all({"key:c"});
  CHECK(desk.holds("Ammmb\niiic"));
  desk.room.display.tap(box.left, box.top + 2 * line_px);
  desk.tap_all({"key:d"});
  CHECK(desk.holds("Ammmb\nDiiic"));
}

TEST_CASE("glass text: a double tap chooses the word, also when all of it arrives in one frame") {
  Desk desk("us");
  for (const bool slow : {false, true}) {
    desk.keys.strike({"AD08", "AD08", "SPCE", "AD08", "AD08"});  // ii ii
    REQUIRE(desk.holds("ii ii"));
    const Box box = box_of(desk);
    const std::vector<std::pair<int, int>> twice{{box.left, box.top + 5}, {box.left, box.top + 5}};
    if (slow)
      desk.at_once([&] { desk.room.display.burst(twice); });
    else
      desk.room.display.burst(twice);
    REQUIRE(desk.shows("edit:copy"));
    desk.tap_all({"key:o"});
    CHECK(desk.holds("o ii"));
    desk.empty();
  }
}

TEST_CASE("glass text: two taps in two places, or one after a pause, choose nothing") {
  Desk desk("us");
  desk.keys.strike({"AB07", "AB07", "SPCE", "AB07", "AB07"});
  REQUIRE(desk.holds("mm mm"));
  const Box box = box_of(desk);
  desk.room.display.burst({{box.left, box.top + 5}, {box.right, box.top + 5}});
  desk.tap_all({"key:o"});
  CHECK(desk.holds("mm mmo"));
  desk.room.display.tap(box.left, box.top + 5);
  std::this_thread::sleep_for(700ms);
  desk.room.display.tap(box.left, box.top + 5);
  desk.tap_all({"key:o"});
  CHECK(desk.holds("Omm mmo"));
}

TEST_CASE("glass text: a drag selects, however quick, and typing takes the place of what was selected") {
  Desk desk("us");
  for (const bool in_one_frame : {false, true}) {
    desk.keys.strike({"AB07", "AB07", "SPCE", "AB07", "AB07"});
    REQUIRE(desk.holds("mm mm"));
    const Box box = box_of(desk);
    const auto drag = [&] {
      desk.finger.press(box.left, box.top + 5);
      desk.finger.move(box.left + 200, box.top + 5);
      desk.finger.lift();
    };
    if (in_one_frame)
      desk.at_once(drag);
    else
      drag();
    REQUIRE(desk.shows("edit:copy"));
    desk.tap_all({"key:o"});
    CHECK(desk.holds("o"));
    desk.empty();
  }
}

TEST_CASE("glass text: a finger that leaves the field goes on selecting; one that trembles selects nothing") {
  Desk desk("us");
  desk.keys.strike({"AB07", "AB07", "RTRN", "AB07", "AB07"});
  REQUIRE(desk.holds("mm\nmm"));
  const Box box = box_of(desk);
  desk.finger.press(box.left + 200, box.top + 5);
  desk.finger.move(box.left + 60, box.top + 8);
  desk.finger.move(2, box.top + 5);  // left of the field, over the rail
  desk.finger.lift();
  REQUIRE(desk.shows("edit:copy"));
  desk.tap_all({"key:o"});
  CHECK(desk.holds("O\nmm"));
  CHECK(desk.room.widgets()["screen"] == "plan");
  desk.finger.press(box.left, box.top + 5);
  desk.finger.move(box.left + 12, box.top + 7);
  desk.finger.lift();
  desk.tap_all({"key:i"});
  CHECK(desk.holds("IO\nmm"));
}

TEST_CASE("glass text: a text longer than its box scrolls under the finger, and stays where it was left") {
  Desk desk("us");
  type_lines(desk, 30);
  const Box box = box_of(desk);
  // Up to the first line: the finger draws it down. Nothing is selected.
  for (int i = 0; i < 6; ++i) {
    desk.finger.press(box.left + 30, box.top + 5);
    desk.finger.move(box.left + 32, box.bottom - 20);
    desk.finger.move(box.left + 32, box.bottom);
    desk.finger.lift();
    std::this_thread::sleep_for(500ms);  // not twice in a row
  }
  desk.room.display.tap(box.left, box.top + 5);
  desk.tap_all({"key:o"});
  CHECK(desk.room.wait_until([&](const json&) { return desk.text().starts_with("Onnnn\n"); }, 5s));
  // The typed words are seen again, wherever one scrolled to.
  desk.keys.strike({"LCTL+END", "AD09", "HOME"});
  CHECK(desk.room.wait_until([&](const json&) { return desk.text().ends_with("\no"); }, 5s));
  desk.room.display.tap(box.left, box.bottom - 5);
  desk.tap_all({"key:i"});
  CHECK(desk.room.wait_until([&](const json&) { return desk.text().ends_with("\nIo"); }, 5s));
}

TEST_CASE("glass text: a selection goes on past the edge for as long as the finger stays there") {
  Desk desk("us");
  type_lines(desk, 12);
  desk.keys.strike({"LCTL+HOME"});
  const Box box = box_of(desk);
  desk.finger.press(box.left, box.top + 5);
  desk.finger.move(box.left + 40, box.top + 5);  // sideways first: this selects
  std::this_thread::sleep_for(300ms);
  desk.finger.move(box.left + 200, box.bottom + 60);
  std::this_thread::sleep_for(2500ms);
  desk.finger.lift();
  REQUIRE(desk.shows("edit:copy"));
  desk.tap_all({"key:o"});
  CHECK(desk.holds("O"));
}
