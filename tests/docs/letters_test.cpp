// docs/formats.md, "Letters": its tables are those of the code, letter by letter.
#include "shared/base/unfit_letter.hpp"
#include "tests/docs/pages.hpp"

#include <doctest/doctest.h>
#include <sstream>
#include <vector>

using namespace tafel;
using namespace tafel::test;

namespace {

struct Range {
  char32_t first;
  char32_t last;
};
using Ranges = std::vector<Range>;

// Each U+XXXX or U+XXXX–U+XXXX of a line.
Ranges ranges_in(const std::string& line) {
  static const std::regex range("U\\+([0-9A-F]+)(?:–U\\+([0-9A-F]+))?");
  Ranges found;
  for (std::sregex_iterator at(line.begin(), line.end(), range), end; at != end; ++at) {
    const auto value = [&](std::size_t group) {
      return static_cast<char32_t>(std::stoul((*at)[group].str(), nullptr, 16));
    };
    found.push_back({value(1), (*at)[2].matched ? value(2) : value(1)});
  }
  return found;
}

struct LettersOfThePage {
  Ranges refused;
  std::vector<Ranges> scripts;
  Ranges blank;  // beside those that are refused, and the joiners
};

// Line by line: a table's first cell says which table it is.
LettersOfThePage letters_of(const std::string& page) {
  const auto from = page.find("\n## Letters\n");
  std::istringstream lines(page.substr(from, page.find("\n## ", from + 1) - from));
  LettersOfThePage letters;
  for (std::string line; std::getline(lines, line);) {
    const std::string cell = line.substr(0, line.find(" | "));
    if (line.starts_with("| U+"))
      for (const Range& each : ranges_in(cell)) letters.refused.push_back(each);
    else if (line.starts_with("| ") && line.find(" | U+") != std::string::npos)
      letters.scripts.push_back(ranges_in(line.substr(cell.size())));
    else if (line.starts_with("**Something to see.**"))
      letters.blank = ranges_in(line);
  }
  return letters;
}

std::string utf8(char32_t letter) {
  const auto part = [&](unsigned shift, unsigned mark) {
    return static_cast<char>(mark | ((letter >> shift) & (mark == 0x80U ? 0x3FU : 0xFFU)));
  };
  if (letter < 0x80) return {static_cast<char>(letter)};
  if (letter < 0x800) return {part(6, 0xC0), part(0, 0x80)};
  if (letter < 0x10000) return {part(12, 0xE0), part(6, 0x80), part(0, 0x80)};
  return {part(18, 0xF0), part(12, 0x80), part(6, 0x80), part(0, 0x80)};
}

constexpr char32_t non_joiner = 0x200C;
bool is_joiner(char32_t letter) {
  return letter == non_joiner || letter == 0x200D;
}

std::string named(char32_t letter) {
  std::ostringstream name;
  name << "U+" << std::hex << std::uppercase << static_cast<std::uint32_t>(letter);
  return name.str();
}

// What the page says of each letter.
struct Said {
  bool refused = false;
  bool joins = false;
  bool blank = false;
};
constexpr char32_t letters_limit = 0x110000;

void mark(std::vector<Said>& said, const Ranges& ranges, bool Said::*what) {
  for (const Range& range : ranges)
    for (char32_t letter = range.first; letter <= range.last; ++letter) said[letter].*what = true;
}

std::vector<Said> said_by(const LettersOfThePage& page) {
  std::vector<Said> said(letters_limit);
  mark(said, page.refused, &Said::refused);
  for (char32_t plane = 0; plane < letters_limit; plane += 0x10000)
    mark(said, {{plane + 0xFFFE, plane + 0xFFFF}}, &Said::refused);
  mark(said, page.blank, &Said::blank);
  for (const Ranges& script : page.scripts) mark(said, script, &Said::joins);
  return said;
}

// Above the scripts of today every 251st letter, and those beside the borders of a plane.
bool is_tried(char32_t letter) {
  const bool is_near_border = (letter + 4) % 0x10000 < 8;
  const bool is_surrogate = letter >= 0xD800 && letter <= 0xDFFF;
  return !is_joiner(letter) && !is_surrogate && (letter < 0x20000 || letter % 251 == 0 || is_near_border);
}

bool agrees(const Said& said, const std::string& letter) {
  const bool joined = !unfit_letter(letter + utf8(non_joiner) + letter, Breaks::forbidden);
  return unfit_letter(letter, Breaks::forbidden).has_value() == said.refused &&
         is_blank(letter) == (said.refused || said.blank) && (said.refused || joined == said.joins);
}

// The letters of which the page says something else than the code.
std::vector<std::string> disagreements(const LettersOfThePage& page) {
  const std::vector<Said> said = said_by(page);
  std::vector<std::string> found;
  for (char32_t letter = 0; letter < letters_limit; ++letter)
    if (is_tried(letter) && !agrees(said[letter], utf8(letter))) found.push_back(named(letter));
  return found;
}

}  // namespace

TEST_CASE("docs: the letters that are refused are those of the code") {
  const LettersOfThePage page = letters_of(content_of(source() / "docs" / "formats.md"));
  CHECK(page.scripts.size() > 15);
  for (const std::string& letter : disagreements(page)) FAIL_CHECK(letter);
}

TEST_CASE("docs: letters of two scripts are not joined, and one range that is missing would be seen") {
  LettersOfThePage page = letters_of(content_of(source() / "docs" / "formats.md"));
  for (std::size_t i = 1; i < page.scripts.size(); ++i) {
    const std::string pair =
        utf8(page.scripts[i - 1].front().first) + utf8(non_joiner) + utf8(page.scripts[i].front().first);
    CHECK(unfit_letter(pair, Breaks::forbidden));
  }
  page.refused.erase(page.refused.begin());
  CHECK_FALSE(disagreements(page).empty());
}
