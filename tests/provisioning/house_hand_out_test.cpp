// A changed house file has to be brought to machines: each command that changes it says to which and where to. And an
// agency that put back an older copy of its house finds the way out of docs/tafel.md.
#include "tests/provisioning/desk.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

nlohmann::json house_of(const Desk& desk) {
  return nlohmann::json::parse(read(desk.year.house.file("house.json")));
}

// A call of each command that changes a house, in an order in which all succeed.
std::vector<Words> changes(const Desk& desk) {
  const DeviceFiles files = device_files(make_device_keys(SampleTable()), "tafel-9");
  write(desk.folder / "r.json", files.request);
  write(desk.folder / "r.csr", files.csr);
  std::vector<Words> calls;
  for (const char* command :
       {"house renew", "house move-store", "house keep-outbox", "house new-log", "device enrol",
        "device renew", "device revoke", "coordinator add", "coordinator renew", "coordinator revoke"})
    calls.push_back(desk.call(command));
  return calls;
}

}  // namespace

TEST_CASE("hand out: whatever devices or the store must learn is said, with where it belongs") {
  const Desk desk;
  for (const Words& call : changes(desk)) {
    CAPTURE(call[0] + " " + call[1]);
    const auto before = house_of(desk);
    const Finished done = tafel_here(call);
    REQUIRE_MESSAGE(done.status == 0, done.err);
    const auto after = house_of(desk);
    CHECK(after["serial"] > before["serial"]);
    const bool for_devices = after["coordinators"] != before["coordinators"] ||
                             after["store"] != before["store"] ||
                             after.contains("outbox_keep_days") != before.contains("outbox_keep_days") ||
                             after["log"] != before["log"];
    const bool for_store =
        after["coordinators"] != before["coordinators"] || after["devices"] != before["devices"];
    if (for_devices) {
      CHECK_MESSAGE(has(done.out, "of devices/NAME/ into STATE/house/"), done.out);
      CHECK_MESSAGE(has(done.out, "restart it between two meetings"), done.out);
    }
    if (for_store) CHECK_MESSAGE(has(done.out, "store: copy store/ to its machine"), done.out);
    if (call[1] == "renew" && call[0] != "house") CHECK_FALSE(has(done.out, "STATE/house/"));
  }
}

TEST_CASE("older house: the newest house file, brought back from a device, mends a house from a backup") {
  Desk desk;
  const fs::path backup = desk.folder / "backup";
  fs::copy(desk.dir(), backup, fs::copy_options::recursive);
  REQUIRE(tafel_here({"coordinator", "add", "--dir", desk.dir(), "--name", "bo"}).status == 0);
  const auto newest = house_of(desk);
  const std::string json = read(desk.dir() + "/devices/tafel-1/house.json");
  const std::string minisig = read(desk.dir() + "/devices/tafel-1/house.json.minisig");

  // Without it, the next change has a serial that every machine had before, and has no coordinator "bo".
  const Words renew{"house", "renew", "--dir", backup};
  REQUIRE(tafel_here(renew).status == 0);
  auto house = nlohmann::json::parse(read(backup / "house.json"));
  CHECK(house["serial"] == newest["serial"]);
  CHECK(house["coordinators"] != newest["coordinators"]);

  write(backup / "house.json", json);
  write(backup / "house.json.minisig", minisig);
  REQUIRE(tafel_here(renew).status == 0);
  house = nlohmann::json::parse(read(backup / "house.json"));
  CHECK(house["serial"] > newest["serial"]);
  CHECK(house["coordinators"] == newest["coordinators"]);

  write(backup / "house.json", json.substr(0, json.size() - 1));  // and not one that nobody signed
  CHECK(tafel_here(renew).status != 0);
}

}  // namespace tafel::testing
