#include "appliance/pins/pin_attempts.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using appliance::PinAttempts;
using nlohmann::json;

namespace {

const appliance::PinOwner chair{"", "c1"};

PinAttempts load(const TempFolder& folder) {
  auto attempts = PinAttempts::load(folder.path() / "pin-attempts.json");
  REQUIRE(attempts);
  return std::move(*attempts);
}

const json wrong = {{"chair", "c1"}, {"pin", "000000"}};
const json right = {{"chair", "c1"}, {"pin", chair_pin}};

}  // namespace

TEST_CASE("pins: five tries are free, then a wait of 15 seconds that doubles, then locked") {
  const TempFolder folder;
  auto attempts = load(folder);
  Instant now{1'000'000};
  for (int tries = 1; tries < 5; ++tries) {
    REQUIRE(attempts.count_try(chair, now));
    CHECK(attempts.gate(chair, now).open());
  }
  int wait = 15;
  for (int tries = 5; tries < 15; ++tries, wait *= 2) {
    REQUIRE(attempts.count_try(chair, now));
    CHECK(attempts.gate(chair, now).wait_seconds == wait);
    CHECK(!attempts.gate(chair, {now.unix_ms + wait * 1000L - 1}).open());
    now.unix_ms += wait * 1000L;
    CHECK(attempts.gate(chair, now).open());
  }
  REQUIRE(attempts.count_try(chair, now));
  CHECK(attempts.gate(chair, {now.unix_ms + 1'000'000'000}).locked);
  REQUIRE(attempts.clear(chair));
  CHECK(attempts.gate(chair, now).open());
}

TEST_CASE("pins: the count is on disk before the try, and survives a restart") {
  const TempFolder folder;
  for (int tries = 1; tries <= 6; ++tries) {
    auto attempts = load(folder);  // as if the power was cut after every try
    CHECK(attempts.gate(chair, {1}).wrong_tries == tries - 1);
    REQUIRE(attempts.count_try(chair, {1}));
  }
  CHECK(load(folder).gate(chair, {1}).wait_seconds == 30);
}

TEST_CASE("pins: a clock set back makes nobody wait longer than the wait itself") {
  const TempFolder folder;
  auto attempts = load(folder);
  for (int tries = 0; tries < 5; ++tries) REQUIRE(attempts.count_try(chair, {900'000'000}));
  CHECK(attempts.gate(chair, {0}).wait_seconds == 15);
}

TEST_CASE("pins: a damaged count is told, not forgotten") {
  const TempFolder folder;
  auto attempts = load(folder);
  REQUIRE(attempts.count_try(chair, {1}));
  std::filesystem::resize_file(folder.path() / "pin-attempts.json", 20);
  CHECK(!PinAttempts::load(folder.path() / "pin-attempts.json"));
}

TEST_CASE("unlock: wrong PINs slow down also across restarts, and the right one starts anew") {
  EngineTable table;
  for (int tries = 0; tries < 5; ++tries) {
    CHECK(table.word("unlock", wrong) == "device.pin");
    table.start();
  }
  CHECK(table.word("unlock", right) == "device.pin-wait");
  REQUIRE(table.view().pin_waits.size() == 1);
  CHECK(table.view().pin_waits[0].who == "c1");
  CHECK(table.view().pin_waits[0].wrong_tries == 5);
  table.now.unix_ms += 15'000;
  CHECK(table.word("unlock", right) == "ok");
  CHECK(table.view().pin_waits.empty());
}

TEST_CASE("unlock-pin: a locked PIN waits for a chair, whatever the time") {
  EngineTable table;
  for (int tries = 0; tries < 15; ++tries) {
    CHECK(table.word("unlock", wrong) == "device.pin");
    table.now.unix_ms += 24L * 3'600'000;
  }
  CHECK(table.word("unlock", right) == "device.pin-locked");
  table.start();
  CHECK(table.word("unlock", right) == "device.pin-locked");
  const json by_second{{"who", "c1"}, {"chair", "c2"}, {"pin", second_chair_pin}};
  CHECK(table.word("unlock-pin", by_second) == "device.locked");
  table.ok("unlock", {{"chair", "c2"}, {"pin", second_chair_pin}});
  CHECK(table.word("unlock-pin", {{"who", "nobody"}, {"chair", "c2"}, {"pin", second_chair_pin}}) ==
        "wrong-field");
  table.ok("unlock-pin", by_second);
  CHECK(table.word("unlock", right) == "ok");
}

TEST_CASE("begin-turn: a participant's wrong PINs are counted for that participant alone") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.check_in("p2");
  for (int tries = 0; tries < 5; ++tries)
    CHECK(table.word("begin-turn", {{"participant", "p1"}, {"pin", "999999"}}) == "device.pin");
  CHECK(table.word("begin-turn", {{"participant", "p1"}, {"pin", pin_of("p1")}}) == "device.pin-wait");
  table.begin_turn("p2");
  table.ok("end-turn");
  table.ok("unlock-pin", {{"who", "p1"}, {"chair", "c1"}, {"pin", chair_pin}});
  table.begin_turn("p1");
}

TEST_CASE("unlock-pin: asks the chair's own PIN, and counts a wrong one against the chair") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  for (int tries = 0; tries < 5; ++tries)
    CHECK(table.word("begin-turn", {{"participant", "p1"}, {"pin", "999999"}}) == "device.pin");
  CHECK(table.word("unlock-pin", {{"who", "p1"}}) == "missing-field");
  CHECK(table.word("unlock-pin", {{"who", "p1"}, {"chair", "p1"}, {"pin", pin_of("p1")}}) == "wrong-field");
  for (int tries = 0; tries < 5; ++tries)
    CHECK(table.word("unlock-pin", {{"who", "p1"}, {"chair", "c1"}, {"pin", "999999"}}) == "device.pin");
  CHECK(table.word("unlock-pin", {{"who", "p1"}, {"chair", "c1"}, {"pin", chair_pin}}) == "device.pin-wait");
  CHECK(table.word("begin-turn", {{"participant", "p1"}, {"pin", pin_of("p1")}}) == "device.pin-wait");
  table.start();
  CHECK(table.view().pin_waits.size() >= 1);
  CHECK(table.view().pin_waits[0].wrong_tries == 5);
}
