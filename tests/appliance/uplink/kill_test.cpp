// The uplink killed at any moment: no receipt is lost, no record is delivered twice, none is called delivered too soon.
#include "tests/appliance/uplink/courier_house.hpp"

#include <algorithm>
#include <csignal>
#include <doctest/doctest.h>
#include <set>

namespace tafel::test {

using outbox::DeliveryState;

TEST_CASE(
    "kill: the uplink, killed before each rename and flush of a delivery in turn, delivers once and proves "
    "it") {
  TestHouse house;
  RunningStore store(house);
  unsigned records = 0;
  for (const std::string call : {"renameat", "fsync"}) {
    for (unsigned when = 1; when < 40; ++when) {
      CAPTURE(call);
      CAPTURE(when);
      const Sealed sealed = house.seal(TestHouse::session(records++));
      bool was_killed = false;
      {
        RunningUplink running(house, store.port());
        REQUIRE(eventually([&] { return running.log().find("watching") != std::string::npos; }));
        Tracer tracer(running.process().pid(), call + ":signal=SIGKILL:when=" + std::to_string(when));
        put_in_outbox(house, sealed);
        REQUIRE(eventually([&] {
          was_killed = !running.process().runs();
          const auto status = status_of(house, sealed.session);
          return was_killed || (status && status->state == DeliveryState::delivered);
        }));
      }
      const auto status = status_of(house, sealed.session);
      if (status && status->state == DeliveryState::delivered) CHECK(is_proven(house, sealed));
      RunningUplink again(house, store.port());
      CHECK(reaches(house, sealed.session, DeliveryState::delivered));
      CHECK(is_proven(house, sealed));
      CHECK(status_of(house, sealed.session)->log_index == records - 1);
      if (was_killed) continue;
      CHECK_MESSAGE(when > 1, call << " was never reached");
      break;
    }
  }
}

TEST_CASE("kill: store and uplink both killed again and again, a backlog arrives whole and once") {
  constexpr unsigned backlog = 60;
  TestHouse house;
  std::string port = "0";
  std::vector<Sealed> records;
  for (unsigned n = 0; n < backlog; ++n) {
    records.push_back(house.seal(TestHouse::session(n), 3000));
    put_in_outbox(house, records.back());
  }
  const auto delivered = [&] {
    return std::count_if(records.begin(), records.end(), [&](const Sealed& sealed) {
      const auto status = status_of(house, sealed.session);
      return status && status->state == DeliveryState::delivered;
    });
  };
  const auto all_delivered = [&] { return delivered() == std::ptrdiff_t{backlog}; };
  // A round that delivered nothing was too short for this machine: the next one lasts twice as long.
  std::chrono::milliseconds round{30};
  int kills = 0;
  for (std::ptrdiff_t before = 0; !all_delivered() && round < std::chrono::minutes(1); ++kills) {
    RunningStore store(house, {}, port);
    port = store.port();
    RunningUplink running(house, port);
    (void)eventually(all_delivered, round);
    running.process().signal(SIGKILL);
    store.process().signal(SIGKILL);
    running.process().wait();
    store.process().wait();
    round = delivered() == before ? round * 2 : round + std::chrono::milliseconds(10);
    before = delivered();
  }
  CHECK(kills > 1);
  REQUIRE(all_delivered());
  std::set<std::uint64_t> indices;
  for (const Sealed& sealed : records) {
    CHECK(is_proven(house, sealed));
    indices.insert(*status_of(house, sealed.session)->log_index);
  }
  CHECK(indices.size() == backlog);
  CHECK(*indices.rbegin() == backlog - 1);
}

TEST_CASE("disk: an outbox that cannot be written delivers nothing, and goes on when it can") {
  TestHouse house;
  RunningStore store(house);
  RunningUplink running(house, store.port());
  const Sealed sealed = house.seal(TestHouse::session(1));
  REQUIRE(eventually([&] { return running.log().find("watching") != std::string::npos; }));
  {
    Tracer tracer(running.process().pid(), "fsync:error=ENOSPC");
    put_in_outbox(house, sealed);
    REQUIRE(
        eventually([&] { return running.log().find("cannot flush: No space left") != std::string::npos; }));
    CHECK(receipt_of(house, sealed.session).empty());
    CHECK(!status_of(house, sealed.session));
    tracer.let_go();
  }
  write_text(outbox_of(house) / "send-now", "");
  CHECK(reaches(house, sealed.session, DeliveryState::delivered));
  CHECK(is_proven(house, sealed));
  // Nothing went out while the outbox was not sure to keep it: this was the first try.
  CHECK(status_of(house, sealed.session)->tries == 1);
}

}  // namespace tafel::test
