// kill -9 of any program at any moment loses nothing that was acknowledged.
#include "tests/demo/people.hpp"
#include "tests/e2e/played_meeting.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <thread>

using namespace tafel::e2e;
using nlohmann::json;
namespace demo = tafel::demo;
using std::chrono::milliseconds;

namespace {

void crash_daemon_and_compare(DemoLab& lab, const std::string& moment) {
  const json before = lab.daemon().view();
  lab.crash("tafeld");
  const json after = lab.daemon().view();
  CAPTURE(moment);
  CHECK(before.value("session", json()).dump() == after.value("session", json()).dump());
}

// Which plug is pulled when. The store stays away from the middle of the meeting until after the seal.
void pull_a_plug(DemoLab& lab, const std::string& moment) {
  static const std::set<std::string> daemon_dies = {"acht-aan-tafel", "bespreking", "plan-van-aanpak",
                                                    "te-ruim",        "heropend",   "teruggenomen",
                                                    "gelezen",        "afgesloten"};
  if (daemon_dies.contains(moment)) crash_daemon_and_compare(lab, moment);
  if (moment == "bespreking") lab.crash("uplink");
  if (moment == "consensus") lab.kill_hard("store");
  if (moment == "verzegeld") {
    lab.crash("uplink");
    lab.crash("tafeld");
    lab.start("store");
    lab.crash("uplink");
  }
}

// The daemon, killed that long from now while the test talks to it.
class Killer {
 public:
  Killer(DemoLab& lab, milliseconds after)
      : thread_([&lab, after] {
          std::this_thread::sleep_for(after);
          lab.kill_hard("tafeld");
        }) {}
  ~Killer() { thread_.join(); }
  Killer(const Killer&) = delete;
  Killer& operator=(const Killer&) = delete;

 private:
  std::thread thread_;
};

std::string open_session(DemoLab& lab, std::size_t number) {
  const json session = lab.daemon().view().at("sessions").at(number).at("session");
  expect_ok(lab.daemon().request("open",
                                 {{"session", session}, {"chair", demo::chair_id}, {"pin", demo::chair_pin}}),
            "open");
  return session;
}

void check_in(DemoLab& lab, const std::string& person) {
  expect_ok(lab.daemon().request("check-in", {{"participant", person},
                                              {"pin", demo::participant_pins.at(person)},
                                              {"secrecy", true},
                                              {"delegate_duty", false}}),
            "check-in");
}

using Statements = std::map<std::string, std::string>;  // words by id

// Makes statements until the daemon dies under it; every acknowledged one is added to `acknowledged`.
void speak_until_death(LineClient& daemon, const std::string& round, Statements& acknowledged) {
  try {
    for (int i = 0;; ++i) {
      const std::string text = "ronde " + round + ", zin " + std::to_string(i);
      const json fact = {{"by", "p4"},
                         {"about", {{"member", {"m1"}}}},
                         {"category", 11},
                         {"text", {{"words", text}}},
                         {"relevance", {{"words", "proef"}}}};
      const json answer = daemon.request("propose", {{"what", "statement-made"}, {"fact", fact}});
      acknowledged[expect_ok(answer, "statement").at("id")] = text;
    }
  } catch (const Disconnected&) {  // what this waited for
  }
}

Statements statements_in_view(DemoLab& lab) {
  Statements found;
  const json view = lab.daemon().view();
  for (const auto& each : view.at("session").at("statements")) found[each.at("id")] = each.at("text");
  return found;
}

bool is_delivered(DemoLab& lab, const std::string& session) {
  const json view = lab.daemon().view();
  for (const auto& each : view.at("deliveries"))
    if (each.at("session") == session && each.at("state") == "delivered") return true;
  return false;
}

bool is_waiting_for_its_seal(DemoLab& lab) {
  const json view = lab.daemon().view();
  return view.contains("session") && view["session"].at("phase") == "closed";
}

// Kills the daemon that long after it was asked to seal; afterwards the session is sealed, or can still be.
void seal_under_fire(DemoLab& lab, const std::string& session, milliseconds after) {
  {
    const Killer killer(lab, after);
    try {
      lab.daemon().request("seal");
      (void)lab.daemon().view();
    } catch (const Disconnected&) {  // expected, and fine when the killer came too late
    }
  }
  lab.start("tafeld");
  lab.reconnect();
  if (is_waiting_for_its_seal(lab)) expect_ok(lab.daemon().request("seal"), "seal again");
  for (int tries = 0; tries < 300 && !is_delivered(lab, session); ++tries)
    std::this_thread::sleep_for(milliseconds(100));
  CAPTURE(after.count());
  const auto record = lab.root() / "device" / "outbox" / (session + ".age");
  REQUIRE_MESSAGE(is_delivered(lab, session), lab.log_of("tafeld") << lab.log_of("uplink"));
  const Finished verified = verify(lab, record);
  CHECK_MESSAGE(verified.status == 0, verified.output);
}

}  // namespace

TEST_CASE("crash: the meeting survives kill -9 of every program, and its record verifies") {
  PlayedMeeting meeting(pull_a_plug);
  for (const auto& verified :
       {verify(meeting.lab, meeting.lab.sealed()), second_verify(meeting.lab, meeting.lab.sealed())})
    CHECK_MESSAGE(verified.status == 0, verified.output);
}

TEST_CASE("crash: the daemon, killed while statements pour in, keeps each acknowledged one") {
  DemoLab lab;
  (void)open_session(lab, 0);
  for (const char* person : {"p9", "p4"})
    check_in(lab, person);  // the chair, and whoever brings the statements
  Statements acknowledged;
  for (const int after_ms : {0, 1, 2, 3, 5, 8, 13, 21, 34, 55}) {
    CAPTURE(after_ms);
    const std::size_t before = acknowledged.size();
    {
      const Killer killer(lab, milliseconds(after_ms));
      speak_until_death(lab.daemon(), std::to_string(after_ms), acknowledged);
    }
    lab.start("tafeld");
    lab.reconnect();
    const Statements found = statements_in_view(lab);
    for (const auto& [id, text] : acknowledged) {
      REQUIRE(found.contains(id));
      CHECK(found.at(id) == text);
    }
    CHECK(found.size() <= acknowledged.size() + 1);  // the one on its way when the plug was pulled
    acknowledged = found;
    MESSAGE("killed after ", after_ms, " ms: ", acknowledged.size() - before, " statements");
  }
}

TEST_CASE("crash: the daemon, killed while it seals, seals in the end") {
  for (const int after_ms : {1, 6, 12, 25, 50}) {
    DemoLab lab;
    const std::string session = open_session(lab, 1);
    const json nobody_came = {
        {"chair", demo::chair_id}, {"pin", demo::chair_pin}, {"not_held", {{"words", "Niemand kwam."}}}};
    expect_ok(lab.daemon().request("close", nobody_came), "close");
    seal_under_fire(lab, session, milliseconds(after_ms));
  }
}
