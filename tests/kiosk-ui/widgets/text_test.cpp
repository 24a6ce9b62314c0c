#include "kiosk-ui/widgets/keyboard.hpp"
#include "kiosk-ui/widgets/text_box.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "kiosk-ui/widgets/text_layout.hpp"
#include "kiosk-ui/widgets/text_touch.hpp"
#include "kiosk-ui/widgets/utf8.hpp"
#include "shared/domain/limits.hpp"
#include "tests/shared/base/unfit_words.hpp"
#include "tests/shared/lettering/city_names.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk;

namespace {

const Advance one_each = [](char32_t) { return 1.F; };

std::vector<std::string> broken(std::string_view text, float width) {
  std::vector<std::string> lines;
  for (const Line& line : break_lines(text, width, one_each))
    lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  return lines;
}

}  // namespace

TEST_CASE("layout: breaks between words, and at newlines") {
  CHECK(broken("een twee drie", 8) == std::vector<std::string>{"een twee", "drie"});
  CHECK(broken("een\n\ntwee", 8) == std::vector<std::string>{"een", "", "twee"});
  CHECK(broken("een\n", 8) == std::vector<std::string>{"een", ""});
  CHECK(broken("", 8) == std::vector<std::string>{""});
}

TEST_CASE("layout: a word too wide is cut, and says so") {
  const auto lines = break_lines("ondersteuningscentrum", 10, one_each);
  CHECK(lines.size() == 3);
  CHECK(lines[0].cut);
  CHECK_FALSE(break_lines("kort woord", 10, one_each)[0].cut);
}

TEST_CASE("text: a name of two parts may break behind its hyphen, a dash between words stays with neither") {
  const std::string name = "Sint-Joris-Winge";
  const auto lines = break_lines(name, 12, one_each);
  REQUIRE(lines.size() == 2);
  CHECK(name.substr(lines[0].begin, lines[0].end - lines[0].begin) == "Sint-Joris-");
  CHECK_FALSE(lines[0].cut);
  CHECK(break_lines("-aaaaaaaaaaaaa", 10, one_each)[0].cut);  // nothing is before this one
}

TEST_CASE("layout: a number stays with what it counts, art. with its number, ’s with its word") {
  CHECK(broken("op 12 november", 8) == std::vector<std::string>{"op", "12", "november"});  // no room for both
  CHECK(broken("kom op 12 november", 13) == std::vector<std::string>{"kom op", "12 november"});
  CHECK(broken("kom op de november", 13) == std::vector<std::string>{"kom op de", "november"});
  CHECK(broken("wacht nog 9 seconden", 13) == std::vector<std::string>{"wacht nog", "9 seconden"});
  CHECK(broken("zie (art. 14 §2)", 11) == std::vector<std::string>{"zie", "(art. 14", "§2)"});
  CHECK(broken("dat ze ’s nachts", 11) == std::vector<std::string>{"dat ze", "’s nachts"});
  CHECK(broken("in 2026. Daarna", 10) == std::vector<std::string>{"in 2026.", "Daarna"});
}

TEST_CASE("layout: é counts as one character, and a touch finds the caret before it") {
  const std::string text = "één";
  CHECK(width_of(text, one_each) == 3);
  const auto lines = break_lines(text, 10, one_each);
  CHECK(position_at(text, lines[0], 1.1F, one_each) == 2);
  CHECK(position_at(text, lines[0], 99, one_each) == text.size());
  CHECK(position_at(text, lines[0], -1, one_each) == 0);
}

TEST_CASE("utf8: malformed bytes are one character each and never loop") {
  const std::string bad = "a\xff\xc3";
  CHECK(utf8::length(bad) == 3);
  CHECK(utf8::previous(bad, bad.size()) == 2);
  CHECK(utf8::encode(utf8::at("€", 0).code) == "€");
}

TEST_CASE("edit: typing, erasing and moving keep to characters") {
  TextEdit edit;
  edit.insert("caf");
  edit.insert("é");
  edit.insert(" €5");
  edit.left();
  edit.left();
  edit.erase_before();
  CHECK(edit.text() == "café€5");
  edit.erase_before();
  CHECK(edit.text() == "caf€5");
  edit.erase_after();
  CHECK(edit.text() == "caf5");
}

TEST_CASE("edit: erases by the word, and no further") {
  TextEdit edit("De moeder belde gisteren. ");
  edit.erase_word_before();
  CHECK(edit.text() == "De moeder belde ");
  edit.erase_word_before();
  CHECK(edit.text() == "De moeder ");
  TextEdit empty;
  empty.erase_word_before();
  CHECK(empty.empty());
}

TEST_CASE("edit: a selection is replaced by what is typed, and dropped by a plain move") {
  TextEdit edit("een twee");
  edit.left(true, true);
  CHECK(edit.has_selection());
  edit.insert("drie");
  CHECK(edit.text() == "een drie");
  edit.select_all();
  edit.left();
  CHECK_FALSE(edit.has_selection());
  CHECK(edit.caret() == 0);
}

TEST_CASE("edit: refuses to grow beyond its limit") {
  TextEdit edit(std::string(TextEdit::limit_bytes - 1, 'x'));
  edit.insert("é");
  CHECK(edit.text().size() == TextEdit::limit_bytes - 1);
  edit.insert("y");
  CHECK(edit.text().size() == TextEdit::limit_bytes);
}

TEST_CASE(
    "edit: a name is as long as the record's names may be, and what is too long stays out whole and is "
    "told") {
  static_assert(TextEdit::name_limit_bytes == tafel::domain::limits::name_bytes);
  static_assert(TextEdit::limit_bytes <= tafel::domain::limits::words_bytes);
  TextEdit name(std::string(TextEdit::name_limit_bytes - 3, 'x'));
  name.holds(TextEdit::Holds::name);
  name.insert("vier");
  CHECK(name.text().size() == TextEdit::name_limit_bytes - 3);
  CHECK(name.refused() == TextEdit::Refused::too_long);
  name.insert("vie");
  CHECK(name.text().size() == TextEdit::name_limit_bytes);
  CHECK(name.refused() == TextEdit::Refused::nothing);
  name.insert("r");
  name.erase_before();
  CHECK(name.refused() == TextEdit::Refused::nothing);
}

TEST_CASE("edit: what is pasted into a name stays on its one line") {
  TextEdit name;
  name.holds(TextEdit::Holds::name);
  name.insert("An\nPeeters\t(arts)");
  CHECK(name.text() == "An Peeters (arts)");
  TextEdit words;
  words.insert("An\nPeeters");
  CHECK(words.text() == "An\nPeeters");
}

TEST_CASE("edit: letters of every script, combining marks and signs are taken as they are") {
  const std::string fit = "Zoë عربي Ελένη e\u0301 \u260E";
  TextEdit edit;
  edit.insert(fit);
  CHECK(edit.text() == fit);
  CHECK(edit.refused() == TextEdit::Refused::nothing);
  edit.erase_before();
  CHECK(edit.text() == "Zoë عربي Ελένη e\u0301 ");
}

TEST_CASE("edit: what no text here may hold stays out, is told, and the rest is kept") {
  using namespace std::string_literals;
  for (const std::string& unfit :
       {"\0"s, "\x1b"s, "\r"s, "\u202e"s, "\u200b"s, "\ufffd"s, "\xed\xa0\x80"s, "\xff"s, "\u00ad"s}) {
    TextEdit edit;
    edit.insert("a" + unfit + "b");
    CHECK(edit.text() == "ab");
    CHECK(edit.refused() == TextEdit::Refused::unfit);
    edit.insert(unfit);
    CHECK(edit.text() == "ab");
    CHECK(edit.refused() == TextEdit::Refused::unfit);
    edit.insert("c");
    CHECK(edit.refused() == TextEdit::Refused::nothing);
  }
}

TEST_CASE("edit: a letter that no font has stays out and is told; every name of the city is taken") {
  TextEdit edit;
  edit.insert("a\U0001F600\u16A0b");
  CHECK(edit.text() == "ab");
  CHECK(edit.refused() == TextEdit::Refused::unfit);
  for (const auto& [language, name] : tafel::testing::city_names) {
    TextEdit field;
    field.insert(name);
    CHECK_MESSAGE(field.said() == name, language);
  }
}

TEST_CASE("edit: of nothing but spaces it is empty, and says nothing in a request") {
  for (const std::string& blank : tafel::testing::blank_words()) {
    const TextEdit edit(blank);
    CHECK(edit.empty());
    CHECK(edit.said().empty());
  }
  for (const std::string& words : tafel::testing::fit_words()) {
    TextEdit edit;
    edit.insert(words);
    CHECK(edit.refused() == TextEdit::Refused::nothing);
    CHECK_FALSE(edit.empty());
    CHECK(edit.said() == words);
  }
}

TEST_CASE(
    "edit: a joiner is taken after a letter that it joins, typed one by one, and never said without its "
    "second") {
  TextEdit edit;
  for (const char* letter : {"م", "ی", "\u200C"}) edit.insert(letter);
  CHECK(edit.text() == "می\u200C");
  CHECK(edit.said() == "می");
  edit.insert("خ");
  CHECK(edit.said() == "می\u200Cخ");
  TextEdit latin;
  latin.insert("a\u200Cb");
  CHECK(latin.text() == "ab");
  CHECK(latin.refused() == TextEdit::Refused::unfit);
}

TEST_CASE("edit: a finger that chose a word and moves on after the text changed stays within it") {
  TextEdit edit("een één");
  edit.select_word(edit.text().size());
  edit.insert("x");
  edit.erase_word_before();
  edit.erase_before();
  edit.extend_by_word(2);
  edit.insert("o");
  CHECK(edit.text() == "eeo");
}

TEST_CASE("edit: words chosen with a double tap grow by words, to both sides") {
  TextEdit edit("een twee drie vier");
  edit.select_word(10);
  CHECK(edit.selected() == "drie");
  edit.extend_by_word(15);
  CHECK(edit.selected() == "drie vier");
  edit.extend_by_word(1);
  CHECK(edit.selected() == "een twee drie");
  edit.extend_by_word(10);
  CHECK(edit.selected() == "drie");
}

TEST_CASE("edit: a suggestion that does not fit leaves the word and the caret as they were") {
  TextEdit edit(std::string(TextEdit::limit_bytes - 3, 'x') + " na");
  edit.replace_word("Nathalie");
  CHECK(edit.text().ends_with("x na"));
  CHECK_FALSE(edit.has_selection());
  CHECK(edit.refused() == TextEdit::Refused::too_long);
}

TEST_CASE("edit: a suggestion replaces the word that was begun") {
  TextEdit edit("gezien door nat");
  CHECK(edit.word_before_caret() == "nat");
  edit.replace_word("Nathalie");
  CHECK(edit.text() == "gezien door Nathalie ");
}

TEST_CASE("edit: a suggestion replaces the whole word that the caret is in, and the space behind it") {
  TextEdit edit("door nat hier");
  edit.place(7);
  edit.replace_word("Nathalie");
  CHECK(edit.text() == "door Nathalie hier");
  CHECK(edit.caret() == std::string("door Nathalie ").size());
  TextEdit before_a_comma("nat, hier");
  before_a_comma.place(3);
  before_a_comma.replace_word("Nathalie");
  CHECK(before_a_comma.text() == "Nathalie, hier");
}

namespace {

// Lines of ten characters, three of them seen.
TextBox box_of(const TextEdit& edit) {
  return {{0, 0, 10, 3}, break_lines(edit.text(), 10, one_each), 1, one_each};
}

void press(TextEdit& edit, Key key, float& column) {
  (void)apply_key(edit, {key}, box_of(edit), column);
}

}  // namespace

TEST_CASE("box: up, down and end keep to their line, also where it is broken inside a word") {
  TextEdit edit("Sint-Joris-Winge en ook Sint-Joris-Weert");
  const TextBox box = box_of(edit);
  REQUIRE(box.lines[0].runs_on);  // "Sint-"
  float column = -1;
  edit.place(0);
  press(edit, Key::end, column);
  CHECK(line_of(box.lines, edit.caret()) == 0);
  press(edit, Key::end, column);
  CHECK(line_of(box.lines, edit.caret()) == 0);
  for (std::size_t line = 1; line < box.lines.size(); ++line) {
    press(edit, Key::down, column);
    CHECK(line_of(box.lines, edit.caret()) == line);
  }
  edit.place(edit.text().size());
  column = -1;
  for (std::size_t line = box.lines.size() - 1; line > 0; --line) {
    press(edit, Key::up, column);
    CHECK(line_of(box.lines, edit.caret()) == line - 1);
  }
}

TEST_CASE("box: up and down come back to their column from shorter lines; a move to the side forgets it") {
  TextEdit edit("achtletr\nx\nachtletr");
  float column = -1;
  edit.place(6);
  press(edit, Key::down, column);
  CHECK(edit.caret() == 10);
  press(edit, Key::down, column);
  CHECK(edit.caret() == 17);
  press(edit, Key::up, column);
  press(edit, Key::left, column);
  press(edit, Key::up, column);
  CHECK(edit.caret() == 0);
}

TEST_CASE("box: of four thousand characters the caret's line is seen, wherever it goes, and a scroll stays") {
  std::string text;
  while (text.size() < 4000) text += "woord ";
  TextEdit edit(text);
  TextSight sight;
  const auto row = [&] {
    return static_cast<float>(line_of(box_of(edit).lines, edit.caret())) - sight.scrolled;
  };
  for (const std::size_t caret : {text.size(), std::size_t{0}, std::size_t{2000}, std::size_t{2040}}) {
    edit.place(caret);
    keep_in_sight(box_of(edit), edit, sight);
    CHECK(row() >= 0);
    CHECK(row() <= 2);
  }
  sight.scrolled = 5;
  keep_in_sight(box_of(edit), edit, sight);
  CHECK(sight.scrolled == 5);
  edit.insert("x");
  keep_in_sight(box_of(edit), edit, sight);
  CHECK(row() <= 2);
  sight.scrolled = 100000;
  keep_in_sight(box_of(edit), edit, sight);
  CHECK(sight.scrolled == static_cast<float>(box_of(edit).lines.size()) - 3);
}

TEST_CASE("keyboard: suggests names that begin as the word, whatever the case and accents' case") {
  const std::vector<std::string> names{"Nathalie De Smet", "Élise Maes", "Wout"};
  CHECK(matching(names, "nat") == std::vector<std::string>{"Nathalie De Smet"});
  CHECK(matching(names, "él") == std::vector<std::string>{"Élise Maes"});
  CHECK(matching(names, "").empty());
  CHECK(matching(names, "xyz").empty());
}

TEST_CASE("keyboard: capitals of accents") {
  CHECK(upper("é") == "É");
  CHECK(upper("ç") == "Ç");
  CHECK(upper("ł") == "Ł");
  CHECK(upper("š") == "Š");
  CHECK(upper("ž") == "Ž");
  CHECK(upper("ij") == "IJ");
  CHECK(upper("„") == "„");
  CHECK(accents_of("e").size() > 3);
  CHECK(accents_of("?").empty());
}
