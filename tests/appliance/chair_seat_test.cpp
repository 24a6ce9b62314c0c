// Whoever chairs sits at the table, signs first and takes part: through the requests of the screen.
#include "appliance/session/chair_seat.hpp"

#include "tests/appliance/engine_table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::test {
namespace {

using nlohmann::json;

const json goal = {{"text", {{"words", "Rust in huis"}}}};
constexpr auto own_pin = "402917";

json arrival(const std::string& who, const std::string& pin) {
  return {{"participant", who}, {"pin", pin}, {"secrecy", true}, {"delegate_duty", false}};
}

const view::PersonView& chair_of(const view::SessionView& session) {
  const auto found = std::ranges::find_if(session.people, &view::PersonView::is_chair);
  REQUIRE(found != session.people.end());
  return *found;
}

// c2, Bea Claes, is invited to nothing.
json opened_by_stranger() {
  return {{"session", session_1}, {"chair", "c2"}, {"pin", second_chair_pin}};
}

TEST_CASE(
    "art14.1.secrecy: the machine seats the chair as the invited person of that name, or for the agency") {
  EngineTable invited;
  invited.open_session();
  CHECK(chair_of(*invited.view().session).id == "p1");
  CHECK(invited.view().session->people.size() == 3);

  EngineTable stranger;
  stranger.ok("open", opened_by_stranger());
  const auto session = *stranger.view().session;
  const view::PersonView& seat = chair_of(session);
  CHECK(session.people.size() == 4);
  CHECK(seat.id == "voorzitter");
  CHECK(seat.name == "Bea Claes");
  CHECK(seat.organisation == "Agentschap Justitie en Handhaving");
  CHECK(session.organisations.back().category == 1);
}

TEST_CASE(
    "chair seat: an agency that is at the table is not there twice, and an id that is taken stays "
    "another's") {
  domain::Dossier dossier;
  dossier.organisations = {{.id = {"o1"}, .name = "Agentschap", .category = 1}};
  dossier.invited = {{.id = {"voorzitter"}, .name = "Een ander", .organisation = {"o1"}}};
  const domain::Chair chair{{"c1"}, "Hilde Verbeeck", domain::ChairRole::representative};
  const auto seat = appliance::seat_of(chair, dossier);
  CHECK(seat.value == "voorzitter-1");
  REQUIRE(dossier.invited.size() == 2);
  CHECK(dossier.invited[1].organisation.value == "o1");
  CHECK(dossier.invited[1].function == "vertegenwoordiger van de coördinator");
  CHECK(dossier.organisations.size() == 1);
  CHECK(appliance::seat_of({{"c2"}, "een  ander", {}}, dossier).value == "voorzitter");
}

TEST_CASE("art14.1.secrecy: the chair signs with another PIN than the one that opens sessions") {
  EngineTable table;
  table.open_session();
  table.check_in("p2");
  CHECK(table.view().session->chair_must_sign);
  CHECK(table.propose_word("goal-set", goal) == "art14.1.secrecy");
  CHECK(table.word("check-in", arrival("p1", chair_pin)) == "device.pin-weak");
  CHECK(table.view().session->chair_must_sign);
  // Of somebody else it is a PIN as any other: the screen does not tell who knows it.
  CHECK(table.word("check-in", arrival("p3", chair_pin)) == "art12.delegate");
  table.ok("check-in", arrival("p1", own_pin));
  CHECK_FALSE(table.view().session->chair_must_sign);
  CHECK(table.propose_word("goal-set", goal) == "ok");
}

TEST_CASE("chair seat: why a chair takes no part is in the record in words, and must be words") {
  EngineTable table;
  json opening = {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}};
  opening["takes_no_part"] = "Ann \U0001F600";
  CHECK(table.word("open", opening) == "wrong-field");
  opening["takes_no_part"] = "Ann vervangt een zieke collega en kent het gezin niet.";
  table.ok("open", opening);
  table.ok("check-in", arrival("p1", own_pin));
  table.check_in("p2");
  CHECK_FALSE(chair_of(*table.view().session).takes_part);
  CHECK(table.propose_word("goal-set", goal) == "ok");
  CHECK(table.word("begin-turn", {{"participant", "p1"}, {"pin", own_pin}}) == "device.turn");
  // The other organisation alone is no casusoverleg.
  CHECK(table.view().session->can_close_as_not_held);
}

TEST_CASE("art14.1.secrecy: another chair who unlocks or resumes takes a seat first") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.ok("lock");
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  CHECK_FALSE(table.view().session->chair_must_sign);
  table.ok("lock");
  table.ok("unlock", {{"chair", "c2"}, {"pin", second_chair_pin}});
  CHECK(table.view().session->chair_must_sign);
  CHECK(table.view().session->chair == "Bea Claes");
  CHECK(chair_of(*table.view().session).id == "x4");
  CHECK(table.propose_word("goal-set", goal) == "art14.1.secrecy");
  table.start();
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  CHECK_FALSE(table.view().session->chair_must_sign);
  CHECK(chair_of(*table.view().session).id == "p1");
  table.start();
  table.ok("resume", {{"session", session_1}, {"chair", "c2"}, {"pin", second_chair_pin}});
  CHECK(table.view().session->people.size() == 4);  // the same seat again
  table.ok("check-in", arrival("x4", own_pin));
  CHECK(table.propose_word("goal-set", goal) == "ok");
}

TEST_CASE("chair seat: another chair takes over a session whose clock was set, in one deed") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.ok("lock");
  table.now.unix_ms -= 3'600'000;
  table.ok("unlock", {{"chair", "c2"}, {"pin", second_chair_pin}});
  CHECK(table.view().session->chair == "Bea Claes");
  table.ok("check-in", arrival("x4", own_pin));
  CHECK(table.propose_word("goal-set", goal) == "ok");
}

}  // namespace
}  // namespace tafel::test
