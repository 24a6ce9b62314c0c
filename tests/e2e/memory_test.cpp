// No word of a session outlives it in the memory of a program: read in the real processes, at each stage of two sessions.
#include "tests/demo/people.hpp"
#include "tests/e2e/demo_lab.hpp"
#include "tests/e2e/memory_of.hpp"
#include "tests/kiosk-ui/x_display.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <fstream>
#include <thread>
#include <vector>

using namespace tafel::e2e;
using nlohmann::json;
namespace demo = tafel::demo;

namespace {

// Every word of this meeting begins so.
constexpr std::string_view canary = "kanarie";
// Those that are not taken back at once.
const std::set<std::string> standing = {"kanarie-doel",       "kanarie-inbreng", "kanarie-belang",
                                        "kanarie-informatie", "kanarie-waarom",  "kanarie-ontwerp"};

// Four programs: two that see the words, two that never do.
struct WatchedRoom {
  WatchedRoom()
      : kiosk({"/usr/bin/env", "DISPLAY=" + display.name(), "LIBGL_ALWAYS_SOFTWARE=1", built("tafel-kiosk"),
               "--socket", (lab.root() / "s").string(), "--windowed", "1280x800", "--widgets",
               widgets().string()},
              lab.root() / "kiosk.log") {}

  [[nodiscard]] std::filesystem::path widgets() const { return lab.root() / "widgets.json"; }
  [[nodiscard]] std::set<std::string> heard_by(const std::string& program) {
    return words_in_memory(program == "kiosk" ? kiosk.pid() : lab.pid_of(program), canary);
  }

  tafel::kiosk::test::XDisplay display{1280, 800};
  DemoLab lab;
  Process kiosk;
};

template <class Condition>
void wait_until(const char* what, const Condition& condition) {
  for (int tries = 0; tries < 1200; ++tries) {
    if (condition()) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  FAIL("waited for a minute: " << std::string(what));
}

// "sealing/done": the page that the kiosk shows, with a connection.
std::string shown(const WatchedRoom& room) {
  std::ifstream file(room.widgets());
  const json list = json::parse(file, nullptr, false);
  if (!list.is_object() || !list.at("connected").get<bool>()) return "";
  return list.at("screen").get<std::string>() + "/" + list.at("step").get<std::string>();
}

json said(const std::string& words) {
  return {{"words", words}};
}

std::string propose(WatchedRoom& room, const std::string& what, const json& fact) {
  const json ok = expect_ok(room.lab.daemon().request("propose", {{"what", what}, {"fact", fact}}), what);
  return ok.value("id", "");
}

json statement(const std::string& text, const std::string& relevance) {
  return {{"by", "p4"},
          {"about", {{"member", {"m1"}}}},
          {"category", 11},
          {"text", said(text)},
          {"relevance", said(relevance)}};
}

void open_session(WatchedRoom& room, std::size_t number) {
  LineClient& daemon = room.lab.daemon();
  const json session = daemon.view().at("sessions").at(number).at("session");
  const json who = {{"session", session}, {"chair", demo::chair_id}, {"pin", demo::chair_pin}};
  expect_ok(daemon.request("open", who), "open");
}

void check_in(WatchedRoom& room, const std::vector<std::string>& people) {
  for (const std::string& who : people)
    expect_ok(room.lab.daemon().request("check-in", {{"participant", who},
                                                     {"pin", demo::participant_pins.at(who)},
                                                     {"secrecy", true},
                                                     {"delegate_duty", false}}),
              "check-in");
}

void say_everything(WatchedRoom& room) {
  propose(room, "goal-set", {{"text", said("kanarie-doel")}});
  propose(room, "statement-made", statement("kanarie-inbreng", "kanarie-belang"));
  const auto mistake = propose(room, "statement-made", statement("kanarie-vergissing", "proef"));
  propose(room, "statement-dropped", {{"id", mistake}});
  const auto dropped = propose(room, "goal-set", {{"text", said("kanarie-vervallen")}});
  propose(room, "goal-dropped", {{"id", dropped}});
  propose(room, "item-put",
          {{"content",
            {{"kind", "disclosure"},
             {"information", said("kanarie-informatie")},
             {"recipient", {"m1"}},
             {"sharer", "p4"},
             {"necessity", {{"safety_of", {"m1"}}, {"why", said("kanarie-waarom")}}}}}});
  expect_ok(room.lab.daemon().request("draft", {{"page", "goal"}, {"fields", {{"text", "kanarie-ontwerp"}}}}),
            "draft");
}

void close_and_seal(WatchedRoom& room) {
  // What is open at the close is withdrawn first: the rules ask for it.
  const json view = room.lab.daemon().view();
  for (const auto& item : view.at("session").at("items"))
    propose(room, "item-withdrawn", {{"id", item.at("id")}});
  for (const auto& each : view.at("session").at("statements"))
    if (each.at("status") == "drafted") propose(room, "statement-dropped", {{"id", each.at("id")}});
  propose(room, "route-decided", {{"route", "start-trajectory"}, {"minors_involvement", said("proef")}});
  expect_ok(room.lab.daemon().request("close", {{"chair", demo::chair_id}, {"pin", demo::chair_pin}}),
            "close");
  expect_ok(room.lab.daemon().request("seal"), "seal");
}

}  // namespace

TEST_CASE("memory: no word of a sealed session is left in a process, nor found while the next one runs") {
  WatchedRoom room;
  const std::set<std::string> nothing;
  for (const char* program : {"tafeld", "kiosk", "uplink", "store"})
    CHECK_MESSAGE(room.heard_by(program) == nothing, program);

  open_session(room, 0);
  check_in(room, {"p9", "p3", "p4"});  // the chair, and two organisations
  say_everything(room);
  wait_until("a page of the session", [&] { return shown(room) == "attendance/tiles"; });
  // The twin: while the session goes on, this finds the words where they must be, so it would find them afterwards.
  const auto in_tafeld = room.heard_by("tafeld");
  for (const auto& word : standing) CHECK_MESSAGE(in_tafeld.contains(word), word);
  CHECK(room.heard_by("kiosk").contains("kanarie-inbreng"));
  CHECK(room.heard_by("uplink") == nothing);

  close_and_seal(room);
  const json view = room.lab.daemon().view();
  CHECK(view.at("sealing").at("step") == "done");
  CHECK(view.at("chair") == demo::chair_id);  // the chair goes on where the sealing ended
  wait_until("the kiosk to have started anew",
             [&] { return shown(room) == "sealing/done" && room.heard_by("kiosk").empty(); });
  for (const char* program : {"tafeld", "kiosk", "uplink", "store"})
    CHECK_MESSAGE(room.heard_by(program) == nothing, program);

  open_session(room, 1);
  check_in(room, {"p4"});  // the chair there
  propose(room, "goal-set", {{"text", said("kanarie-tweede")}});
  CHECK(room.heard_by("tafeld") == std::set<std::string>{"kanarie-tweede"});
}
