// docs/glossary.md has each term once, with a meaning, a file that exists, and the names not to use.
#include "tests/docs/pages.hpp"

#include <doctest/doctest.h>
#include <sstream>
#include <vector>

using namespace tafel::test;
namespace fs = std::filesystem;

namespace {

struct Entry {
  std::string term;
  std::string meaning;
  std::string place;
  std::string avoid;
};

std::string trimmed(const std::string& cell) {
  const auto first = cell.find_first_not_of(" *");
  return first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(" *") - first + 1);
}

// The rows of the tables whose first cell is bold; cells that are missing are empty.
std::vector<Entry> entries_of(const std::string& page) {
  std::vector<Entry> entries;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| **")) continue;
    std::istringstream row(line.substr(1));
    std::vector<std::string> cells;
    for (std::string cell; std::getline(row, cell, '|');) cells.push_back(trimmed(cell));
    cells.resize(4);
    entries.push_back({cells[0], cells[1], cells[2], cells[3]});
  }
  return entries;
}

std::string without_code_marks(const std::string& place) {
  return std::regex_replace(place, std::regex("`"), "");
}

// One line for each entry that lacks a cell or a file, or comes a second time.
std::vector<std::string> problems_of(const std::vector<Entry>& entries) {
  std::vector<std::string> problems;
  std::set<std::string> terms;
  for (const Entry& entry : entries) {
    if (!terms.insert(entry.term).second) problems.push_back(entry.term + ": twice");
    if (entry.meaning.empty() || entry.avoid.empty()) problems.push_back(entry.term + ": empty cell");
    if (!fs::is_regular_file(source() / without_code_marks(entry.place)))
      problems.push_back(entry.term + ": no file " + entry.place);
  }
  return problems;
}

}  // namespace

TEST_CASE("glossary: each term occurs once, with a meaning, a file that exists, and names to avoid") {
  const auto entries = entries_of(content_of(source() / "docs" / "glossary.md"));
  CHECK(entries.size() > 100);
  for (const std::string& problem : problems_of(entries)) FAIL_CHECK(problem);
}

TEST_CASE("glossary: a term that comes twice, an empty cell and a file that is gone are found") {
  const std::string row = "| **turn** | the screen in one participant's hands | `README.md` | login |\n";
  CHECK(problems_of(entries_of(row)).empty());
  CHECK(problems_of(entries_of(row + row)) == std::vector<std::string>{"turn: twice"});
  CHECK(problems_of(entries_of("| **turn** | | `README.md` | login |")) ==
        std::vector<std::string>{"turn: empty cell"});
  CHECK(problems_of(entries_of("| **turn** | hands | `shared/nowhere.hpp` | login |")) ==
        std::vector<std::string>{"turn: no file `shared/nowhere.hpp`"});
}
