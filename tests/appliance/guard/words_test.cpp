// What the machine says on a bare screen of eighty letters a row.
#include "shared/text/machine_nl.hpp"

#include <doctest/doctest.h>
#include <sstream>
#include <string>

using namespace tafel::text::machine;

TEST_CASE("each reason has words that fit a bare screen, and an unknown one has none") {
  for (const auto* reason : {"trust", "generation", "storage"}) {
    std::istringstream lines{std::string(why_it_stops(reason))};
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) CHECK(line.size() <= 76);
    CHECK(count > 0);
  }
  CHECK(why_it_stops("weather").empty());
  CHECK(what_to_do.size() <= 76);
}
