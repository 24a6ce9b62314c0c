#include "kiosk-ui/widgets/keyboard.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "kiosk-ui/widgets/text_layout.hpp"
#include "kiosk-ui/widgets/utf8.hpp"

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
  CHECK(break_lines("-aaaaaaaaaaaaa", 10, one_each)[0].cut);  // nothing stands before this one
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

TEST_CASE("edit: a suggestion replaces the word that was begun") {
  TextEdit edit("gezien door nat");
  CHECK(edit.word_before_caret() == "nat");
  edit.replace_word_before_caret("Nathalie ");
  CHECK(edit.text() == "gezien door Nathalie ");
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
