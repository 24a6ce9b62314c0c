// A disk that fills up is said before the meeting, while there is time to make room.
#include "appliance/machine/disk_room.hpp"

#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/appliance/small_disk.hpp"
#include "tests/appliance/tafeld_process.hpp"

#include <doctest/doctest.h>
#include <limits>

using namespace tafel;
using namespace tafel::test;

namespace {

constexpr auto more_than_any_disk_has = std::numeric_limits<std::uint64_t>::max();

bool warns(const std::string& problem) {
  return problem.find(text::device::disk_fills) != std::string::npos;
}

// tafeld with its folder on a disk of this size; what it says on the day page.
std::string problem_on_disk_of(const std::string& size) {
  const HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  const TafeldProcess tafeld(house.state().root, socket, on_disk_of(size, house.state().root));
  Client client(socket);
  REQUIRE(client.connected());
  return client.fresh_view()["problem"];
}

}  // namespace

TEST_CASE("disk room: a folder has room or it has not; one that is not there says nothing") {
  const TempFolder folder;
  CHECK_FALSE(appliance::has_less_room_than(folder.path(), 0));
  CHECK(appliance::has_less_room_than(folder.path(), more_than_any_disk_has));
  CHECK_FALSE(appliance::has_less_room_than(folder.path() / "gone", more_than_any_disk_has));
}

TEST_CASE(
    "disk room: a machine without room for a session says so before and in it, one with room does not") {
  EngineTable table;
  table.room_for_a_session_bytes = 1;
  table.start();
  CHECK_FALSE(warns(table.view().problem));
  table.room_for_a_session_bytes = more_than_any_disk_has;
  table.start();
  CHECK(warns(table.view().problem));
  table.open_session();
  CHECK(warns(table.view().problem));
}

TEST_CASE("disk room: a real disk that is too small is said, and one that is not") {
  if (!can_mount_a_disk()) return;
  CHECK(warns(problem_on_disk_of("40m")));
  CHECK_FALSE(warns(problem_on_disk_of("400m")));
}
