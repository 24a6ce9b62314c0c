// Where the store is: what is typed is checked wherever it is typed, and a store that moves is one signed change of the
// house file. tests/appliance/uplink/move_store_test.cpp plays the device's side.
#include "provisioning/house/move_store.hpp"

#include "provisioning/coordinators/coordinator.hpp"
#include "provisioning/devices/device.hpp"
#include "provisioning/house/create_house.hpp"
#include "provisioning/house/keep_outbox.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/house/new_log.hpp"
#include "provisioning/house/open_house.hpp"
#include "provisioning/house/store_place.hpp"
#include "tests/provisioning/command_list.hpp"
#include "tests/provisioning/played_house.hpp"

#include <doctest/doctest.h>
#include <set>

namespace tafel::testing {
namespace {

using namespace tafel::provisioning;

std::string said(const Done& done) {
  return done ? "" : describe(done.error());
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

// A house with a coordinator and a device, whose store is on localhost port 8443.
struct MovedHouse {
  MovedHouse() {
    REQUIRE(said(create_house(root(), wanted(), now, random)) == "");
    REQUIRE(said(add_coordinator(root(), "an", now, random)) == "");
    REQUIRE(enrol_device(root(), files.request, files.csr, now));
  }
  static NewHouse wanted(const std::string& host = "localhost", const std::string& port = "8443") {
    return {house_name, "Veilig Huis Proef", "store-1", host, port};
  }
  [[nodiscard]] std::string root() const { return (folder / "house").string(); }
  [[nodiscard]] std::string file(const std::string& path) const { return root() + "/" + path; }
  [[nodiscard]] envelope::House house() const { return read_house({root()}).value(); }
  [[nodiscard]] std::string move_to(const std::string& host, const std::string& port = "") const {
    const auto move = move_store(root(), host, port, now);
    return move ? "" : describe(move.error());
  }
  [[nodiscard]] bool certifies(const std::string& option, const std::string& host) const {
    return run({"openssl", "verify", "-CAfile", file("authority.pem"), option, host, file("store/store.pem")})
               .status == 0;
  }

  TemporaryFolder folder;
  Instant now = SystemClock().now();
  SampleTable table;
  crypto::SystemRandom random;
  DeviceKeys keys = make_device_keys(table);
  DeviceFiles files = device_files(keys, "tafel-9");
};

struct WrongPlace {
  std::string host;
  std::string port;
  std::string says;
};
const std::vector<WrongPlace> wrong_places{
    {"localhost:8443", "8443", "has a port behind it"},
    {":::", "8443", "neither a host name nor an IPv6 address"},
    {"a..b", "8443", "one dot between them"},
    {"0.0.0.0", "8443", "is every address of a machine"},
    {"0.1.2.3", "8443", "is every address of a machine"},
    {"::", "8443", "is every address of a machine"},
    {"255.255.255.255", "8443", "a group of machines"},
    {"224.0.0.1", "8443", "a group of machines"},
    {"::8443", "8443", "is no address of a machine (::/96)"},
    {"::8443", "443", "is no address of a machine (::/96)"},
    {"::192.0.2.7", "8443", "is no address of a machine (::/96)"},
    {"::2", "8443", "is no address of a machine (::/96)"},
    {"ff02::1", "8443", "a group of machines"},
    {"fe80::1", "8443", "for one cable only"},
    {"::ffff:192.0.2.7", "8443", "type it as 192.0.2.7"},
    {"::1:8443", "443", "type ::1, and the port as --store-port"},
    {"2001:db8::1:8443", "8443", "type 2001:db8::1, and the port as --store-port"},
    {"[::1]:8443", "8443", "the port as the port of the store"},
    {"archief.example.be", "08443", "is no port"},
    {"archief.example.be", "70000", "is no port"},
};

}  // namespace

TEST_CASE(
    "store's place: each command that takes a host or port refuses what is none, and says what to type") {
  const MovedHouse house;
  const auto before = everything_in(house.root());
  const std::map<std::string, Words> calls{
      {"house create",
       {"--dir", house.folder / "new", "--house", "nieuw", "--name", "Nieuw", "--store-name", "store-1"}},
      {"house move-store", {"--dir", house.root()}}};
  std::set<std::string> takers;
  for (const Words& command : every_command()) {
    Words help = command;
    help.emplace_back("--help");
    const std::string options = tafel_here(help).out;
    if (has(options, "-host ") || has(options, "-port ")) takers.insert(joined(command));
  }
  for (const auto& taker : takers) REQUIRE_MESSAGE(calls.contains(taker), taker);
  CHECK(takers.size() == calls.size());
  for (const auto& [name, options] : calls)
    for (const auto& wrong : wrong_places) {
      CAPTURE(name);
      CAPTURE(wrong.host);
      Words words{"house", name.substr(6)};
      words.insert(words.end(), options.begin(), options.end());
      words.insert(words.end(), {"--store-host", wrong.host, "--store-port", wrong.port});
      const Finished done = tafel_here(words);
      CHECK(done.status == 3);
      CHECK_MESSAGE(has(done.err, wrong.says), done.err);
      CHECK(!fs::exists(house.folder / "new"));
    }
  CHECK(everything_in(house.root()) == before);
}

TEST_CASE("store's place: addresses beside those that are refused are taken") {
  for (const char* host : {"1.0.0.1", "223.255.255.255", "127.0.0.1", "::1", "2001:db8::1:8443", "fd00::1"}) {
    CAPTURE(host);
    CHECK(said(check_store_place(host, "9443")) == "");
  }
}

TEST_CASE("move-store: one signed change, a certificate for the new host, and everybody's copy") {
  const MovedHouse house;
  const auto before = house.house();
  CHECK(house.certifies("-verify_hostname", "localhost"));
  REQUIRE(house.move_to("archief.example.be", "9443") == "");
  const auto after = house.house();
  CHECK(after.store == envelope::StoreEntry{"store-1", "archief.example.be", "9443"});
  CHECK(after.serial == before.serial + 1);
  CHECK(after.log.name == before.log.name);  // receipts of before stay valid
  CHECK(after.log.key == before.log.key);
  CHECK(run({"minisign", "-V", "-H", "-m", house.file("house.json"), "-p", house.file("house.pub")}).status ==
        0);
  CHECK(house.certifies("-verify_hostname", "archief.example.be"));
  CHECK(!house.certifies("-verify_hostname", "localhost"));
  for (const char* holder : {"store", "devices/tafel-9", "coordinators/an"})
    for (const char* name : {"/house.json", "/house.json.minisig"})
      CHECK(read(house.file(holder + std::string(name))) == read(house.file(name)));
  REQUIRE(house.move_to("2001:db8::1") == "");
  CHECK(house.house().store.port == "9443");
  CHECK(house.certifies("-verify_ip", "2001:db8::1"));
  CHECK(!house.certifies("-verify_ip", "2001:db8::2"));
}

TEST_CASE("move-store: another port keeps the certificate; the same place is no move") {
  const MovedHouse house;
  const std::string certificate = read(house.file("store/store.pem"));
  REQUIRE(house.move_to("localhost", "9443") == "");
  CHECK(house.house().store.port == "9443");
  CHECK(read(house.file("store/store.pem")) == certificate);
  const auto before = everything_in(house.root());
  CHECK(has(house.move_to("localhost"), "the store is there already, on port 9443"));
  CHECK(has(house.move_to("localhost", "9443"), "the store is there already"));
  CHECK(everything_in(house.root()) == before);
}

TEST_CASE("keep-outbox: one signed change of the days; a file without them says ninety, as one of before") {
  const MovedHouse house;
  CHECK(house.house().outbox_keep_days == 90);
  CHECK_FALSE(has(read(house.file("house.json")), "outbox_keep_days"));
  const auto before = keep_outbox(house.root(), 30, house.now);
  REQUIRE(before);
  CHECK(*before == 90);
  CHECK(house.house().outbox_keep_days == 30);
  CHECK(read(house.file("devices/tafel-9/house.json")) == read(house.file("house.json")));
  const auto all = everything_in(house.root());
  CHECK(keep_outbox(house.root(), 30, house.now).error().fault == Fault::refused);
  for (const int days : {-1, 0, 367})
    CHECK(keep_outbox(house.root(), days, house.now).error().fault == Fault::malformed);
  CHECK(everything_in(house.root()) == all);
  REQUIRE(keep_outbox(house.root(), 90, house.now));
  CHECK_FALSE(has(read(house.file("house.json")), "outbox_keep_days"));
}

TEST_CASE(
    "new-log: another name and key in one signed change; the old key stays, and a cut call is finished") {
  const MovedHouse house;
  crypto::SystemRandom random;
  const auto old = house.house().log;
  const std::string old_key = read(house.file("store/log.key"));
  const auto second = make_new_log(house.root(), house.now, random);
  REQUIRE(second);
  CHECK(second->before == old);
  CHECK(second->after == house.house().log);
  CHECK(second->after.name == old.name + "-log2");
  CHECK(second->after.key != old.key);
  CHECK(second->key_file == "log-2.key");
  CHECK(read(house.file("store/log.key")) == old_key);
  CHECK(read(house.file("devices/tafel-9/house.json")) == read(house.file("house.json")));
  CHECK(read(house.file("store/house.json")) == read(house.file("house.json")));
  // Cut off between the key and the house file.
  const crypto::Secret made = crypto::Secret::copy_of(Bytes(32, 9));
  REQUIRE(write_raw_key(house.file("store/log-3.key"), made));
  const auto third = make_new_log(house.root(), house.now, random);
  REQUIRE(third);
  CHECK(third->after.name == old.name + "-log3");
  CHECK(third->after.key == crypto::signing_key_from_seed(crypto::Secret::copy_of(Bytes(32, 9))).public_key);
}

TEST_CASE("new-log: names are counted on, and only by their own mark") {
  CHECK(next_log_name("huis/store-1") == "huis/store-1-log2");
  CHECK(next_log_name("huis/store-1-log2") == "huis/store-1-log3");
  CHECK(next_log_name("huis/store-log9x") == "huis/store-log9x-log2");
  CHECK(next_log_name("huis/store-log") == "huis/store-log-log2");
}

TEST_CASE("move-store: the same call again finishes the copies of a move that was cut off") {
  const MovedHouse house;
  const std::string old_copy = read(house.file("store/house.json"));
  REQUIRE(house.move_to("localhost", "9443") == "");
  write(house.file("store/house.json"), old_copy);
  CHECK(has(house.move_to("localhost", "9443"), "the store is there already"));
  CHECK(read(house.file("store/house.json")) == read(house.file("house.json")));
}

TEST_CASE(
    "move-store: a house of before, with a host that no name can be, is mended by it and by nothing else") {
  const MovedHouse house;
  {
    auto open = open_for_change(house.root());
    REQUIRE(open);
    open->house.store.host = "localhost:8443";
    REQUIRE(said(save(*open, house.now)) == "");
  }
  const std::string renewed = said(renew_house(house.root(), house.now));
  CHECK(has(renewed, "has a port behind it"));
  CHECK(has(renewed, "`tafel house move-store` mends it"));
  REQUIRE(house.move_to("localhost") == "");
  CHECK(house.house().store.host == "localhost");
  CHECK(said(renew_house(house.root(), house.now)) == "");
  CHECK(house.certifies("-verify_hostname", "localhost"));
}

}  // namespace tafel::testing
