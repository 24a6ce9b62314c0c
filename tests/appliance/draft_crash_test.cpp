// `kill -9` before any write or flush while a participant types: the draft that was acknowledged is there afterwards,
// or a later one; and what was entered is entered once, its draft gone, or not at all, its draft still there.
#include "tests/appliance/chair_arrival.hpp"
#include "tests/appliance/house_fixture.hpp"
#include "tests/appliance/tafeld_process.hpp"
#include "tests/appliance/tracing.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

const json opening = {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}};

json draft(int keys) {
  return {{"page", "plan"}, {"fields", {{"text", std::string(static_cast<std::size_t>(keys), 'a')}}}};
}

json enter(int keys) {
  return {{"what", "goal-set"},
          {"fact", {{"text", {{"words", std::string(static_cast<std::size_t>(keys), 'a')}}}}},
          {"draft", "plan"}};
}

// Somebody types a goal key by key and enters it, three times over.
struct Typing {
  int asked = 0;  // keys of the last draft that was sent
  int kept = 0;   // of the last that was acknowledged; 0 after the goal was entered
  int goals = 0;  // acknowledged
  bool entering = false;
  std::string word = "ok";

  bool run(Client& client) {
    word = client.word("open", opening);
    if (word == "ok") word = client.word("check-in", chair_arrival());
    for (int round = 1; round <= 3 && word == "ok"; ++round) {
      for (int keys = 1; keys <= 4 && word == "ok"; ++keys) type(client, keys);
      if (word == "ok") enter_goal(client);
    }
    return word == "ok";
  }

  void type(Client& client, int keys) {
    asked = keys;
    word = client.word("draft", draft(keys));
    if (word == "ok") kept = keys;
  }

  void enter_goal(Client& client) {
    entering = true;
    word = client.word("propose", enter(asked));
    if (word != "ok") return;
    entering = false;
    asked = kept = 0;
    ++goals;
  }
};

int keys_kept(const json& view) {
  const json& drafts = view["drafts"];
  if (drafts.empty()) return 0;
  CHECK(drafts.size() == 1);
  return static_cast<int>(drafts[0]["fields"]["text"].get<std::string>().size());
}

// Killed before the nth such call. False when it came to its end before that.
bool cut(const std::string& call, int nth) {
  CAPTURE(call);
  CAPTURE(nth);
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  Typing typing;
  bool ended = false;
  {
    TafeldProcess tafeld(house.state().root, socket,
                         traced(call, "signal=SIGKILL:when=" + std::to_string(nth)));
    Client client(socket);
    if (client.connected()) ended = typing.run(client);
    if (!ended && client.connected()) CHECK(typing.word == "gone");
  }
  TafeldProcess again(house.state().root, socket);
  Client client(socket);
  REQUIRE(client.connected());
  if (client.fresh_view()["sessions"][0]["state"] != "interrupted") {
    CHECK(typing.kept == 0);
    return !ended;
  }
  REQUIRE(client.word("resume", opening) == "ok");
  const json view = client.fresh_view();
  const int goals = static_cast<int>(view["session"]["goals"].size());
  const int keys = keys_kept(view);
  const bool entered = typing.entering && goals == typing.goals + 1;
  CHECK((entered || goals == typing.goals));
  if (entered) {
    CHECK(keys == 0);
  } else {
    CHECK(keys >= typing.kept);
    CHECK(keys <= typing.asked);
  }
  CHECK(client.word("draft", draft(5)) == "ok");
  CHECK(keys_kept(client.fresh_view()) == 5);
  return !ended;
}

}  // namespace

TEST_CASE("draft crash: killed before a write, a flush or a cut of the log, no acknowledged key is lost") {
  if (!strace_works()) return;
  struct Walk {
    const char* call;
    int first;
    int stride;
    int cuts_expected;
  };
  for (const auto& walk :
       {Walk{"pwrite64", 5, 7, 4}, Walk{"fdatasync", 2, 3, 4}, Walk{"ftruncate", 1, 1, 2}}) {
    int cuts = 0;
    for (int nth = walk.first; nth < 200 && cut(walk.call, nth); nth += walk.stride) ++cuts;
    CHECK_MESSAGE(cuts >= walk.cuts_expected, walk.call << " was cut " << cuts << " times");
  }
}

TEST_CASE("draft crash: a full disk refuses the draft, and takes the next one when there is room again") {
  if (!strace_works()) return;
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  // The writes of the opening go well; then the disk is full for a while.
  const int opened = calls_until_open("pwrite64");
  const std::string from = std::to_string(opened + 6);
  const std::string to = std::to_string(opened + 9);
  int refused = 0;
  bool kept_again = false;
  TafeldProcess tafeld(house.state().root, socket,
                       traced("pwrite64", "error=ENOSPC:when=" + from + ".." + to));
  Client client(socket);
  REQUIRE(client.word("open", opening) == "ok");
  REQUIRE(client.word("check-in", chair_arrival()) == "ok");
  for (int keys = 1; keys <= 12; ++keys) {
    const auto word = client.word("draft", draft(keys));
    CHECK((word == "ok" || word == "device.full"));
    if (word == "device.full") ++refused;
    kept_again = refused > 0 && word == "ok";
    if (word == "ok") CHECK(keys_kept(client.fresh_view()) == keys);
  }
  CHECK(refused > 0);
  CHECK(kept_again);
  CHECK(client.fresh_view()["read_only"] == false);
}
