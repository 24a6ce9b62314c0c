// The uplink and the store, both as programs.
#include "tests/appliance/uplink/courier_house.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <sys/stat.h>

namespace tafel::test {

using outbox::DeliveryState;

TEST_CASE("uplink: a record put in the outbox is delivered, and its checked receipt lies beside it") {
  TestHouse house;
  RunningStore store(house);
  RunningUplink running(house, store.port());
  const Sealed first = house.seal(TestHouse::session(1));
  put_in_outbox(house, first);
  REQUIRE_MESSAGE(reaches(house, first.session, DeliveryState::delivered), running.log());
  CHECK(is_proven(house, first));
  const auto status = status_of(house, first.session);
  CHECK(status->log_index == 0);
  CHECK(status->tries == 1);
  CHECK(!status->next_try_at);

  const Sealed second = house.seal(TestHouse::session(2), 3'000'000);
  put_in_outbox(house, second);
  REQUIRE(reaches(house, second.session, DeliveryState::delivered));
  CHECK(is_proven(house, second));
  CHECK(status_of(house, second.session)->log_index == 1);
}

TEST_CASE(
    "uplink: while the store is away records wait; they go when it comes, at once when send-now says so") {
  TestHouse house;
  std::string port;
  {
    RunningStore store(house);
    port = store.port();
    store.stop();
  }
  RunningUplink running(house, port);
  const Sealed sealed = house.seal(TestHouse::session(1));
  put_in_outbox(house, sealed);
  REQUIRE(reaches(house, sealed.session, DeliveryState::waiting));
  CHECK(eventually([&] { return status_of(house, sealed.session)->tries >= 2; }));
  const auto status = status_of(house, sealed.session);
  CHECK(status->reason_code == "unreachable");
  CHECK(status->reason.find("cannot connect") != std::string::npos);
  RunningStore store(house, {}, port);
  write_text(outbox_of(house) / "send-now", "");
  REQUIRE(reaches(house, sealed.session, DeliveryState::delivered));
  CHECK(eventually([&] { return !std::filesystem::exists(outbox_of(house) / "send-now"); }));
  CHECK(is_proven(house, sealed));
}

TEST_CASE("uplink: what the store refuses is refused, not waiting, and the next record goes on") {
  TestHouse house;
  RunningStore store(house);
  RunningUplink running(house, store.port());
  const Sealed first = house.seal(TestHouse::session(1));
  put_in_outbox(house, first);
  REQUIRE(reaches(house, first.session, DeliveryState::delivered));

  // The session was delivered with another record: from a device restored out of a backup, say.
  net::HttpClient device(house.client(house.device, store.port()));
  REQUIRE(must(device.exchange(TestHouse::put(house.seal(TestHouse::session(2))))).status == 201);
  const Sealed second = house.seal(TestHouse::session(2));
  put_in_outbox(house, second);
  REQUIRE(reaches(house, second.session, DeliveryState::refused));
  const auto status = status_of(house, second.session);
  CHECK(status->reason_code == "conflict");
  REQUIRE(status->next_try_at);
  CHECK(status->next_try_at->unix_ms - status->since.unix_ms >= 299'000);
  CHECK(receipt_of(house, second.session).empty());

  const Sealed third = house.seal(TestHouse::session(3));
  put_in_outbox(house, third);
  CHECK(reaches(house, third.session, DeliveryState::delivered));
}

TEST_CASE(
    "uplink: a certificate that the store refuses, or a wrong store, is refused; a new certificate mends "
    "it") {
  TestHouse house;
  house.authority.revoke({house.device});
  RunningStore store(house);
  RunningUplink running(house, store.port());
  const Sealed sealed = house.seal(TestHouse::session(1));
  put_in_outbox(house, sealed);
  REQUIRE(reaches(house, sealed.session, DeliveryState::refused));
  CHECK(status_of(house, sealed.session)->reason_code == "certificate");
  CHECK(status_of(house, sealed.session)->reason.find("certificate revoked") != std::string::npos);
  const Identity renewed = house.authority.client({"voorbeeld", net::Role::device, "tafel-1"}, "renewed");
  write_text(house / "uplink" / "tls.key", read_text(renewed.key));
  write_text(house / "uplink" / "tls.pem", read_text(renewed.certificate));
  write_text(outbox_of(house) / "send-now", "");
  REQUIRE(reaches(house, sealed.session, DeliveryState::delivered));
}

TEST_CASE("uplink: a store whose receipt does not verify has delivered nothing") {
  TestHouse house;
  RunningStore store(house);  // it knows the old log key
  const auto other_log = crypto::make_signing_key(*house.random);
  house.house.log.key = other_log.public_key;
  RunningUplink running(house, store.port());  // writes the house file with the new one
  const Sealed sealed = house.seal(TestHouse::session(1));
  put_in_outbox(house, sealed);
  REQUIRE(reaches(house, sealed.session, DeliveryState::refused));
  CHECK(status_of(house, sealed.session)->reason_code == "receipt");
  CHECK(status_of(house, sealed.session)->reason.find("does not verify") != std::string::npos);
  CHECK(receipt_of(house, sealed.session).empty());
}

TEST_CASE("uplink: a house file whose signature does not hold is not believed") {
  TestHouse house;
  RunningStore store(house);
  put_in_outbox(house, house.seal(TestHouse::session(1)));
  const std::string good = read_text(house / "house.json.minisig");
  RunningUplink running(house, store.port());
  REQUIRE(reaches(house, TestHouse::session(1), DeliveryState::delivered));
  std::ofstream(house / "house.json", std::ios::app) << " ";
  CHECK(eventually([&] {
    write_text(outbox_of(house) / "send-now", "");
    return running.log().find("house.json: ") != std::string::npos;
  }));
  // The one that was believed before stays in use.
  put_in_outbox(house, house.seal(TestHouse::session(2)));
  CHECK(reaches(house, TestHouse::session(2), DeliveryState::delivered));

  running.process().signal(SIGTERM);
  CHECK(running.process().wait() == -SIGTERM);
}

TEST_CASE("uplink: garbage in the outbox is left alone, and a record that is no record is refused") {
  TestHouse house;
  RunningStore store(house);
  const auto outbox = outbox_of(house);
  std::filesystem::create_directories(outbox / (TestHouse::session(50) + ".age"));
  std::filesystem::create_directories(outbox / "folder");
  write_text(outbox / "notes.txt", "x");
  write_text(outbox / "x.age", "x");
  write_text(outbox / "x.age.minisig", "x");
  write_text(outbox / (TestHouse::session(51) + ".age"), "alone");
  write_text(outbox / (TestHouse::session(52) + ".age.minisig"), "alone");
  write_text(outbox / (TestHouse::session(53) + ".age.part"), "half");
  std::filesystem::create_symlink("/etc/hostname", outbox / (TestHouse::session(54) + ".age"));
  write_text(outbox / (TestHouse::session(54) + ".age.minisig"), "x");
  ::mkfifo((outbox / (TestHouse::session(55) + ".age")).c_str(), 0600);
  write_text(outbox / (TestHouse::session(55) + ".age.minisig"), "x");
  Sealed broken = house.seal(TestHouse::session(56));
  broken.age_file[200] ^= 1;
  put_in_outbox(house, broken);
  Sealed misnamed = house.seal(TestHouse::session(57));
  misnamed.session = TestHouse::session(58);
  put_in_outbox(house, misnamed);
  write_text(outbox / (TestHouse::session(59) + ".status.json"), "{");

  RunningUplink running(house, store.port());
  const Sealed good = house.seal(TestHouse::session(59));
  put_in_outbox(house, good);
  CHECK(reaches(house, good.session, DeliveryState::delivered));
  for (const std::string& session : {broken.session, misnamed.session}) {
    CHECK(reaches(house, session, DeliveryState::refused));
    CHECK(status_of(house, session)->reason_code == "envelope");
  }
  for (unsigned n = 50; n < 56; ++n) CHECK(!status_of(house, TestHouse::session(n)));
  CHECK(read_text(outbox / "notes.txt") == "x");
}

TEST_CASE(
    "uplink: a receipt that lies beside the record already is checked and adopted; a false one is replaced") {
  TestHouse house;
  RunningStore store(house);
  const Sealed sealed = house.seal(TestHouse::session(1));
  put_in_outbox(house, sealed);
  {
    RunningUplink running(house, store.port());
    REQUIRE(reaches(house, sealed.session, DeliveryState::delivered));
  }
  const std::string receipt = receipt_of(house, sealed.session);
  std::filesystem::remove(outbox::status_path(outbox_of(house), sealed.session));
  SUBCASE("a true one: no second try") {
    RunningUplink running(house, store.port());
    REQUIRE(reaches(house, sealed.session, DeliveryState::delivered));
    CHECK(status_of(house, sealed.session)->tries == 0);
  }
  SUBCASE("a false one: asked for again") {
    write_text(outbox_of(house) / (sealed.session + ".age.tlog-proof"), "hello\n");
    RunningUplink running(house, store.port());
    REQUIRE(reaches(house, sealed.session, DeliveryState::delivered));
    CHECK(status_of(house, sealed.session)->tries == 1);
  }
  CHECK(receipt_of(house, sealed.session) == receipt);
}

}  // namespace tafel::test
