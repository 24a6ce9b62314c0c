// Only one data file with a version quotes the law (shared/text/data). So when an article gets another number, one file
// changes.
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace tafel::testing {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

fs::path source() {
  const char* folder = std::getenv("TAFEL_SOURCE");
  REQUIRE(folder != nullptr);
  return folder;
}

// Comments may name articles: they speak to the next engineer, not to the people at the table.
std::string without_comment(const std::string& line) {
  const auto start = line.find("//");
  return start == std::string::npos ? line : line.substr(0, start);
}

std::vector<std::string> citations_in(const std::string& text) {
  static const std::regex citation(R"re((art\.|artikel(en)?|article(s)?) ?[0-9]|458)re");
  std::vector<std::string> found;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (std::regex_search(without_comment(line), citation))
      found.push_back(std::to_string(number) + ": " + line);
  }
  return found;
}

bool is_code(const fs::path& path) {
  return path.extension() == ".hpp" || path.extension() == ".cpp" || path.extension() == ".in";
}

}  // namespace

TEST_CASE("citations: no code spells out an article of the law") {
  int looked_at = 0;
  for (const char* folder : {"shared", "appliance", "kiosk-ui", "provisioning", "central-store"}) {
    for (const auto& entry : fs::recursive_directory_iterator(source() / folder)) {
      if (!entry.is_regular_file() || !is_code(entry.path())) continue;
      ++looked_at;
      for (const std::string& line : citations_in(content_of(entry.path())))
        FAIL_CHECK(fs::relative(entry.path(), source()).string(), ":", line);
    }
  }
  CHECK(looked_at > 300);
}

TEST_CASE("citations: the look finds what it is after, and lets comments be") {
  CHECK(citations_in("constexpr Words lead = \"… (art. 14 §2).\";").size() == 1);
  CHECK(citations_in("    \"artikel 458ter van het Strafwetboek\";\n\n  \"de straffen van 458\"").size() ==
        2);
  CHECK(citations_in("int years = 15;  // art. 15 §3").empty());
  CHECK(citations_in("cited<\"Alleen met consensus (\", law::sharing, \").\">").empty());
}

TEST_CASE("citations: the data file has a version, and every place it names is used") {
  const std::string data = content_of(source() / "shared/text/data/citations-2.json");
  CHECK(data.find("\"version\": \"citations-2\"") != std::string::npos);
  std::string code;
  for (const char* folder : {"shared", "provisioning"})
    for (const auto& entry : fs::recursive_directory_iterator(source() / folder))
      if (entry.is_regular_file() && is_code(entry.path())) code += content_of(entry.path());
  static const std::regex place(R"re("([a-z0-9_]+)": "[^"]*(art\.|artikel))re");
  int places = 0;
  for (std::sregex_iterator at(data.begin(), data.end(), place), end; at != end; ++at, ++places)
    CHECK_MESSAGE(code.find("law::" + (*at)[1].str()) != std::string::npos, (*at)[1].str());
  CHECK(places > 50);
}

}  // namespace tafel::testing
