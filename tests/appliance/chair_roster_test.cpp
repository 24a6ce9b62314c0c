// The list of chairs as a device reads it: it takes what `tafel` writes and nothing that a record could not hold.
#include "appliance/keys/chair_roster.hpp"

#include "tests/appliance/house_fixture.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace tafel;
using namespace tafel::test;

namespace {

Result<appliance::ChairRoster> with_name(const std::string& name) {
  nlohmann::json document = chairs_document();
  document["chairs"][0]["name"] = name;
  const std::string text = document.dump(-1, ' ', false, nlohmann::json::error_handler_t::ignore);
  return appliance::parse_chairs(text, document["house"].get<std::string>(), {1'000});
}

}  // namespace

TEST_CASE("chairs: a chair's name is one line of fit letters, since the record's first event has it") {
  for (const std::string& fit : testing::fit_words()) CHECK(with_name(fit));
  for (const std::string& unfit : testing::unfit_lines()) {
    const auto broken = testing::broken_utf8();
    if (std::find(broken.begin(), broken.end(), unfit) != broken.end()) continue;  // no JSON can hold it
    CAPTURE(unfit);
    CHECK_FALSE(with_name(unfit));
  }
}
