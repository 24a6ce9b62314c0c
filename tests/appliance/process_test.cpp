// The program on its socket: a whole session by script, and who and what it turns away.
#include "shared/base/files.hpp"
#include "shared/record/verify.hpp"
#include "tests/appliance/chair_arrival.hpp"
#include "tests/appliance/close_request.hpp"
#include "tests/appliance/house_fixture.hpp"
#include "tests/appliance/tafeld_process.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

struct Device {
  HouseFixture house{SystemClock().now()};
  std::filesystem::path socket = house.folder() / "s";
  TafeldProcess tafeld{house.state().root, socket};
};

const json open_1 = {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}};

json goal(const std::string& words) {
  return {{"what", "goal-set"}, {"fact", {{"text", {{"words", words}}}}}};
}

record::SealedFiles sealed_files(const HouseFixture& house, const std::string& session) {
  record::SealedFiles files;
  files.age_file = *read_file(house.state().outbox() / (session + ".age"), 1UL << 26);
  files.minisig = to_text(*read_file(house.state().outbox() / (session + ".age.minisig"), 1UL << 16));
  files.receipt_optional = true;
  return files;
}

}  // namespace

TEST_CASE("tafeld: a script opens a session, records, votes, closes and seals; the record verifies") {
  Device device;
  Client client(device.socket);
  REQUIRE(client.word("open", open_1) == "ok");
  for (const auto* who : {"p1", "p3"})
    REQUIRE(client.word("check-in", {{"participant", who},
                                     {"pin", "314159"},
                                     {"secrecy", true},
                                     {"delegate_duty", std::string(who) == "p3"}}) == "ok");
  REQUIRE(client.word("propose", goal("Rust in huis")) == "ok");
  const json statement = {{"by", "p1"},
                          {"about", {{"member", {"m1"}}}},
                          {"category", 11},
                          {"text", {{"words", "Hij belt elke nacht."}}},
                          {"relevance", {{"words", "Het risico."}}}};
  REQUIRE(client.word("propose", {{"what", "statement-made"}, {"fact", statement}}) == "ok");
  const json item = {{"kind", "disclosure"},
                     {"information", {{"words", "Waar hij woont."}}},
                     {"recipient", {"m1"}},
                     {"sharer", "p1"},
                     {"necessity", {{"safety_of", {"m1"}}, {"why", {{"words", "Veiligheid."}}}}}};
  REQUIRE(client.word("propose", {{"what", "item-put"}, {"fact", {{"content", item}}}}) == "ok");
  const json ballots = {{"ballots", {{{"item", "i1"}, {"version", 1}, {"choice", "akkoord"}}}}};
  for (const auto* who : {"p1", "p3"}) {
    REQUIRE(client.word("begin-turn", {{"participant", who}, {"pin", "314159"}}) == "ok");
    REQUIRE(client.word("vote", ballots) == "ok");
    if (std::string(who) == "p1")
      REQUIRE(client.word("propose",
                          {{"what", "statement-confirmed"}, {"fact", {{"id", "u1"}, {"by", "p1"}}}}) == "ok");
    else
      REQUIRE(client.word("propose", {{"what", "feedback-stated"},
                                      {"fact", {{"by", "p3"}, {"will_brief", true}}}}) == "ok");
    REQUIRE(client.word("end-turn") == "ok");
  }
  CHECK(client.fresh_view()["session"]["items"][0]["state"] == "consensus");
  REQUIRE(client.word("close", close_request()) == "ok");
  client.sealing_steps.clear();
  REQUIRE(client.word("seal") == "ok");
  CHECK(client.fresh_view()["sealing"]["step"] == "done");
  CHECK(json(client.sealing_steps) == json{"writing", "sealing", "erasing", "sending", "done"});
  CHECK(!std::filesystem::exists(device.house.state().session(session_1)));

  const auto files = sealed_files(device.house, session_1);
  const auto verified = record::verify(files, device.house.house(), device.house.coordinator_identity());
  for (const auto& line : verified.lines) CHECK_MESSAGE(line.verdict != record::Verdict::fails, line.detail);
  CHECK(verified.holds());
  CHECK(device.tafeld.stop() == 0);
  // The operator's log has no word of the meeting, and no name.
  for (const auto* word : {"Rust", "belt", "Sofie", "Ann", "314159", chair_pin})
    CHECK(device.tafeld.log().find(word) == std::string::npos);
}

TEST_CASE("tafeld: every screen is told the view on connection and after every change") {
  Device device;
  Client first(device.socket);
  Client second(device.socket);
  REQUIRE(second.next_line());
  REQUIRE(first.word("open", open_1) == "ok");
  const auto pushed = second.next_line();
  REQUIRE(pushed);
  CHECK(json::parse(*pushed)["view"]["session"]["session"] == session_1);
}

TEST_CASE("tafeld: who is answered that something happened was shown it before") {
  Device device;
  Client client(device.socket);
  REQUIRE(client.word("open", open_1) == "ok");
  CHECK(client.view["session"]["session"] == session_1);
  REQUIRE(client.word("check-in", chair_arrival()) == "ok");
  REQUIRE(client.word("propose", goal("Rust in huis")) == "ok");
  CHECK(client.view["session"]["goals"].size() == 1);
  REQUIRE(client.word("lock") == "ok");
  CHECK(client.view["locked"] == true);
}

TEST_CASE("tafeld: what is no request is answered with why, and the next request is heard") {
  Device device;
  Client client(device.socket);
  const auto word = [&](const std::string& line) {
    REQUIRE(client.send_raw(line + "\n"));
    const auto answer = client.next_answer();
    return answer ? word_of(*answer) : "gone";
  };
  CHECK(word("hello") == "not-json");
  CHECK(word("\xff\xfe") == "not-json");
  CHECK(word("[1,2]") == "not-a-request");
  CHECK(word(R"({"do":"view"})") == "missing-field");
  CHECK(word(R"({"id":1,"do":"dance"})") == "unknown-action");
  CHECK(word(std::string(300'000, 'x')) == "too-long");
  CHECK(word(std::string(100'000, '[')) == "not-json");
  CHECK(client.word("view") == "ok");
}

TEST_CASE("tafeld: a ninth connection is told so; when one goes there is room again") {
  Device device;
  std::vector<std::unique_ptr<Client>> clients;
  for (int i = 0; i < 8; ++i) {
    clients.push_back(std::make_unique<Client>(device.socket));
    REQUIRE(clients.back()->word("view") == "ok");
  }
  Client ninth(device.socket);
  const auto answer = ninth.next_answer();
  REQUIRE(answer);
  CHECK(word_of(*answer) == "too-many-connections");
  CHECK(!ninth.next_line());
  clients.pop_back();
  std::string word;
  for (int tries = 0; tries < 200 && word != "ok"; ++tries) word = Client(device.socket).word("view");
  CHECK(word == "ok");
}

TEST_CASE("tafeld: a process of another user is told so and disconnected") {
  if (::geteuid() != 0) {
    MESSAGE("skipped: only root can become another user");
    return;
  }
  Device device;
  REQUIRE(::chmod(device.house.folder().c_str(), 0711) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(9);
    Client stranger(device.socket);
    if (!stranger.connected()) ::_exit(8);
    const auto answer = stranger.next_answer();
    if (!answer || word_of(*answer) != "not-allowed-user") ::_exit(7);
    ::_exit(stranger.next_line() ? 6 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(Client(device.socket).word("view") == "ok");
}

TEST_CASE("tafeld: the screen's user may speak when it was named") {
  if (::geteuid() != 0) {
    MESSAGE("skipped: only root can become another user");
    return;
  }
  HouseFixture house{SystemClock().now()};
  TafeldProcess tafeld(house.state().root, house.folder() / "s", {}, {"--screen-user", "65534"});
  REQUIRE(::chmod(house.folder().c_str(), 0711) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setgid(65534) != 0 || ::setuid(65534) != 0) ::_exit(9);
    ::_exit(Client(house.folder() / "s").word("view") == "ok" ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("tafeld: a second one on the same folder is refused") {
  Device device;
  TafeldProcess second(device.house.state().root, device.house.folder() / "s2");
  CHECK(!second.running());
  CHECK(Client(device.socket).word("view") == "ok");
}
