// tafeld never goes back to an older house file, also after a new start.
#include "shared/base/files.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;

TEST_CASE("house file: the highest serial is noted; a lower one opens nothing, and the screen says why") {
  EngineTable table;
  const auto note = table.house.state().house_serial();
  const std::string noted = read_text(note, 100).value();
  REQUIRE(noted.ends_with(" 1\n"));  // the serial of the fixture's house file
  CHECK(table.view().problem.empty());

  const std::string higher = noted.substr(0, noted.size() - 2) + "2\n";
  REQUIRE(write_file_durably(note, as_bytes(higher)));
  table.start();
  CHECK(table.view().problem == text::device::house_file_not_newest);
  CHECK(read_text(note, 100).value() == higher);

  REQUIRE(write_file_durably(note, as_bytes(noted)));
  table.start();
  CHECK(table.view().problem.empty());

  REQUIRE(
      write_file_durably(table.house.state().house_signature(), as_bytes(std::string_view("no signature"))));
  table.start();
  CHECK(table.view().problem == text::device::house_file_missing);
}
