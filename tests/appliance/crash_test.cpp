// `kill -9` at any moment: what was acknowledged is there after a chair's PIN, and the meeting continues to its end.
#include "tests/appliance/chair_arrival.hpp"
#include "tests/appliance/short_meeting.hpp"
#include "tests/appliance/tracing.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

// One meeting, killed before the nth such call. False when it came to its end before that.
bool cut_and_finish(const std::string& call, int nth) {
  CAPTURE(call);
  CAPTURE(nth);
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  ShortMeeting meeting;
  bool ended = false;
  {
    TafeldProcess tafeld(house.state().root, socket,
                         traced(call, "signal=SIGKILL:when=" + std::to_string(nth)));
    Client client(socket);
    if (client.connected()) ended = meeting.run(client);
    if (!ended) CHECK(meeting.last_word == (client.connected() ? "gone" : "ok"));
  }
  TafeldProcess again(house.state().root, socket);
  Client client(socket);
  REQUIRE(client.connected());
  meeting.resume_and_finish(client);
  again.stop();
  check_sealed(house);
  return !ended;
}

}  // namespace

TEST_CASE("crash: killed between any two acknowledgements, nothing acknowledged is lost") {
  for (const int answered : {1, 7, 20, 33}) {
    CAPTURE(answered);
    HouseFixture house{SystemClock().now()};
    const auto socket = house.folder() / "s";
    std::vector<std::string> acknowledged;
    {
      TafeldProcess tafeld(house.state().root, socket);
      Client client(socket);
      REQUIRE(client.word("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "ok");
      REQUIRE(client.word("check-in", chair_arrival()) == "ok");
      // A stream of requests without waiting for answers; then the kill falls somewhere in the midst of it.
      for (int i = 0; i < 40; ++i) {
        const json fact = {{"text", {{"words", "doel " + std::to_string(i)}}}};
        client.send_raw(
            json{{"id", 100 + i}, {"do", "propose"}, {"what", "goal-set"}, {"fact", fact}}.dump() + "\n");
      }
      const auto take = [&] {
        const auto answer = client.next_answer();
        if (answer && answer->contains("ok"))
          acknowledged.push_back("doel " + std::to_string((*answer)["id"].get<int>() - 100));
        return answer.has_value();
      };
      for (int i = 0; i < answered; ++i) REQUIRE(take());
      tafeld.kill_now();
      while (take()) {
      }
    }
    TafeldProcess again(house.state().root, socket);
    Client client(socket);
    REQUIRE(client.word("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "ok");
    const json goals = client.fresh_view()["session"]["goals"];
    REQUIRE(goals.size() >= acknowledged.size());
    for (std::size_t i = 0; i < acknowledged.size(); ++i) CHECK(goals[i]["text"] == acknowledged[i]);
  }
}

TEST_CASE("crash: killed before a write, a flush, a rename or a removal, the meeting is brought to its end") {
  if (!strace_works()) return;
  // A short walk that touches every stage, from the start of the program to the erasing of the session's keys.
  struct Walk {
    const char* call;
    int stride;
    int cuts_expected;
  };
  for (const auto& walk : {Walk{"pwrite64", 11, 3}, Walk{"fdatasync", 5, 2}, Walk{"fsync", 5, 5},
                           Walk{"renameat", 3, 3}, Walk{"unlink", 2, 2}, Walk{"unlinkat", 5, 3}}) {
    int cuts = 0;
    for (int nth = 1; nth < 200 && cut_and_finish(walk.call, nth); nth += walk.stride) ++cuts;
    CHECK_MESSAGE(cuts >= walk.cuts_expected, walk.call << " was cut " << cuts << " times");
  }
}
