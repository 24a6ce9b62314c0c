// A small file of the state folder is written only if it can be read again: else a start would be barred by what tafeld
// wrote itself.
#include "appliance/json_file.hpp"

#include "appliance/machine/agenda_days.hpp"
#include "shared/base/files.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace tafel;
using namespace tafel::appliance;
using nlohmann::json;

namespace {

constexpr std::size_t limit = 200;

Result<std::string> word_in(const json& document) {
  ObjectReader reader(document);
  auto word = reader.text("word", 100);
  if (auto done = reader.done(); !done) return pass(done.error());
  return word;
}

}  // namespace

TEST_CASE("json file: what its reader takes is written, and nothing else") {
  const test::HouseFixture house{SystemClock().now()};
  const auto file = house.state().root / "word.json";
  const auto written = [&](const json& document) {
    const auto done = write_json_durably(file, document, limit, reader_of(word_in));
    return done ? "" : describe(done.error());
  };
  CHECK(written({{"word", "een"}}).empty());
  const std::string before = read_text(file, limit).value();
  CHECK(word_in(read_json(file, limit).value()).value() == "een");

  CHECK(written({{"word", "een"}, {"other", 1}}).find("could not be read again") != std::string::npos);
  CHECK(written({{"word", std::string(101, 'a')}}).find("could not be read again") != std::string::npos);
  CHECK(written({{"word", "a\u00ADb"}}).find("could not be read again") != std::string::npos);
  CHECK(written({{"word", std::string(limit, 'a')}}).find("larger than 200 bytes") != std::string::npos);
  json deep = "een";
  for (int i = 0; i < 9; ++i) deep = json::array({deep});
  CHECK(written({{"word", deep}}).find("could not be read again") != std::string::npos);
  CHECK(read_text(file, limit).value() == before);
}
