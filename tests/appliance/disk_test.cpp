// A disk that fails or is full: refused in Dutch, and nothing half-written.
#include "tests/appliance/chair_arrival.hpp"
#include "tests/appliance/close_request.hpp"
#include "tests/appliance/short_meeting.hpp"
#include "tests/appliance/tracing.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

std::vector<std::string> failing(const std::string& call, const std::string& error, const std::string& when) {
  return traced(call, "error=" + error + ":when=" + when);
}

json goal(const std::string& words) {
  return {{"what", "goal-set"}, {"fact", {{"text", {{"words", words}}}}}};
}
const json open_1 = {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}};

// The call with which the event after the opening begins.
std::string after_opening(const std::string& call) {
  return std::to_string(calls_until_open(call) + 1);
}

struct Failed {
  std::string first;
  std::string sentence;
  std::string second;
  bool read_only = false;
  std::vector<std::string> goals_after_restart;
};

// Opens, then proposes two goals while the disk fails; then starts again on a disk that is well.
Failed with_failure(const std::vector<std::string>& wrapper) {
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  Failed seen;
  {
    TafeldProcess tafeld(house.state().root, socket, wrapper);
    Client client(socket);
    REQUIRE(client.word("open", open_1) == "ok");
    REQUIRE(client.word("check-in", chair_arrival()) == "ok");
    const auto answer = client.ask("propose", goal("eerste"));
    REQUIRE(answer);
    seen.first = word_of(*answer);
    if (answer->contains("refused")) seen.sentence = (*answer)["refused"]["sentence"];
    seen.second = client.word("propose", goal("tweede"));
    seen.read_only = client.fresh_view()["read_only"];
    CHECK(client.view["session"]["goals"].size() == (seen.second == "ok" ? 1 : 0));
    tafeld.kill_now();
  }
  TafeldProcess again(house.state().root, socket);
  Client client(socket);
  REQUIRE(client.word("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "ok");
  const json session = client.fresh_view()["session"];
  for (const auto& entry : session["goals"]) seen.goals_after_restart.push_back(entry["text"]);
  CHECK(client.word("propose", goal("derde")) == "ok");
  return seen;
}

}  // namespace

TEST_CASE("disk: a failed flush makes the session read-only until restart") {
  if (!strace_works()) return;
  const auto seen = with_failure(failing("fdatasync", "EIO", after_opening("fdatasync") + "+"));
  CHECK(seen.first == "device.read-only");
  CHECK(seen.sentence.find("herstart") != std::string::npos);
  CHECK(seen.second == "device.read-only");
  CHECK(seen.read_only);
}

TEST_CASE("disk: one failed flush is not tried again in place") {
  if (!strace_works()) return;
  const auto seen = with_failure(failing("fdatasync", "EIO", after_opening("fdatasync")));
  CHECK(seen.first == "device.read-only");
  CHECK(seen.second == "device.read-only");
}

TEST_CASE("disk: a failed write makes the session read-only, and leaves nothing of the event") {
  if (!strace_works()) return;
  const auto seen = with_failure(failing("pwrite64", "EIO", after_opening("pwrite64") + "+"));
  CHECK(seen.first == "device.read-only");
  CHECK(seen.read_only);
  CHECK(seen.goals_after_restart.empty());
}

TEST_CASE("disk: full is said as full, and goes on when there is room again") {
  if (!strace_works()) return;
  const auto seen = with_failure(failing("pwrite64", "ENOSPC", after_opening("pwrite64")));
  CHECK(seen.first == "device.full");
  CHECK(seen.sentence.find("vol") != std::string::npos);
  CHECK(seen.second == "ok");
  CHECK(!seen.read_only);
  CHECK(seen.goals_after_restart == std::vector<std::string>{"tweede"});
}

TEST_CASE("disk: full when a PIN is to be counted: the PIN is not tried") {
  if (!strace_works()) return;
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  // The list of chairs was taken from the inbox at the first start; the second start writes nothing before the PIN.
  TafeldProcess(house.state().root, socket).stop();
  TafeldProcess tafeld(house.state().root, socket, failing("fsync", "ENOSPC", "1+"));
  Client client(socket);
  CHECK(client.word("unlock", {{"chair", "c1"}, {"pin", chair_pin}}) == "device.full");
  CHECK(client.fresh_view()["locked"] == true);
}

TEST_CASE("disk: a record whose last flush failed leaves the outbox, so that the next try is the only one") {
  if (!strace_works()) return;
  // The PIN of the close is counted and cleared, a file and its folder each time. Sealing flushes the signature, its
  // folder, the record, and the folder again.
  const auto last_flush = std::to_string(std::stoi(after_opening("fsync")) + 7);
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  TafeldProcess tafeld(house.state().root, socket, failing("fsync", "EIO", last_flush));
  Client client(socket);
  REQUIRE(client.word("open", open_1) == "ok");
  REQUIRE(client.word("check-in", chair_arrival()) == "ok");
  REQUIRE(client.word("close", close_as_not_held()) == "ok");
  CHECK(client.word("seal") == "device.read-only");
  const auto record = house.state().outbox() / (std::string(session_1) + ".age");
  CHECK(std::filesystem::exists(record.string() + ".minisig"));
  CHECK(!std::filesystem::exists(record));
  CHECK(client.word("seal") == "ok");
  CHECK(std::filesystem::exists(record));
}
