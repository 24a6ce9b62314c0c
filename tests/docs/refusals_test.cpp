// Keeps docs/refusals.md true to the code: every sentence with its words, every place that refuses with it.
#include "tests/docs/pages.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <map>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;

// "function: sentence", as `check_owner: only_owner`. An overload of `check` is named by its kind of fact.
using Ways = std::set<std::string>;

// The function that a line begins to define, or "".
std::string defined_in(const std::string& line) {
  static const std::regex definition(
      R"(^(?:  )?(?:Check|void|Decision|std::string_view|std::vector<Refusal>) (\w+)\(.*)");
  static const std::regex kind(R"(.*const (\w+)& fact.*)");
  std::smatch found;
  if (!std::regex_match(line, found, definition)) return "";
  const std::string name = found[1];
  const bool is_overload = name == "check" && std::regex_match(line, found, kind);
  return is_overload ? "check(" + found[1].str() + ")" : name;
}

void note_ways(const fs::path& unit, Ways& ways) {
  static const std::regex use(R"(sentence::(\w+))");
  std::ifstream file(unit);
  std::string function;
  for (std::string line; std::getline(file, line);) {
    if (const std::string defined = defined_in(line); !defined.empty()) function = defined;
    for (std::sregex_iterator at(line.begin(), line.end(), use), end; at != end; ++at)
      ways.insert(function + ": " + (*at)[1].str());
  }
}

Ways ways_in_the_code() {
  Ways ways;
  note_ways(source() / "shared/domain/decide.cpp", ways);
  for (const auto& entry : fs::directory_iterator(source() / "shared/domain/rules"))
    note_ways(entry.path(), ways);
  return ways;
}

struct Page {
  Ways ways;
  std::map<std::string, std::string> words;  // by sentence
};

Page page() {
  static const std::regex row(R"(^\| `(\w+)`: (.*) \| `(.*)` \| .+ \|$)");
  Page page;
  std::ifstream file(source() / "docs/refusals.md");
  for (std::string line; std::getline(file, line);) {
    std::smatch cells;
    if (!std::regex_match(line, cells, row)) continue;
    page.ways.insert(cells[3].str() + ": " + cells[1].str());
    page.words[cells[1]] = cells[2];
  }
  return page;
}

// The constant sentences; those with a name in them are functions, and are read by whoever writes the row.
std::map<std::string, std::string> sentences() {
  static const std::regex constant(R"(constexpr Sentence (\w+)\s*=\s*((?:"[^"]*"\s*)+);)");
  static const std::regex literal(R"re("([^"]*)")re");
  const std::string header = content_of(source() / "shared/text/refusals_nl.hpp");
  std::map<std::string, std::string> found;
  for (std::sregex_iterator at(header.begin(), header.end(), constant), end; at != end; ++at) {
    const std::string quoted = (*at)[2];
    std::string& words = found[(*at)[1]];
    for (std::sregex_iterator part(quoted.begin(), quoted.end(), literal); part != end; ++part)
      words += (*part)[1];
  }
  return found;
}

}  // namespace

TEST_CASE("refusals: the page has every way to every sentence, and no way that is not there") {
  const Ways code = ways_in_the_code();
  const Ways told = page().ways;
  CHECK(code.size() > 100);
  for (const std::string& way : code) CHECK_MESSAGE(told.contains(way), "docs/refusals.md misses ", way);
  for (const std::string& way : told) CHECK_MESSAGE(code.contains(way), "docs/refusals.md tells of ", way);
}

TEST_CASE("refusals: the page has the words of every sentence, and every sentence is used") {
  const auto told = page().words;
  const auto all = sentences();
  CHECK(all.size() > 60);
  for (const auto& [sentence, words] : all) {
    REQUIRE_MESSAGE(told.contains(sentence), sentence);
    CHECK(told.at(sentence) == words);
    CHECK_MESSAGE(words.ends_with("."), words);
  }
}

}  // namespace tafel::test
