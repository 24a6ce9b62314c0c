// Strangers and bad peers against the store as it runs, with its own limits: the honest device's record is stored
// meanwhile. The same with small limits, limit by limit: tests/shared/net/abuse_test.cpp.
#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"
#include "tests/shared/net/attacker.hpp"

#include <atomic>
#include <csignal>
#include <doctest/doctest.h>
#include <exception>
#include <functional>
#include <thread>
#include <unistd.h>

namespace tafel::test {
namespace {

using std::chrono::milliseconds;

std::size_t lines_with(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

// What goes on until the end of the block.
class Meanwhile {
 public:
  explicit Meanwhile(std::function<void()> step)
      : thread_([this, step = std::move(step)] {
          try {
            while (!over_) step();
          } catch (const std::exception&) {  // the store has ended: nobody is left to attack
          }
        }) {}
  ~Meanwhile() {
    over_ = true;
    thread_.join();
  }
  Meanwhile(const Meanwhile&) = delete;
  Meanwhile& operator=(const Meanwhile&) = delete;

 private:
  std::atomic<bool> over_ = false;
  std::thread thread_;
};

// A new connection for each record, as a device has it that was switched on just now.
void deliver_each(TestHouse& house, const RunningStore& store, unsigned first, unsigned count) {
  for (unsigned n = first; n < first + count; ++n) {
    CAPTURE(n);
    net::HttpClient client(house.client(house.device, store.port()));
    CHECK(ask(client, TestHouse::put(house.seal(TestHouse::session(n)))).status == 201);
  }
}

}  // namespace

TEST_CASE("abuse: 128 silent strangers that come back again and again keep no device out, and fill no log") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient before(house.client(house.other_device, store.port()));
  REQUIRE(get(before, "/healthz").status == 200);
  {
    Strangers strangers(store.port(), 128);
    const Meanwhile meanwhile([&] {
      strangers.open_one_more();
      std::this_thread::sleep_for(milliseconds(20));
    });
    deliver_each(house, store, 1, 10);
  }
  // Who was here before the strangers came never lost its connection.
  CHECK(get(before, "/healthz").status == 200);
  CHECK(store.log().find("cut off tafelgeheim://") == std::string::npos);
  CHECK(lines_with(store.log(), "too many unfinished handshakes") <= 50);
  CHECK(store.stop() == 0);
}

TEST_CASE("abuse: what the log leaves out is counted in /metrics") {
  TestHouse house;
  RunningStore store(house);
  for (int i = 0; i < 30; ++i) {
    const int stranger = connect_silently(store.port());
    REQUIRE(::write(stranger, "GET / HTTP/1.1\r\n\r\n", 18) == 18);
    ::close(stranger);
  }
  net::HttpClient client(house.client(house.coordinator, store.port()));
  CHECK(eventually([&] {
    return to_text(get(client, "/metrics").body).find("tafel_store_refused_connections_total 30\n") !=
           std::string::npos;
  }));
  CHECK(lines_with(store.log(), "127.0.0.1 port ") <= 10);  // of two causes: refused, displaced
}

TEST_CASE("abuse: unfinished bodies of one device cost it its own part, and the other's record is stored") {
  TestHouse house;
  RunningStore store(house);
  Attacker bad(house.client(house.other_device, store.port()));
  const std::string path = "/v1/records/" + std::string(64, '0');
  constexpr std::size_t body = 60UL * 1024 * 1024;
  const auto first = bad.begin_upload(path, body);
  bad.send_all(first);
  const auto second = bad.begin_upload(path, body);
  bad.send_all(second);
  const auto third = bad.begin_upload(path, body);
  bad.send_all(third);
  CHECK(bad.status_of(first) == 0);
  CHECK(bad.status_of(second) == 0);
  CHECK(bad.status_of(third) == 503);
  deliver_each(house, store, 1, 3);
}

TEST_CASE(
    "abuse: a device over its quota of the day is refused, also after a restart; another and a repetition "
    "are not") {
  TestHouse house;
  // The store's own command, with one option more at its end.
  const std::vector<std::string> small{"sh", "-c", "exec \"$@\" --device-mib-a-day 1", "sh"};
  const Sealed first = house.seal(TestHouse::session(1), 500'000);
  const Sealed second = house.seal(TestHouse::session(2), 400'000);
  const Sealed third = house.seal(TestHouse::session(3), 400'000);
  for (int start = 0; start < 2; ++start) {
    RunningStore store(house, small);
    net::HttpClient bad(house.client(house.device, store.port()));
    const int expected = start == 0 ? 201 : 200;
    CHECK(ask(bad, TestHouse::put(first)).status == expected);
    CHECK(ask(bad, TestHouse::put(second)).status == expected);
    CHECK(problem_of(ask(bad, TestHouse::put(third))) == "429 quota");
    CHECK(problem_of(ask(bad, TestHouse::put(third))) == "429 quota");
    net::HttpClient good(house.client(house.other_device, store.port()));
    const Sealed other =
        house.seal(TestHouse::session(10 + static_cast<unsigned>(start)), 400'000, "tafel-2");
    CHECK(ask(good, TestHouse::put(other)).status == 201);
    CHECK(lines_with(store.log(), "tafel-1 stored four fifths") == (start == 0 ? 1 : 0));
    CHECK(lines_with(store.log(), "tafel-1 is refused until the day ends") == 1);
  }
}

TEST_CASE(
    "abuse: at a reload a revoked device's connection with an open body ends, another's is told to go and "
    "may end") {
  TestHouse house;
  RunningStore store(house);
  Attacker revoked(house.client(house.other_device, store.port()));
  Attacker honest(house.client(house.device, store.port()));
  const std::string path = "/v1/records/" + std::string(64, '0');
  (void)revoked.begin_upload(path, 1000);
  (void)honest.begin_upload(path, 1000);
  revoked.move_for(milliseconds(200));
  honest.move_for(milliseconds(200));
  SUBCASE("by the authority's list") {
    house.authority.revoke({house.other_device});
  }
  SUBCASE("by the house file") {
    house.house.devices[1].revoked_at = house.now;
    ++house.house.serial;
    house.write_house();
  }
  store.reload();
  CHECK(revoked.move_until([&] { return revoked.was_cut_off(); }));
  honest.move_for(milliseconds(200));
  CHECK_FALSE(honest.was_cut_off());
  CHECK(store.log().find("cut off tafelgeheim://voorbeeld/device/tafel-2") != std::string::npos);
  CHECK(store.log().find("cut off tafelgeheim://voorbeeld/device/tafel-1") == std::string::npos);
  deliver_each(house, store, 1, 1);
}

TEST_CASE(
    "abuse: lists that are asked for and reset keep no device waiting, and SIGTERM ends the store at once") {
  TestHouse house;
  RunningStore store(house);
  {
    net::HttpClient client(house.client(house.device, store.port()));
    for (unsigned n = 100; n < 110; ++n)
      REQUIRE(ask(client, TestHouse::put(house.seal(TestHouse::session(n)))).status == 201);
  }
  const Meanwhile meanwhile([&] {
    Attacker coordinator(house.client(house.coordinator, store.port()));
    for (int i = 0; i < 200 && !coordinator.was_cut_off(); ++i) {
      const auto stream = coordinator.ask("/v1/records", {{"tafel-reason", "x"}});
      coordinator.move_for(milliseconds(1));
      coordinator.reset(stream);
    }
  });
  deliver_each(house, store, 1, 5);
  const auto asked = std::chrono::steady_clock::now();
  CHECK(store.stop() == 0);
  // The promise is two seconds; a sanitized build on a busy machine gets five times that.
  CHECK(std::chrono::steady_clock::now() - asked < std::chrono::seconds(10));
}

}  // namespace tafel::test
