// Every place that writes to a disk has a row in written_files.table: what a cut leaves, how it is taken up, what keeps
// its reader from refusing it, and the test.
#include "tests/borders/sources.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace tafel::borders;

constexpr const char* writing[] = {"write_file_durably(",
                                   "write_parsed(",
                                   "write_json_durably(",
                                   "write_new(",
                                   "write_new_secret(",
                                   "ofstream",
                                   "O_CREAT",
                                   "::pwrite(",
                                   "Database::open(",
                                   "sqlite3_open_v2(",
                                   "write_public(",
                                   "fopen("};

bool writes(const std::string& source) {
  return std::ranges::any_of(writing,
                             [&](const char* call) { return source.find(call) != std::string::npos; });
}

// A header may declare what another file does.
bool only_declares(const fs::path& file) {
  const std::string name = file.filename().string();
  return name == "house_folder.hpp" || name == "json_file.hpp" || name == "folder.hpp";
}

std::set<std::string> writers_in(const fs::path& root) {
  std::set<std::string> found;
  for (const fs::path& source : program_sources(root))
    if (!only_declares(source) && writes(content_of(source)))
      found.insert(source.lexically_relative(root).string());
  return found;
}

std::vector<std::string> cells_of(std::string line) {
  std::vector<std::string> cells;
  constexpr std::string_view between = " | ";
  for (std::size_t at = line.find(between); at != std::string::npos; at = line.find(between)) {
    cells.push_back(line.substr(0, at));
    line.erase(0, at + between.size());
  }
  cells.push_back(line);
  return cells;
}

std::map<std::string, std::vector<std::string>> table() {
  std::map<std::string, std::vector<std::string>> rows;
  std::istringstream lines(content_of(source_root() / "tests/borders/written_files.table"));
  for (std::string line; std::getline(lines, line);)
    if (!line.empty() && line.front() != '#') {
      const auto cells = cells_of(line);
      CHECK_MESSAGE(rows.emplace(cells.front(), cells).second, line);
    }
  return rows;
}

}  // namespace

TEST_CASE("written files: every source that writes to a disk has a row, and every row a source that writes") {
  const auto rows = table();
  const auto writers = writers_in(source_root());
  for (const std::string& writer : writers)
    CHECK_MESSAGE(rows.contains(writer), writer, " writes: give it a row");
  for (const auto& [source, cells] : rows)
    CHECK_MESSAGE(writers.contains(source), source, " writes nothing any more");
  CHECK(writers.size() > 25);
}

TEST_CASE("written files: every row has its five cells, and names a test that is there") {
  for (const auto& [source, cells] : table()) {
    CAPTURE(source);
    REQUIRE(cells.size() == 5);
    for (const std::string& cell : cells) CHECK_FALSE(cell.empty());
    CHECK_MESSAGE(fs::exists(source_root() / cells.back()), cells.back());
  }
}
