// Who may ask for what: every request in every state of the machine, row by row.
#include "appliance/answers/refusals.hpp"
#include "appliance/engine/request_table.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace tafel;
using namespace tafel::appliance;

namespace {

std::string word_of(const std::optional<Reply>& objection) {
  return objection ? std::get<ipc::Refused>(*objection).rule : "ok";
}

Turn turn_of(const std::string& participant) {
  return {participant, {}};
}

// A screen in each of the hands that it can be in.
struct Screens {
  Screens() {
    chairs.unlock("c1");
    participants.unlock("c1");
    participants.begin_turn(turn_of("p1"));
  }
  ViewChanges changes;
  ScreenHolder locked{changes};
  ScreenHolder chairs{changes};
  ScreenHolder participants{changes};
};

struct Row {
  std::string_view request;
  std::string locked;   // the screen is locked, a session goes on
  std::string chair;    // the screen is unlocked, a session goes on
  std::string turn;     // it is in one participant's hands, a session goes on
  std::string empty;    // the screen is unlocked, there is no session
  std::string sealing;  // the screen is unlocked, a session is being sealed
};

const std::string ok = "ok";
const std::string locked = "device.locked";
const std::string turn = "device.turn";
const std::string busy = "device.busy";
const std::string none = "device.no-session";

// clang-format off
const std::vector<Row> rows = {
    // request       locked  chair  turn   empty  sealing
    {"view",         ok,     ok,    ok,    ok,    ok},
    {"unlock",       ok,     ok,    ok,    ok,    ok},
    {"lock",         ok,     ok,    ok,    ok,    ok},
    {"unlock-pin",   locked, ok,    turn,  ok,    ok},
    {"open",         busy,   busy,  busy,  ok,    busy},
    {"resume",       busy,   busy,  busy,  ok,    busy},
    {"check-in",     locked, ok,    turn,  none,  busy},
    {"begin-turn",   locked, ok,    turn,  none,  busy},
    {"end-turn",     ok,     ok,    ok,    ok,    ok},
    {"propose",      locked, ok,    ok,    none,  busy},
    {"vote",         locked, turn,  ok,    turn,  turn},
    {"draft",        locked, ok,    ok,    none,  busy},
    {"close",        locked, ok,    turn,  none,  busy},
    {"seal",         locked, ok,    turn,  none,  busy},
    {"send-now",     ok,     ok,    ok,    ok,    ok},
    {"check-ready",  busy,   busy,  busy,  ok,    busy},
    {"export",       locked, ok,    turn,  ok,    ok},
};
// clang-format on

}  // namespace

TEST_CASE("rights: every request has a row, and is allowed in the states of that row and in no other") {
  const Screens screen;
  CHECK(rows.size() == request_kinds().size());
  for (const Row& row : rows) {
    CAPTURE(row.request);
    const RequestKind* kind = find_kind(row.request);
    REQUIRE(kind != nullptr);
    CHECK(word_of(objection_to(*kind, screen.locked, Activity::session)) == row.locked);
    CHECK(word_of(objection_to(*kind, screen.chairs, Activity::session)) == row.chair);
    CHECK(word_of(objection_to(*kind, screen.participants, Activity::session)) == row.turn);
    CHECK(word_of(objection_to(*kind, screen.chairs, Activity::nothing)) == row.empty);
    CHECK(word_of(objection_to(*kind, screen.chairs, Activity::sealing)) == row.sealing);
  }
}

TEST_CASE("rights: the hands are looked at before the state: a locked screen learns nothing of the session") {
  const Screens screen;
  for (const auto* request : {"check-in", "begin-turn", "propose", "vote", "draft", "close", "seal"})
    for (const Activity activity : {Activity::nothing, Activity::session, Activity::sealing})
      CHECK(word_of(objection_to(*find_kind(request), screen.locked, activity)) == locked);
}

TEST_CASE("rights: no other name is a request") {
  CHECK(find_kind("vote") != nullptr);
  CHECK(find_kind("Vote") == nullptr);
  CHECK(find_kind("") == nullptr);
}

TEST_CASE("rights: a fact that a participant signs is proposed in that participant's own turn") {
  const Screens screen;
  const domain::Fact own = domain::VerslagApproved{1, {"p1"}, {}};
  const domain::Fact of_another = domain::VerslagApproved{1, {"p2"}, {}};
  CHECK(word_of(objection_to(own, screen.participants)) == ok);
  CHECK(word_of(objection_to(of_another, screen.participants)) == turn);
  CHECK(word_of(objection_to(own, screen.chairs)) == turn);
}

TEST_CASE("rights: a fact that nobody signs is proposed outside a turn") {
  const Screens screen;
  const domain::Fact drawn_up = domain::VerslagDrawnUp{};
  CHECK(word_of(objection_to(drawn_up, screen.chairs)) == ok);
  CHECK(word_of(objection_to(drawn_up, screen.participants)) == turn);
}
