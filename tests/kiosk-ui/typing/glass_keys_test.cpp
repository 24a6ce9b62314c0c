// The keyboard on glass, by real X pointer events.
#include "tests/kiosk-ui/typing/desk.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>

using namespace tafel::kiosk::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr double long_press_s = 0.7;

}  // namespace

TEST_CASE("glass keys: every accent stands behind a long press on its letter, and types nothing else") {
  Desk desk("be");
  const std::vector<std::pair<std::string, std::vector<std::string>>> accents{
      {"a", {"á", "à", "â", "ä", "ã", "å", "æ"}},
      {"e", {"é", "è", "ê", "ë", "ę"}},
      {"u", {"ú", "ù", "û", "ü"}},
      {"c", {"ç", "ć", "č"}},
      {"'", {"‘", "’", "„", "“", "”", "\""}},
      {"-", {"–", "—", "•"}},
      {"y", {"ý", "ÿ", "ij"}},
      {".", {"…", "!", ";"}}};
  std::string wanted;
  for (const auto& [letter, all] : accents) {
    desk.hold("key:" + letter, long_press_s);
    for (const std::string& each : all) CHECK_MESSAGE(desk.shows("accent:" + each), each);
    desk.room.tap("accent:" + all.back());
    CHECK(desk.holds(wanted += all.back()));
  }
  desk.room.tap("key:shift");
  desk.hold("key:e", long_press_s);
  desk.room.tap("accent:ë");
  CHECK(desk.holds(wanted += "Ë"));
  desk.hold("key:e", long_press_s);
  desk.room.tap("accent:close");
  desk.tap_all({"key:e"});
  CHECK(desk.holds(wanted += "e"));
}

TEST_CASE(
    "glass keys: the accents of the upper row open beside the field, and leave its caret where it was") {
  Desk desk("be");
  std::string lines;
  for (int line = 0; line < 12; ++line) {
    desk.keys.strike({"AB06", "AB06", "AB06", "AB06", "RTRN"});
    lines += "nnnn\n";
  }
  REQUIRE(desk.holds(lines));
  desk.keys.strike({"LCTL+HOME"});
  desk.hold("key:'", long_press_s);
  REQUIRE(desk.shows("accent:’"));
  const json list = desk.room.widgets();
  const json field = widget_in(list, "field:text");
  CHECK(widget_in(list, "accent:’")["y"].get<int>() >= field["y"].get<int>() + field["h"].get<int>());
  desk.room.tap("accent:’");
  CHECK(desk.holds("’" + lines));
}

TEST_CASE(
    "glass keys: backspace held erases on, stops when the finger lifts or slides off, and never in a rush") {
  Desk desk("be");
  const std::string all(60, 'n');
  desk.keys.strike(std::vector<std::string>(60, "AB06"));
  REQUIRE(desk.holds(all));
  desk.hold("key:backspace", 1.2);
  std::this_thread::sleep_for(300ms);
  const std::string once = desk.text();
  CHECK(once.size() < 58);
  CHECK(once.size() > 40);
  std::this_thread::sleep_for(500ms);
  CHECK(desk.text() == once);

  const auto [x, y] = desk.room.place_of("key:backspace");
  desk.finger.press(x, y);
  std::this_thread::sleep_for(900ms);
  desk.finger.move(x, y - 300);
  std::this_thread::sleep_for(200ms);
  const std::string slid = desk.text();
  CHECK(slid.size() < once.size() - 1);
  std::this_thread::sleep_for(500ms);
  desk.finger.lift();
  std::this_thread::sleep_for(100ms);
  CHECK(desk.text() == slid);

  // The machine is stopped beneath the finger: it continues from there, and does not catch up with twenty letters.
  desk.finger.press(x, y);
  std::this_thread::sleep_for(100ms);
  desk.at_once([] { std::this_thread::sleep_for(1800ms); });
  std::this_thread::sleep_for(600ms);  // what it still had to sleep when it was stopped comes first
  desk.finger.lift();
  std::this_thread::sleep_for(300ms);
  CHECK(desk.text().size() >= slid.size() - 8);
  CHECK(desk.text().size() < slid.size());
}

TEST_CASE("glass keys: two quick taps type two letters; down on one key and up on another types neither") {
  Desk desk("be");
  desk.tap_all({"key:o", "key:o", "key:n"});
  CHECK(desk.holds("oon"));
  const auto g = desk.room.place_of("key:g");
  const auto h = desk.room.place_of("key:h");
  desk.finger.press(g.first, g.second);
  desk.finger.move(h.first, h.second);
  desk.finger.lift();
  desk.finger.press(g.first, g.second);
  desk.finger.move(g.first, g.second - 400);  // off the keyboard
  desk.finger.lift();
  desk.tap_all({"key:t"});
  CHECK(desk.holds("oont"));
  // The same, all of it in one frame.
  desk.at_once([&] {
    desk.finger.press(g.first, g.second);
    desk.finger.move(h.first, h.second);
    desk.finger.lift();
    desk.room.display.burst({g, g, h});
  });
  CHECK(desk.holds("oontggh"));
}

TEST_CASE("glass keys: shift makes one capital, twice in a row they stay, and once more they end") {
  Desk desk("be");
  desk.tap_all({"key:shift", "key:a", "key:a"});
  CHECK(desk.holds("Aa"));
  desk.tap_all({"key:shift", "key:shift", "key:a", "key:é", "key:space", "key:a"});
  CHECK(desk.holds("AaAÉ A"));
  CHECK(widget_in(desk.room.widgets(), "key:shift")["label"] == "hoofdletters vast");
  desk.tap_all({"key:shift", "key:a"});
  CHECK(desk.holds("AaAÉ Aa"));
  // Twice, but not in a row: taken back.
  desk.tap_all({"key:shift"});
  std::this_thread::sleep_for(700ms);
  desk.tap_all({"key:shift", "key:a"});
  CHECK(desk.holds("AaAÉ Aaa"));
}

TEST_CASE("glass keys: the page of symbols and back") {
  Desk desk("be");
  desk.room.tap("key:symbols");
  desk.tap_all({"key:€", "key:„", "key:ë", "key:ù"});
  CHECK(desk.holds("€„ëù"));
  desk.room.tap("key:symbols");
  desk.tap_all({"key:a"});
  CHECK(desk.holds("€„ëùa"));
}

TEST_CASE("glass keys: a suggestion takes the place of the word and of the space behind it") {
  Desk desk("be");
  const std::string name = [&] {
    desk.tap_all({"key:n", "key:a"});
    REQUIRE(desk.shows("suggest:0"));
    return widget_in(desk.room.widgets(), "suggest:0")["label"].get<std::string>();
  }();
  desk.room.tap("suggest:0");
  CHECK(desk.holds(name + " "));
  desk.tap_all({"key:n"});
  CHECK(desk.holds(name + " n"));
  desk.empty();
  // "ook na hier": the caret behind "na", or in the middle of it.
  for (const bool middle : {false, true}) {
    desk.keys.strike({"AB06", "AC01", "SPCE", "AC06"});
    desk.keys.strike({"HOME", middle ? "RGHT" : "END"});
    if (!middle) desk.keys.strike({"LCTL+LEFT", "LEFT"});
    CAPTURE(desk.text());
    desk.keys.strike(middle ? std::vector<std::string>{"AD01"} : std::vector<std::string>{"BKSP", "AD01"});
    CAPTURE(desk.text());
    REQUIRE(desk.shows("suggest:0"));
    desk.room.tap("suggest:0");
    CHECK(desk.holds(name + " h"));
    desk.empty();
  }
}

TEST_CASE("glass keys: undo and redo, and cut, copy and paste, without a keyboard") {
  Desk desk("be");
  CHECK(widget_in(desk.room.widgets(), "key:undo")["enabled"] == false);
  desk.tap_all({"key:t", "key:o", "key:e", "key:n"});
  REQUIRE(desk.holds("toen"));
  desk.room.tap("key:undo");
  CHECK(desk.holds(""));
  desk.room.tap("key:redo");
  CHECK(desk.holds("toen"));
  CHECK(widget_in(desk.room.widgets(), "edit:paste").is_null());
  desk.keys.strike({"LCTL+LFSH+HOME"});
  desk.room.tap("edit:copy");
  desk.room.tap("key:right");
  REQUIRE(desk.is_gone("edit:copy"));
  desk.room.tap("edit:paste");
  CHECK(desk.holds("toentoen"));
  desk.keys.strike({"LCTL+LFSH+HOME"});
  desk.room.tap("edit:cut");
  CHECK(desk.holds(""));
  REQUIRE(desk.is_gone("edit:copy"));
  desk.room.tap("edit:paste");
  CHECK(desk.holds("toentoen"));
}
