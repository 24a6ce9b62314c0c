// The line of a dossier's records, and the forgeries that break it: each is refused for its own reason.
#include "shared/record/line_of_records.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/domain/following.hpp"
#include "shared/domain/json.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>
#include <functional>

namespace tafel::testing {
namespace {

using nlohmann::json;
using record::SealedSession;

// A session that was sealed, and what a verifier knows of it.
struct Sealed {
  record::Record record;
  domain::State state;
  std::string sha256;
  [[nodiscard]] SealedSession session() const { return {sha256, record.head, &state, &record.texts}; }
};

Sealed sealed(const SampleTable& table) {
  record::Record record = table.sealed();
  std::string sha256 = crypto::to_hex(crypto::sha256(as_bytes(record::to_json(record))));
  return {std::move(record), table.state, std::move(sha256)};
}

std::string session_id(int number) {
  return std::string(8, static_cast<char>('0' + number)) + "-1111-4111-8111-111111111111";
}

// Agenda words in the place of the commitments.
void put_words(json& value, const record::Texts& texts) {
  if (value.is_object() && value.size() == 1 && value.contains("sha256")) {
    value = words(texts.at(value["sha256"]).words);
  } else if (value.is_structured()) {
    for (json& inner : value) put_words(inner, texts);
  }
}

json dossier_after(const Sealed& before, int number) {
  json dossier = sample_dossier();
  dossier["session"] = session_id(number);
  domain::Dossier carrying = before.state.dossier;
  carrying.follows = domain::following(before.state);
  carrying.follows->record = before.sha256;
  carrying.follows->head = before.record.head;
  json follows = domain::to_json(carrying)["follows"];
  put_words(follows, before.record.texts);
  dossier["follows"] = follows;
  return dossier;
}

void seat_two(SampleTable& table) {
  table.check_in("p1");
  table.check_in("p2");
}

void close_with_feedback(SampleTable& table) {
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", false}});
  table.close();
}

// Goals d1 and d2 (dropped), actions a1 and a2, items i1 (agreed) and i2 (not).
Sealed first_table(int number = 1) {
  SampleTable table;
  json dossier = sample_dossier();
  dossier["session"] = session_id(number);
  table.open(dossier);
  seat_two(table);
  for (const char* goal : {"Veiligheid thuis.", "Doel dat wegvalt."})
    table.propose("goal-set", {{"text", words(goal)}});
  table.propose("goal-dropped", {{"id", "d2"}});
  for (const char* action : {"Sloten vervangen.", "Opvang zoeken."})
    table.propose("action-set",
                  {{"goal", "d1"}, {"text", words(action)}, {"owner", "p1"}, {"due", "2026-12-01"}});
  for (const char* information : {"Dat hij vrijkomt.", "Waar hij woont."}) table.put_disclosure(information);
  for (const char* who : {"p1", "p2"}) table.vote(who, "i1", "akkoord");
  close_with_feedback(table);
  return sealed(table);
}

// a1 done, a2 running, i1 not yet told.
Sealed next_table(const json& dossier) {
  SampleTable table;
  table.now = *parse_instant("2026-11-24T08:00:00.000Z");
  table.open(dossier);
  seat_two(table);
  for (const auto& each : table.state.actions)
    if (each.carried)
      table.propose("action-reviewed", {{"id", each.set.id.value},
                                        {"course", each.set.id.value == "a1" ? "done" : "running"},
                                        {"why", words("Zo ging het.")}});
  for (const auto& each : table.state.agreed)
    table.propose("item-reviewed", {{"item", each.item.id.value}, {"course", "not-yet"}});
  close_with_feedback(table);
  return sealed(table);
}

std::string why_not(const Done& done) {
  return done ? "" : done.error().place + " " + done.error().message;
}

// What `check_follows` says of a second session whose agenda was changed before it was opened.
std::string after_change(const std::function<void(json&)>& change) {
  const Sealed first = first_table();
  json dossier = dossier_after(first, 2);
  change(dossier);
  const Sealed second = next_table(dossier);
  return why_not(record::check_follows(first.session(), second.session()));
}

bool says(const std::string& said, const std::string& part) {
  return said.find(part) != std::string::npos;
}

TEST_CASE("line of records: what was carried is what was sealed, over three tables") {
  const Sealed first = first_table();
  const Sealed second = next_table(dossier_after(first, 2));
  const Sealed third = next_table(dossier_after(second, 3));
  CHECK(why_not(record::check_follows(first.session(), second.session())) == "");
  CHECK(why_not(record::check_follows(second.session(), third.session())) == "");
  const auto line = record::in_line({third.session(), first.session(), second.session()});
  REQUIRE(line);
  CHECK((*line)[0].session.sha256 == first.sha256);
  CHECK((*line)[2].session.sha256 == third.sha256);
  CHECK(third.state.actions.size() == 1);
}

TEST_CASE("line of records: a record left out in the middle is missed") {
  const Sealed first = first_table();
  const Sealed second = next_table(dossier_after(first, 2));
  const Sealed third = next_table(dossier_after(second, 3));
  const auto line = record::in_line({first.session(), third.session()});
  REQUIRE_FALSE(line);
  CHECK(says(line.error().message, "a record is left out"));
  CHECK(record::in_line({second.session(), third.session()}));  // before the first given one anything may be
}

TEST_CASE("line of records: two that follow the same one are refused") {
  const Sealed first = first_table();
  const Sealed one = next_table(dossier_after(first, 2));
  const Sealed other = next_table(dossier_after(first, 3));
  const auto line = record::in_line({first.session(), one.session(), other.session()});
  REQUIRE_FALSE(line);
  CHECK(says(line.error().message, "both follow session " + session_id(1)));
}

TEST_CASE(
    "line of records: two that follow the same one are a line by their order, with what comes of each") {
  const Sealed first = first_table();
  const Sealed one = next_table(dossier_after(first, 2));
  const Sealed other = next_table(dossier_after(first, 3));
  const Sealed after_one = next_table(dossier_after(one, 4));
  const std::vector<SealedSession> all{after_one.session(), first.session(), one.session(), other.session()};
  const auto sessions_of = [](const std::vector<record::Placed>& line) {
    std::string ids;
    for (const auto& each : line) ids += each.session.state->dossier.session.value.front();
    return ids;
  };
  const auto line = record::in_line(all, {{{session_id(2), session_id(3)}}, {}});
  REQUIRE(line);
  CHECK(sessions_of(*line) == "1243");
  CHECK((*line)[1].place == record::Place::ordered);
  CHECK((*line)[2].place == record::Place::follows);
  CHECK((*line)[3].before == 0);
  CHECK(sessions_of(*record::in_line(all, {{{session_id(3), session_id(2)}}, {}})) == "1324");
  CHECK_FALSE(record::in_line(all, {{{session_id(2), session_id(4)}}, {}}));
  CHECK_FALSE(record::in_line(all, {{{session_id(2), session_id(3)}, {session_id(3), session_id(2)}}, {}}));
}

TEST_CASE("line of records: a bound session has its place in it, and no other number has") {
  const Sealed first = first_table();
  const Sealed second = next_table(dossier_after(first, 2));
  Sealed crisis = first_table(5);
  crisis.state.dossier.number = "CRISIS-1";
  const std::vector<SealedSession> all{second.session(), crisis.session(), first.session()};
  const auto bound = [&](std::optional<std::string> after) {
    return record::in_line(all, {{}, {{session_id(5), std::move(after)}}});
  };
  CHECK(bound(session_id(1))->at(1).place == record::Place::bound);
  CHECK(bound(session_id(1))->at(2).before == 0);
  CHECK(bound(session_id(2))->at(2).session.sha256 == crisis.sha256);
  CHECK(bound(std::nullopt)->at(0).session.sha256 == crisis.sha256);
  CHECK(says(bound(session_id(8)).error().message, "a record is left out"));
  CHECK(says(record::in_line(all).error().message, "another dossier"));
}

TEST_CASE("line of records: a record of another dossier, or twice, is no part of it") {
  const Sealed first = first_table();
  const Sealed second = next_table(dossier_after(first, 2));
  CHECK_FALSE(record::in_line({first.session(), first.session()}));
  Sealed stranger = second;
  stranger.state.dossier.number = "VH-2026-0999";
  const auto line = record::in_line({first.session(), stranger.session()});
  REQUIRE_FALSE(line);
  CHECK(says(line.error().message, "another dossier"));
}

TEST_CASE("line of records: two that follow nothing, or each other, are no line") {
  const Sealed first = first_table();
  const Sealed another = first_table(4);
  CHECK_FALSE(record::in_line({first.session(), another.session()}));
  Sealed second = next_table(dossier_after(first, 2));
  Sealed ring = first;
  ring.state.dossier.follows = second.state.dossier.follows;
  ring.state.dossier.follows->session = second.state.dossier.session;
  const auto line = record::in_line({ring.session(), second.session()});
  REQUIRE_FALSE(line);
  CHECK(says(line.error().message, "ring"));
}

TEST_CASE("line of records: a goal that was never agreed, or was dropped, is not carried") {
  CHECK(after_change([](json&) {}) == "");
  const json invented = {{"id", "d2"}, {"text", words("Nooit afgesproken.")}};
  CHECK(says(after_change([&](json& d) { d["follows"]["goals"].push_back(invented); }),
             "/follows/goals/1 goal d2 was dropped"));
  CHECK(says(after_change([&](json& d) {
               d["follows"]["goals"].push_back(invented);
               d["follows"]["goals"][1]["id"] = "d3";
               d["follows"]["given_out"]["goals"] = 3;
             }),
             "/follows/given_out"));
}

TEST_CASE("line of records: a goal that no table before agreed on is not carried") {
  const Sealed second = next_table(dossier_after(first_table(), 2));
  json third = dossier_after(second, 3);
  third["follows"]["goals"].push_back({{"id", "d2"}, {"text", words("Nooit afgesproken.")}});
  CHECK(says(why_not(record::check_follows(second.session(), next_table(third).session())),
             "goal d2 was never agreed"));
}

TEST_CASE("line of records: an action that is done is not carried, one that is open is not left out") {
  CHECK(says(after_change([](json& d) { d["follows"]["actions"].erase(0); }), "a1 had to be carried"));
  const Sealed first = first_table();
  const Sealed second = next_table(dossier_after(first, 2));
  json third = dossier_after(second, 3);
  third["follows"]["actions"].push_back(dossier_after(first, 2)["follows"]["actions"][0]);
  CHECK(says(why_not(record::check_follows(second.session(), next_table(third).session())),
             "action a1 was done or lapsed"));
}

TEST_CASE("line of records: an item without consensus is not carried, nor other words, owners or days") {
  CHECK(says(after_change([](json& d) {
               json other = d["follows"]["items"][0];
               other["id"] = "i2";
               d["follows"]["items"].push_back(other);
             }),
             "item i2 had no consensus"));
  CHECK(says(after_change([](json& d) { d["follows"]["items"][0]["information"] = words("Meer dan dat."); }),
             "i1 is carried otherwise"));
  CHECK(says(after_change([](json& d) { d["follows"]["items"][0]["why"] = words("Daarom."); }),
             "i1 is carried otherwise"));
  CHECK(says(after_change([](json& d) { d["follows"]["items"][0]["sharer"]["name"] = "Iemand"; }),
             "i1 is carried otherwise"));
  CHECK(says(after_change([](json& d) { d["follows"]["goals"][0]["text"] = words("Ander doel."); }),
             "d1 is carried otherwise"));
  CHECK(says(after_change([](json& d) { d["follows"]["actions"][0]["due"] = "2027-01-01"; }),
             "a1 is carried otherwise"));
  CHECK(after_change([](json& d) { d["follows"]["actions"][0]["owner"]["seat"] = ""; }) == "");
}

TEST_CASE("line of records: the record, its head and the session are those that were sealed") {
  CHECK(says(after_change([](json& d) { d["follows"]["record"] = std::string(64, 'f'); }),
             "/follows/record names another record"));
  CHECK(says(after_change([](json& d) { d["follows"]["head"] = std::string(64, 'f'); }),
             "/follows/head names another head"));
  CHECK(says(after_change([](json& d) { d["follows"]["session"] = session_id(9); }),
             "/follows/session names session"));
  CHECK(says(after_change([](json& d) { d.erase("follows"); }), "follows no session"));
  CHECK(says(after_change([](json& d) {
               d["follows"]["route"] = {{"route", "start-trajectory"}, {"decided_on", "2026-11-01"}};
             }),
             "/follows/route"));
}

}  // namespace
}  // namespace tafel::testing
