// The locks on the uplink's way out follow the pinned key and the newest house file, and nothing else.
#include "appliance/guard/store_locks.hpp"

#include "shared/base/files.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

using namespace tafel;
using namespace tafel::guard;
using tafel::test::HouseFixture;
namespace fs = std::filesystem;

namespace {

constexpr Instant now{1764000000000};

struct Machine {
  HouseFixture house{now};
  StoreLocksFiles files{
      {house.state().house_json(), house.state().house_signature(), house.state().house_key()},
      house.folder() / "kept",
      house.folder() / "store.nft",
      house.folder() / "uplink.service.d" / "store.conf"};

  Machine() {
    fs::create_directory(files.kept);
    house.move_store("192.0.2.7", "8443");
  }
  [[nodiscard]] Done lock() const { return write_store_locks(files); }
  // What both locks let through; "" while nothing was ever let through.
  [[nodiscard]] std::string opened() const {
    const auto rules = tafel::read_text(files.rules, 4096);
    const auto unit = tafel::read_text(files.unit, 4096);
    return rules && unit ? *rules + *unit : "";
  }
  void take_house_of(const HouseFixture& other) const {
    constexpr auto over = fs::copy_options::overwrite_existing;
    fs::copy_file(other.state().house_json(), files.house.json, over);
    fs::copy_file(other.state().house_signature(), files.house.minisig, over);
    fs::copy_file(other.state().house_key(), files.house.key, over);
  }
};

}  // namespace

TEST_CASE("store locks: both name the store of the house file, and follow a newer one") {
  Machine machine;
  REQUIRE(machine.lock());
  CHECK(machine.opened().find("192.0.2.7 . 8443") != std::string::npos);
  CHECK(machine.opened().find("IPAddressAllow=192.0.2.7\n") != std::string::npos);
  machine.house.move_store("192.0.2.9", "443");
  REQUIRE(machine.lock());
  CHECK(machine.opened().find("192.0.2.9 . 443") != std::string::npos);
  CHECK(machine.opened().find("192.0.2.7") == std::string::npos);
}

TEST_CASE("store locks: a house with a key of its own opens nothing, with or without that key beside it") {
  Machine machine;
  REQUIRE(machine.lock());
  const std::string before = machine.opened();
  HouseFixture other(now);
  other.move_store("203.0.113.1", "8443");
  machine.take_house_of(other);
  REQUIRE_FALSE(machine.lock());
  CHECK(machine.lock().error().fault == Fault::refused);
  CHECK(machine.opened() == before);
  fs::copy_file(machine.files.kept / "house.pub", machine.files.house.key,
                fs::copy_options::overwrite_existing);
  CHECK_FALSE(machine.lock());
  CHECK(machine.opened() == before);
}

TEST_CASE("store locks: an older house file, whose store moved since, opens nothing") {
  Machine machine;
  const auto older = tafel::read_text(machine.files.house.json, 1 << 20);
  const auto its_signature = tafel::read_text(machine.files.house.minisig, 1 << 20);
  REQUIRE(machine.lock());
  machine.house.move_store("192.0.2.9", "8443");
  REQUIRE(machine.lock());
  const std::string before = machine.opened();
  REQUIRE(write_file_durably(machine.files.house.json, as_bytes(*older)));
  REQUIRE(write_file_durably(machine.files.house.minisig, as_bytes(*its_signature)));
  REQUIRE_FALSE(machine.lock());
  CHECK(machine.lock().error().message.find("older") != std::string::npos);
  CHECK(machine.opened() == before);
}

TEST_CASE("store locks: a house file that was changed, or whose store has a name, opens nothing") {
  Machine machine;
  const auto json = tafel::read_text(machine.files.house.json, 1 << 20);
  std::string changed = *json;
  changed.replace(changed.find("192.0.2.7"), 9, "192.0.2.8");
  REQUIRE(write_file_durably(machine.files.house.json, as_bytes(changed)));
  CHECK(machine.lock().error().fault == Fault::altered);
  machine.house.move_store("store.example.be", "8443");
  CHECK(machine.lock().error().fault == Fault::refused);
  CHECK(machine.opened().empty());
}
