#include "shared/base/unfit_letter.hpp"

#include "shared/base/printable.hpp"
#include "shared/base/utf8.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <doctest/doctest.h>
#include <string>

namespace tafel::testing {
namespace {

std::string utf8_of(char32_t letter) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  if (letter < 0x80) return {byte(letter)};
  if (letter < 0x800) return {byte(0xC0 | letter >> 6), byte(0x80 | (letter & 0x3F))};
  if (letter < 0x10000)
    return {byte(0xE0 | letter >> 12), byte(0x80 | (letter >> 6 & 0x3F)), byte(0x80 | (letter & 0x3F))};
  return {byte(0xF0 | letter >> 18), byte(0x80 | (letter >> 12 & 0x3F)), byte(0x80 | (letter >> 6 & 0x3F)),
          byte(0x80 | (letter & 0x3F))};
}

bool is_unfit(char32_t letter) {
  return unfit_letter(utf8_of(letter), Breaks::forbidden).has_value();
}

bool is_listed(char32_t letter) {
  for (const std::string& each : unfit_letters())
    if (utf8_letter(each).letter == letter) return true;
  return false;
}

}  // namespace

TEST_CASE("letters: every script's letters pass, with their accents and quotes") {
  for (const char* fit : {"", "gewoon", "Kőszegi Łódź Ștefan Guðrún", "D’hondt & zoon - 5 €", "Ана Γιώργος",
                          "e\u0301", "\u00a0\u2013\u2014\u2026", "\U0001D49C"})
    CHECK_MESSAGE(!unfit_letter(fit, Breaks::forbidden), fit);
  for (const std::string& fit : fit_words()) CHECK_MESSAGE(!unfit_letter(fit, Breaks::forbidden), fit);
}

TEST_CASE("letters: what commands, turns, hides or stands for nothing is named") {
  CHECK(unfit_letter("a\u202Eb", Breaks::allowed) ==
        "holds U+202E, which turns the direction of writing: take it out");
  CHECK(unfit_letter("\u001B[2J", Breaks::allowed) ==
        "holds U+001B, which is a control character: take it out");
  CHECK(unfit_letter("a\u200Bb", Breaks::allowed) == "holds U+200B, which cannot be seen: take it out");
  CHECK(unfit_letter("a\u3164b", Breaks::allowed) == "holds U+3164, which cannot be seen: take it out");
  CHECK(unfit_letter("a\uFE0Fb", Breaks::allowed) == "holds U+FE0F, which cannot be seen: take it out");
  CHECK(unfit_letter("a\uFFFCb", Breaks::allowed) ==
        "holds U+FFFC, which stands for no letter: write another");
  CHECK(unfit_letter("Fran\uFFFDois", Breaks::allowed) ==
        "holds U+FFFD, which stands where a letter was lost: write that letter again");
  CHECK(unfit_letter("\U0010FFFF", Breaks::allowed) ==
        "holds U+10FFFF, which stands for no letter: write another");
  CHECK(unfit_letter("a\xFF", Breaks::allowed) == "is not UTF-8: write it again");
}

TEST_CASE("letters: each letter of the tests' one list is unfit, and no range begins or ends unlisted") {
  for (const std::string& letter : unfit_letters()) CHECK(unfit_letter("a" + letter + "b", Breaks::allowed));
  for (const std::string& line : unfit_lines()) CHECK(problem_with_words(line, 1000, Breaks::forbidden));
  bool before = true;  // U+0000
  int ranges = 0;
  for (char32_t letter = 0xA0; letter <= 0x10FFFF; ++letter) {
    if (letter >= 0xD800 && letter <= 0xDFFF) continue;
    const bool joiner = letter == 0x200C || letter == 0x200D;
    const bool unfit = joiner ? before : is_unfit(letter);
    if (unfit && !before) {
      ++ranges;
      // Of the last two code points of a plane two planes are enough.
      if ((letter & 0xFFFF) != 0xFFFE) CHECK_MESSAGE(is_listed(letter), letter);
    }
    before = unfit;
  }
  CHECK(ranges > 20);
}

TEST_CASE("letters: a new line or tab passes only where lines may break") {
  CHECK_FALSE(unfit_letter("a\n\tb", Breaks::allowed));
  CHECK(unfit_letter("a\nb", Breaks::forbidden));
  CHECK(unfit_letter("a\tb", Breaks::forbidden));
  CHECK(unfit_letter("a\rb", Breaks::allowed));
}

TEST_CASE("letters: a joiner passes between two letters of one script that uses it, and nowhere else") {
  for (const char* fit : {"می\u200Cخواهم", "ශ්\u200Dරී", "क्\u200Dष", "ক্\u200Cষ", "خانه\u200Cها"})
    CHECK_MESSAGE(!unfit_letter(fit, Breaks::forbidden), fit);
  for (const std::string& stray : stray_joiners()) {
    CHECK_MESSAGE(unfit_letter(stray, Breaks::forbidden), stray);
    CHECK_FALSE(unfit_letter(stray, Breaks::forbidden, Joiners::anywhere));
  }
  CHECK(unfit_letter("a\u200Cb", Breaks::forbidden) ==
        "holds U+200C, which belongs between two letters of one script only: take it out");
}

TEST_CASE("letters: found with its place, and from a place on") {
  const auto found = find_unfit("é\u00AD\u00AD", Breaks::forbidden);
  REQUIRE(found);
  CHECK(found->at == 2);
  CHECK(found->size == 2);
  CHECK(find_unfit("é\u00AD\u00AD", Breaks::forbidden, Joiners::between_letters, 4)->at == 4);
  CHECK_FALSE(find_unfit("می\u200Cخ", Breaks::forbidden, Joiners::between_letters, 4));
}

TEST_CASE("letters: blank is what has nothing to see in it, in whatever space") {
  CHECK(is_blank(""));
  for (const std::string& blank : blank_words()) CHECK(is_blank(blank));
  for (const std::string& words : fit_words()) CHECK_FALSE(is_blank(words));
  for (const char* seen : {" x ", ".", "\u00A0é", "e\u0301"}) CHECK_FALSE(is_blank(seen));
  CHECK(has_space("a\u00A0b"));
  CHECK(has_space("a\u3000"));
  CHECK_FALSE(has_space("a-b"));
}

TEST_CASE("letters: words are fit up to their limit and no further") {
  CHECK_FALSE(problem_with_words("abé", 4, Breaks::forbidden));
  CHECK(problem_with_words("abéd", 4, Breaks::forbidden) == "is longer than 4 bytes");
  CHECK(problem_with_words("   ", 4, Breaks::forbidden) == "has nothing to see in it: fill it in");
  CHECK(problem_with_words("", 4, Breaks::forbidden));
}

TEST_CASE("printable: whatever it is made of, every reader takes it") {
  for (const std::string& line : unfit_lines()) {
    CAPTURE(line);
    const std::string safe = printable_line(line);
    CHECK_FALSE(unfit_letter(safe, Breaks::forbidden));
    CHECK_FALSE(unfit_letter(printable_line(line + line, line.size() + 1), Breaks::forbidden));
  }
  for (const std::string& fit : fit_words()) {
    CHECK(printable_line(fit) == fit);
    for (std::size_t limit = 0; limit <= fit.size(); ++limit) {
      const std::string cut = printable_line(fit, limit);
      CHECK(cut.size() <= limit);
      CHECK_FALSE(unfit_letter(cut, Breaks::forbidden));
    }
  }
}

}  // namespace tafel::testing
