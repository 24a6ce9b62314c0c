// A clock that is wrong and set right in the middle of a session, by engines whose clock the test moves.
#include "shared/base/belgian_time.hpp"
#include "shared/base/files.hpp"
#include "shared/envelope/manifest.hpp"
#include "tests/appliance/engine_table.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <sys/resource.h>

using namespace tafel;
using namespace tafel::test;

namespace {

// Files take their first bytes, enough to count a PIN; a journal grows no further.
class FullDisk {
 public:
  FullDisk() : before_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &limit_);
    const rlimit small{4096, limit_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &limit_);
    std::signal(SIGXFSZ, before_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  void (*before_)(int);
  rlimit limit_{};
};

}  // namespace

TEST_CASE("clock: a clock far behind the session is refused; a little behind is not") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  const Instant before = table.now;
  table.now.unix_ms -= 5L * 60 * 1000;
  table.propose("goal-set", {{"text", {{"words", "Rust"}}}});
  table.now = {before.unix_ms - 11L * 60 * 1000};
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.clock");
  CHECK(!table.view().problem.empty());
}

TEST_CASE("clock: a clock that ran years ahead and is set right holds nothing up once a chair corrects it") {
  EngineTable table;
  table.open_session();
  table.now.unix_ms += 1500L * 24L * 3'600'000;  // the clock jumps four years ahead
  table.check_in("p1");
  table.now = test_start;
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.clock");
  CHECK(table.view().problem.find("vergrendel het scherm") != std::string::npos);
  CHECK(table.word("unlock", {{"chair", "c1"}, {"pin", "999999"}}) == "device.pin");
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.clock");
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  CHECK(table.view().problem.empty());
  table.propose("goal-set", {{"text", {{"words", "Rust"}}}});
  table.now.unix_ms += 60'000;
  table.check_in("p2");
  const auto due = to_string(belgian_day(table.now));
  table.propose("action-set",
                {{"goal", "d1"}, {"text", {{"words", "Bellen"}}}, {"owner", "p1"}, {"due", due}});
  table.close_session();
  table.ok("seal");
}

TEST_CASE("clock: a chair's PIN that brings a session back corrects the clock too") {
  EngineTable table;
  table.open_session();
  table.now.unix_ms += 1500L * 24L * 3'600'000;
  table.check_in("p1");
  table.now = test_start;
  table.start();
  const auto session = table.view().sessions.front().session;
  table.ok("resume", {{"session", session}, {"chair", "c1"}, {"pin", chair_pin}});
  table.check_in("p2");
  table.start();
  table.ok("resume", {{"session", session}, {"chair", "c1"}, {"pin", chair_pin}});
  table.propose("goal-set", {{"text", {{"words", "Rust"}}}});
}

TEST_CASE("clock: set right after it woke years behind, it dates nothing in a time to come") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.now = {test_start.unix_ms -
               9000L * 24L * 3'600'000};  // the battery is flat: the clock starts in 2002
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  table.propose("goal-set", {{"text", {{"words", "Rust"}}}});
  table.now = {test_start.unix_ms + 60'000};
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.clock");
  CHECK(!table.view().problem.empty());
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  CHECK(table.view().problem.empty());
  table.now.unix_ms += 60'000;
  table.close_session();
  CHECK(table.view().session->closed_at == to_string(table.now));
}

TEST_CASE("clock: a disk that does not take the correction does not keep the screen from a chair") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.now.unix_ms -= 3'600'000;
  table.ok("lock");
  const auto word = [&] {
    const FullDisk full;
    return table.word("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  }();
  CHECK(word == "ok");
  CHECK(!table.view().locked);
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) != "ok");
}

TEST_CASE("clock: the sealed record of a session that ran ahead holds after its device is revoked") {
  EngineTable table;
  table.open_session();
  table.now.unix_ms += 1500L * 24L * 3'600'000;
  table.check_in("p1");
  table.now = test_start;
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  table.close_session();
  table.ok("seal");
  const auto at = table.house.state().outbox() / (std::string(session_1) + ".age");
  const auto age_file = read_file(at, 1UL << 26);
  const auto minisig = read_file(at.string() + ".minisig", 1UL << 16);
  REQUIRE(age_file);
  REQUIRE(minisig);
  auto house = table.house.house();
  REQUIRE(!house.devices.empty());
  const auto revoked = [&](Instant when) {
    house.devices[0].revoked_at = when;
    return !envelope::check_envelope(house, *age_file, to_text(*minisig));
  };
  CHECK(!revoked({test_start.unix_ms + 24L * 3'600'000}));
  CHECK(revoked(test_start));
}
