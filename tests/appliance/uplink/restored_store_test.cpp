// A store that does not have any more what it had: put back as it was earlier, or begun anew with another log. The uplink
// notices, says so, and sends again what it still has.
#include "tests/appliance/uplink/courier_house.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;
using outbox::DeliveryState;

// A house, a device and a store on one port for all its lives.
struct Restored {
  Restored() : store(std::make_unique<RunningStore>(house)), port(store->port()) {
    uplink = std::make_unique<RunningUplink>(house, port);
  }
  Sealed deliver(unsigned n) {
    const Sealed sealed = house.seal(TestHouse::session(n));
    put_in_outbox(house, sealed);
    CHECK_MESSAGE(reaches(house, sealed.session, DeliveryState::delivered), uplink->log());
    return sealed;
  }
  void stop() {
    CHECK(store->stop() == 0);
    store.reset();
  }
  void start() { store = std::make_unique<RunningStore>(house, std::vector<std::string>(), port); }
  // Does the store that runs have this record under the house's log?
  bool has(const Sealed& sealed) {
    net::HttpClient client(house.client(house.device, port));
    const auto answer = client.exchange({"GET", "/v1/log/proof/" + sealed.sha(), {}, {}});
    return answer && answer->status == 200;
  }
  [[nodiscard]] fs::path old_receipt(const Sealed& sealed) const {
    for (const auto& entry : fs::recursive_directory_iterator(house.folder()))
      if (entry.path().filename() == sealed.session + ".age.tlog-proof" &&
          entry.path().parent_path().filename() == "old-receipts")
        return entry.path();
    return {};
  }

  TestHouse house;
  std::unique_ptr<RunningStore> store;
  std::string port;
  std::unique_ptr<RunningUplink> uplink;
};

}  // namespace

TEST_CASE("restored store: one that was put back as it was earlier is found, and gets back what it lost") {
  Restored restored;
  const Sealed kept = restored.deliver(1);
  restored.stop();
  fs::copy(restored.house / "state", restored.house / "earlier", fs::copy_options::recursive);
  restored.start();
  const Sealed first_lost = restored.deliver(2);
  const Sealed second_lost = restored.deliver(3);
  const std::string receipt = receipt_of(restored.house, first_lost.session);
  restored.stop();
  fs::remove_all(restored.house / "state");
  fs::rename(restored.house / "earlier", restored.house / "state");
  restored.start();
  CHECK_FALSE(restored.has(first_lost));
  const Sealed fresh = restored.deliver(4);
  CHECK_MESSAGE(eventually([&] { return restored.has(first_lost) && restored.has(second_lost); }),
                restored.uplink->log());
  CHECK(restored.has(kept));
  CHECK(restored.has(fresh));
  CHECK(eventually([&] { return is_proven(restored.house, first_lost); }));
  CHECK(restored.uplink->log().find("the store gave place 1 of its log to ") != std::string::npos);
  // What convicts the store is kept.
  REQUIRE_FALSE(restored.old_receipt(first_lost).empty());
  CHECK(read_text(restored.old_receipt(first_lost)) == receipt);
  CHECK(restored.old_receipt(kept).empty());
}

TEST_CASE("restored store: one that lost nothing is not doubted, also after a new start of both") {
  Restored restored;
  const Sealed first = restored.deliver(1);
  restored.deliver(2);
  restored.stop();
  restored.uplink = nullptr;
  restored.start();
  restored.uplink = std::make_unique<RunningUplink>(restored.house, restored.port);
  restored.deliver(3);
  CHECK(restored.uplink->log().find("of its log to ") == std::string::npos);
  CHECK(restored.old_receipt(first).empty());
}

TEST_CASE(
    "restored store: with another log in the house file everything is sent again, the old receipts kept") {
  Restored restored;
  const Sealed first = restored.deliver(1);
  const Sealed second = restored.deliver(2);
  const std::string receipt = receipt_of(restored.house, first.session);
  restored.stop();
  fs::rename(restored.house / "state", restored.house / "lost");
  const auto key = crypto::make_signing_key(*restored.house.random);
  write_text(restored.house / "log.key", crypto::to_base64(key.seed.view()) + "\n");
  restored.house.house.log = {"archief.voorbeeld-log2", key.public_key};
  ++restored.house.house.serial;
  restored.house.write_house();
  restored.start();
  const Sealed fresh = restored.deliver(3);
  CHECK(eventually([&] { return restored.has(first) && restored.has(second); }));
  for (const Sealed& sealed : {first, second, fresh})
    CHECK_MESSAGE(eventually([&] { return is_proven(restored.house, sealed); }), restored.uplink->log());
  REQUIRE_FALSE(restored.old_receipt(first).empty());
  CHECK(read_text(restored.old_receipt(first)) == receipt);
}

}  // namespace tafel::test
