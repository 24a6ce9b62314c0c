#include "shared/paper/document.hpp"

#include "shared/paper/gaps.hpp"
#include "shared/paper/terminal_text.hpp"

#include <doctest/doctest.h>
#include <sstream>

namespace tafel::paper {
namespace {

std::string shown(Block block) {
  Document document;
  document.blocks.push_back(std::move(block));
  return terminal_text(document);
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

std::size_t longest_line(const std::string& text) {
  std::istringstream lines(text);
  std::size_t longest = 0;
  for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
  return longest;
}

}  // namespace

TEST_CASE("paper: words are read without their tones, a line added below them too") {
  Rich rich = strong("An");
  add_line(rich, "arts");
  CHECK(words_of(rich) == "An\narts");
  CHECK(rich.front().tone == Tone::strong);
  CHECK(rich.back().tone == Tone::quiet);
  CHECK(words_of({}).empty());
}

TEST_CASE("paper: the terminal shows the same words, and obeys no escape sequence in them") {
  const std::string text = shown(Paragraph{plain("Naam \x1b[31m en \xC2\x9B rood")});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\xC2\x9B") == std::string::npos);
  CHECK(has(text, "Naam ?[31m en ? rood"));
}

TEST_CASE("paper: a long paragraph is wrapped in the terminal, a word longer than the width is not cut") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "woorden ";
  CHECK(longest_line(shown(Paragraph{plain(words)})) <= terminal_columns);
  const std::string long_word(terminal_columns + 10, 'x');
  CHECK(has(shown(Paragraph{plain(long_word)}), long_word));
}

TEST_CASE("paper: in the terminal an empty cell of a table is left out, a filled one has its label") {
  const std::string text = shown(Table{{{"Wie", 1}, {"Wat", 1}}, {{plain("An"), plain("")}}});
  CHECK(has(text, "Wie"));
  CHECK(has(text, "An"));
  CHECK_FALSE(has(text, "Wat"));
}

TEST_CASE("paper: more than two empty lines in a row are one line that says how many") {
  for (const char* kept : {"", "a", "a\nb", "a\n\n\nb", "\n\na", "a\n\n"})
    CHECK(with_gaps_told(kept) == kept);
  CHECK(with_gaps_told("a\n\n\n\nb") == "a\n[3 lege regels]\nb");
  CHECK(with_gaps_told("a\n \n\u00A0\n\t\nb") == "a\n[3 lege regels]\nb");
  CHECK(with_gaps_told(std::string(5000, '\n') + "b\n\n\n") == "[5000 lege regels]\nb\n[3 lege regels]");
  CHECK(has(shown(Paragraph{plain("a" + std::string(5000, '\n') + "b")}), "[4999 lege regels]"));
}

TEST_CASE("paper: a verdict says yes or no in letters") {
  CHECK(has(shown(Verdict{true, "klopt"}), "[JA]  klopt"));
  CHECK(has(shown(Verdict{false, "klopt niet"}), "[NEE] klopt niet"));
}

}  // namespace tafel::paper
