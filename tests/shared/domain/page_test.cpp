// Keeps docs/decreet.md true to the code: no rule without a row, no empty cell, no function or test that is not there.
#include "shared/domain/rule.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace tafel::testing {
namespace {

namespace fs = std::filesystem;

fs::path source_tree() {
  const char* named = std::getenv("TAFEL_SOURCE");
  REQUIRE_MESSAGE(named != nullptr, "TAFEL_SOURCE must name the source tree");
  return named;
}

std::string content_of(const fs::path& path) {
  std::ifstream file(path);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = text.find(separator, from)) != std::string::npos;
       from = at + separator.size())
    parts.push_back(text.substr(from, at - from));
  parts.push_back(text.substr(from));
  return parts;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" `");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" `") - first + 1);
}

struct Row {
  std::string rule, article, does;
  std::vector<std::string> functions, tests;
};

std::vector<std::string> entries(const std::string& cell) {
  std::vector<std::string> found;
  for (const std::string& each : split(cell, "<br>")) found.push_back(trimmed(each));
  return found;
}

// "| `id` | … |": the rows of every table whose first cell is a rule's id.
std::vector<Row> rows_of_the_page() {
  std::vector<Row> rows;
  for (const std::string& line : split(content_of(source_tree() / "docs/decreet.md"), "\n")) {
    if (!line.starts_with("| `")) continue;
    const auto cells = split(line, "|");
    REQUIRE_MESSAGE(cells.size() == 7, "a row has five cells: ", line);
    rows.push_back(
        {trimmed(cells[1]), trimmed(cells[2]), trimmed(cells[3]), entries(cells[4]), entries(cells[5])});
  }
  return rows;
}

// The names of all test cases, where a long one may be written in several pieces.
std::set<std::string> names_of_tests() {
  static const std::regex test_case(R"re(TEST_CASE\(\s*((?:"[^"]*"\s*)+)\))re");
  static const std::regex seam("\"\\s*\"");
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(source_tree() / "tests")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string source = content_of(entry.path());
    for (auto found = std::sregex_iterator(source.begin(), source.end(), test_case);
         found != std::sregex_iterator(); ++found) {
      const std::string whole = std::regex_replace((*found)[1].str(), seam, "");
      names.insert(whole.substr(0, whole.rfind('"') + 1));
    }
  }
  return names;
}

bool has_function(const std::string& place) {
  const auto parts = split(place, ":");
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) return false;
  const std::regex call("\\b" + parts[1] + "\\(");
  return std::regex_search(content_of(source_tree() / parts[0]), call);
}

std::string id_of_rule(int number) {
  return std::string(domain::id_of(static_cast<domain::Rule>(number)));
}

TEST_CASE("decreet.md: every rule has one row, with its article, and no row names a rule twice") {
  std::map<std::string, Row> rows;
  for (const Row& row : rows_of_the_page()) {
    CAPTURE(row.rule);
    CHECK(rows.emplace(row.rule, row).second);
  }
  for (int number = 0; number <= static_cast<int>(domain::Rule::session_order); ++number) {
    CAPTURE(id_of_rule(number));
    REQUIRE(rows.contains(id_of_rule(number)));
    const std::string article(domain::entry_of(static_cast<domain::Rule>(number)).article);
    CHECK(rows.at(id_of_rule(number)).article == (article.empty() ? "no article" : article));
  }
}

TEST_CASE("decreet.md: no cell is empty, and every function it names is there") {
  for (const Row& row : rows_of_the_page()) {
    CAPTURE(row.rule);
    CHECK_FALSE(row.article.empty());
    CHECK_FALSE(row.does.empty());
    for (const std::string& function : row.functions) {
      CAPTURE(function);
      CHECK(has_function(function));
    }
  }
}

TEST_CASE("decreet.md: every test it names is there, and no test of a rule is left out") {
  const auto tests = names_of_tests();
  for (const Row& row : rows_of_the_page()) {
    CAPTURE(row.rule);
    for (const std::string& test : row.tests) {
      CAPTURE(test);
      CHECK(tests.contains(test));
    }
    for (const std::string& test : tests) {
      if (!test.starts_with("\"" + row.rule + ": ")) continue;
      CAPTURE(test);
      CHECK(std::ranges::find(row.tests, test) != row.tests.end());
    }
  }
}

TEST_CASE("decreet.md: what the check looks for can be missing") {
  CHECK(has_function("shared/domain/consensus.cpp:tally"));
  CHECK_FALSE(has_function("shared/domain/consensus.cpp:majority"));
  CHECK_FALSE(has_function("shared/domain/nowhere.cpp:tally"));
  CHECK_FALSE(has_function("tally"));
  CHECK_FALSE(names_of_tests().contains("\"art14.2.consensus: a majority is enough\""));
}

}  // namespace
}  // namespace tafel::testing
