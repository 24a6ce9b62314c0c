// Physical keyboards, by real X events: what is printed on the key is what it does, on AZERTY and on QWERTY.
#include "tests/kiosk-ui/typing/desk.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk::test;

namespace {

std::vector<std::string> times(int count, const std::string& chord) {
  return std::vector<std::string>(static_cast<std::size_t>(count), chord);
}

}  // namespace

TEST_CASE("keys: a Belgian keyboard types what stands on its keys") {
  Desk desk("be");
  struct Row {
    std::vector<std::string> chords;
    std::string text;
  };
  const std::vector<Row> rows{
      {{"AD01", "AC01", "AD02", "AB01", "AC10"}, "aqzwm"},
      {{"LFSH+AD01", "LFSH+AC01", "LFSH+AD02", "LFSH+AB01", "LFSH+AC10"}, "AQZWM"},
      {{"LFSH+AE01", "LFSH+AE02", "LFSH+AE06", "LFSH+AE10"}, "1260"},
      {{"AE01", "AE02", "AE07", "AE09", "AE10", "AC11"}, "&éèçàù"},
      {{"AD11", "AD03", "LFSH+AD11", "AD03", "LFSH+AD11", "AD08"}, "êëï"},
      {{"LFSH+AD11", "LFSH+AD03", "AD11", "SPCE"}, "Ë^"},
      {{"RALT+AD03", "RALT+AE02", "RALT+AE03", "RALT+AE07", "RALT+AE08"}, "€@#{["},
      {{"LSGT", "LFSH+LSGT", "RALT+AB01", "AE11", "LFSH+AE11"}, "<>«)°"},
      {{"CAPS", "AD01", "LFSH+AE02", "CAPS", "AD01"}, "A2a"},
      {{"AD01", "SPCE", "RTRN", "AD02"}, "a \nz"},
  };
  for (const Row& row : rows) {
    desk.keys.strike(row.chords);
    CHECK(desk.holds(row.text));
    desk.empty();
  }
}

TEST_CASE("keys: on QWERTY the same places type other letters, and no accents") {
  Desk desk("us");
  desk.keys.strike({"AD01", "AC01", "AD02", "AB01", "AC10", "AE02", "LFSH+AE02"});
  CHECK(desk.holds("qawz;2@"));
}

TEST_CASE("keys: shortcuts go by the letter on the key, wherever it lies") {
  struct Layout {
    std::string name;
    std::string a, z, y;  // the places of these letters
  };
  for (const Layout& layout : {Layout{"be", "LCTL+AD01", "LCTL+AD02", "LCTL+AD06"},
                               Layout{"us", "LCTL+AC01", "LCTL+AB01", "LCTL+AD06"}}) {
    CAPTURE(layout.name);
    Desk desk(layout.name);
    desk.keys.strike({"AD05", "AD09", "AD09"});
    REQUIRE(desk.holds("too"));
    desk.keys.strike({layout.a, "LCTL+AB03", "END", "LCTL+AB04"});  // all, copy, behind it, paste
    CHECK(desk.holds("tootoo"));
    desk.keys.strike({"SPCE", "LCTL+AB04"});
    CHECK(desk.holds("tootoo too"));
    desk.keys.strike({"LCTL+BKSP"});  // the word
    CHECK(desk.holds("tootoo "));
    desk.keys.strike({layout.z});
    CHECK(desk.holds("tootoo too"));
    desk.keys.strike({layout.z, layout.z});
    CHECK(desk.holds("tootoo"));
    desk.keys.strike({layout.z});
    CHECK(desk.holds("too"));
    desk.keys.strike({layout.y});
    CHECK(desk.holds("tootoo"));
    desk.keys.strike({layout.y, layout.y, layout.y});
    CHECK(desk.holds("tootoo "));
    desk.keys.strike({"LCTL+LFSH+" + layout.z.substr(5) /* redo: nothing left */, layout.a, "LCTL+AB02"});
    CHECK(desk.holds(""));
    desk.keys.strike({"LCTL+AB04", "CAPS", layout.z, "CAPS"});  // with caps lock too it is the letter
    CHECK(desk.holds(""));
  }
}

TEST_CASE("keys: the key at the place of another layout's A is no shortcut for it") {
  Desk desk("be");
  desk.keys.strike({"AD05", "AD09", "AD09", "LCTL+AC01", "AB06"});  // Ctrl+Q, n
  CHECK(desk.holds("toon"));
}

TEST_CASE("keys: the caret goes by characters, words, lines and to both ends, and selects with Shift") {
  Desk desk("be");
  const auto type_two_words = [&] {
    desk.keys.strike({"AD05", "AD09", "AD09", "SPCE", "AD05", "AD09", "AD09"});
  };
  type_two_words();
  desk.keys.strike({"LCTL+LEFT", "AB06", "LCTL+LEFT", "LCTL+LEFT", "AB06", "LCTL+RGHT", "AB06"});
  CHECK(desk.holds("ntoon ntoo"));
  desk.empty();
  type_two_words();
  desk.keys.strike({"LFSH+LEFT", "LFSH+LEFT", "AB06", "LCTL+LFSH+LEFT", "AB06", "HOME", "LFSH+RGHT", "AB06"});
  CHECK(desk.holds("noo n"));
  desk.keys.strike({"LFSH+HOME", "AB05", "LFSH+END", "AB05"});
  CHECK(desk.holds("bb"));
  desk.keys.strike({"LEFT", "LCTL+LFSH+HOME", "DELE"});
  CHECK(desk.holds("b"));
}

TEST_CASE("keys: up and down keep their column over shorter lines") {
  Desk desk("be");
  // "nnnn", "n", "nnnnnn": down from the end of the first line, twice, and up again.
  desk.keys.strike({"AB06", "AB06", "AB06", "AB06", "RTRN", "AB06", "RTRN"});
  desk.keys.strike(times(6, "AB06"));
  desk.keys.strike({"LCTL+HOME", "END", "DOWN", "DOWN", "AD05"});
  CHECK(desk.holds("nnnn\nn\nnnnntnn"));
  desk.keys.strike({"BKSP", "UP", "UP", "AD05"});
  CHECK(desk.holds("nnnnt\nn\nnnnnnn"));
  // A move to the side or a character ends the column.
  desk.keys.strike({"BKSP", "DOWN", "LEFT", "DOWN", "AD05"});
  CHECK(desk.holds("nnnn\nn\ntnnnnnn"));
}

TEST_CASE("keys: undo and redo over what was typed, pasted and erased by the word") {
  Desk desk("be");
  desk.keys.strike({"AD05", "AD09", "AD09", "SPCE", "AB06", "AB06"});
  desk.keys.strike({"LCTL+LFSH+LEFT", "LCTL+AB03", "END", "LCTL+AB04", "LCTL+BKSP"});
  CHECK(desk.holds("too "));
  const std::vector<std::string> before{"too nnnn", "too nn", "too", ""};
  for (const std::string& each : before) {
    desk.keys.strike({"LCTL+AD02"});
    CHECK(desk.holds(each));
  }
  const std::vector<std::string> after{"too", "too nn", "too nnnn", "too "};
  for (const std::string& each : after) {
    desk.keys.strike({"LCTL+AD06"});
    CHECK(desk.holds(each));
  }
}

TEST_CASE("keys: a burst of two hundred at a slow frame rate arrives whole and in order, with taps between") {
  Desk desk("be");
  const std::vector<std::string> word{"AD05", "AD09", "AE02",      "AD11",
                                      "AD03", "SPCE", "LFSH+AE01", "LFSH+AB06"};
  std::string wanted;
  desk.at_once([&] {
    for (int i = 0; i < 25; ++i) {
      desk.keys.strike(word);
      wanted += "toéê 1N";
    }
  });
  CHECK(desk.holds(wanted));
  const auto q = desk.room.place_of("key:q");
  desk.at_once([&] {
    for (int i = 0; i < 20; ++i) {
      desk.keys.strike({"AD05", "BKSP", "AD09"});
      desk.room.display.tap(q.first, q.second);
      desk.keys.strike({"AE02"});
      wanted += "oqé";
    }
  });
  CHECK(desk.holds(wanted));
}

TEST_CASE("keys: a key held down repeats, and stops when it is lifted") {
  Desk desk("us");
  desk.keys.hold("AB06");
  CHECK(desk.room.wait_until([&](const auto&) { return desk.text().size() > 3; }));
  desk.keys.lift("AB06");
  desk.keys.strike({"AB05"});
  CHECK(desk.room.wait_until([&](const auto&) { return desk.text().ends_with("b"); }));
  desk.keys.hold("BKSP");
  CHECK(desk.holds(""));
  desk.keys.lift("BKSP");
}
