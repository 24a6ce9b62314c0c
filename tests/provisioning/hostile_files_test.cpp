// What `tafel` reads to verify a record, with something else in its place: a stick is written by somebody else.
#include "tests/provisioning/played_house.hpp"
#include "tests/shared/base/hostile_shapes.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {

TEST_CASE("hostile files: `tafel verify` believes no file that is not plain, and waits for none") {
  PlayedHouse house;
  SampleTable table;
  table.play_a_meeting();
  house.enrol(table);
  house.seal(table, "r");
  const Words verify = house.verify("r");
  for (const fs::path& file : {house / "r.age", house / "r.age.minisig", house / "r.age.tlog-proof",
                               fs::path(house.file("house.json")), fs::path(house.identity())}) {
    CAPTURE(file);
    REQUIRE(fs::is_regular_file(file));
    check_hostile_shapes(
        file, [&] { return tafel(verify).out.ends_with("holds: all 9 checks\n"); }, Growth::matters);
  }
}

TEST_CASE("hostile files: the access log is written to no link, FIFO or second name") {
  PlayedHouse house;
  SampleTable table;
  table.play_a_meeting();
  house.enrol(table);
  house.seal(table, "r");
  Words open = house.reading("open", "r");
  open.insert(open.end(), {"--reason", "dossier bijwerken"});
  REQUIRE(tafel(open).status == 0);
  const auto log = house / "access.log";
  const Watchdog watchdog(60);
  for (const Shape& shape : shapes) {
    if (shape.name == "nothing") continue;
    CAPTURE(shape.name);
    const Displaced displaced(log);
    const std::string before = whole(displaced.aside());
    if (!shape.put(log, displaced.aside())) continue;
    CHECK(tafel(open).status != 0);
    CHECK(whole(displaced.aside()) == before);
  }
  CHECK(tafel(open).status == 0);
}

}  // namespace tafel::testing
