// A store that moves, as the device learns of it: by the house file. Real TLS at the old and at the new address.
#include "tests/appliance/uplink/courier_house.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace tafel::test {
namespace {

using outbox::DeliveryState;

// A house whose store is at 127.0.0.1, and then, with the same log, at localhost on another port.
struct Moving {
  Moving() {
    old_store = std::make_unique<RunningStore>(house);
    uplink = std::make_unique<RunningUplink>(house, old_store->port());
    old_file = file();
  }
  struct HouseFile {
    std::string json;
    std::string minisig;
  };
  [[nodiscard]] HouseFile file() const {
    return {read_text(house / "house.json"), read_text(house / "house.json.minisig")};
  }
  void bring(const HouseFile& brought) const {
    write_text(house / "house.json", brought.json);
    write_text(house / "house.json.minisig", brought.minisig);
  }
  void move() {
    CHECK(old_store->stop() == 0);
    house.store = house.authority.server({"voorbeeld", net::Role::store, "archief"}, "localhost", "store");
    new_store = std::make_unique<RunningStore>(house);
    REQUIRE(new_store->port() != old_store->port());
    house.house.store.host = "localhost";
    house.house.store.port = new_store->port();
    ++house.house.serial;
    house.write_house();
    new_file = file();
  }
  Sealed seal(unsigned n) {
    const Sealed sealed = house.seal(TestHouse::session(n));
    put_in_outbox(house, sealed);
    return sealed;
  }
  void check_delivered(const Sealed& sealed) const {
    CHECK_MESSAGE(reaches(house, sealed.session, DeliveryState::delivered), uplink->log());
    CHECK(is_proven(house, sealed));
  }

  [[nodiscard]] bool has_logged(const std::string& words) const {
    return uplink->log().find(words) != std::string::npos;
  }

  TestHouse house;
  std::unique_ptr<RunningStore> old_store;
  std::unique_ptr<RunningStore> new_store;
  std::unique_ptr<RunningUplink> uplink;
  HouseFile old_file;
  HouseFile new_file;
};

}  // namespace

TEST_CASE("move: with the new house file the uplink delivers to the new address, what waited as well") {
  Moving moving;
  moving.check_delivered(moving.seal(1));
  CHECK(moving.old_store->stop() == 0);
  const Sealed waited = moving.seal(2);
  REQUIRE(reaches(moving.house, waited.session, DeliveryState::waiting));
  REQUIRE(eventually([&] { return status_of(moving.house, waited.session)->tries > 0; }));
  moving.old_store = std::make_unique<RunningStore>(moving.house);  // so that `move` ends one that runs
  moving.move();
  const Sealed fresh = moving.seal(3);
  moving.check_delivered(fresh);
  moving.check_delivered(waited);
}

TEST_CASE("move: a house file of another key or of before is never believed, before and after a new start") {
  Moving moving;
  moving.check_delivered(moving.seal(1));
  moving.move();
  moving.check_delivered(moving.seal(2));

  SUBCASE("signed by another key") {
    moving.house.house_key = crypto::minisign::make_sign_key(*moving.house.random);
    moving.house.house.store.port = "1";
    ++moving.house.house.serial;
    moving.house.write_house();
    moving.check_delivered(moving.seal(3));
    CHECK(eventually([&] { return moving.has_logged("the house file: "); }));
  }
  SUBCASE("of before") {
    moving.bring(moving.old_file);
    moving.check_delivered(moving.seal(3));  // still to the new place
    CHECK(eventually([&] {
      return moving.has_logged("an older house file: its serial is 1, and this machine has had 2");
    }));

    moving.uplink.reset();
    moving.house.house.serial = 1;
    moving.house.house.store.host = "127.0.0.1";
    moving.uplink = std::make_unique<RunningUplink>(moving.house, moving.old_store->port());
    const Sealed refused = moving.seal(4);
    REQUIRE_MESSAGE(reaches(moving.house, refused.session, DeliveryState::refused), moving.uplink->log());
    CHECK(status_of(moving.house, refused.session)->reason_code == "house");
    CHECK(status_of(moving.house, refused.session)->reason.find("an older house file") != std::string::npos);

    moving.bring(moving.new_file);
    moving.check_delivered(moving.seal(5));
    moving.check_delivered(refused);
  }
}

TEST_CASE("house serial: the uplink says that it cannot note one, and delivers all the same") {
  TestHouse house;
  RunningStore store(house);
  std::filesystem::create_directories(house / "uplink" /
                                      "house-serial");  // a folder in the place of the file
  const RunningUplink uplink(house, store.port());
  const Sealed sealed = house.seal(TestHouse::session(1));
  put_in_outbox(house, sealed);
  REQUIRE(reaches(house, sealed.session, DeliveryState::delivered));
  const std::string log = uplink.log();
  const auto said = log.find("its serial is not noted");
  CHECK(said != std::string::npos);
  CHECK(log.find("its serial is not noted", said + 1) == std::string::npos);  // once
}

}  // namespace tafel::test
