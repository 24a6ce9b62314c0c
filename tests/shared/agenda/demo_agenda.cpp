#include "tests/shared/agenda/demo_agenda.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <regex>
#include <sstream>

namespace tafel::testing {

std::string source_file(const std::string& path) {
  const char* source = std::getenv("TAFEL_SOURCE");
  REQUIRE(source != nullptr);
  return std::string(source) + "/" + path;
}

std::string read_source(const std::string& path) {
  std::ifstream file(source_file(path));
  std::ostringstream content;
  content << file.rdbuf();
  REQUIRE(file);
  return content.str();
}

nlohmann::json demo_agenda() {
  std::string text = std::regex_replace(read_source("tests/demo/agenda.json.in"),
                                        std::regex("@DAY[+-][0-9]+@"), "2026-11-23");
  text =
      std::regex_replace(text, std::regex("@UUID-([0-9])@"), "$1$1$1$1$1$1$1$1-1111-4111-8111-111111111111");
  nlohmann::json agenda = nlohmann::json::parse(text);
  for (auto& session : agenda["sessions"]) session["tag"] = std::string(64, 'a');
  return agenda;
}

}  // namespace tafel::testing
