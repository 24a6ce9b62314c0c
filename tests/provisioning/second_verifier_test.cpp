// docs/verify.py and `tafel verify` beside each other: both take the same sessions, and both refuse the same forgeries.
#include "tests/provisioning/second_verifier.hpp"

#include "tests/provisioning/played_house.hpp"
#include "tests/shared/record/forgeries.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace tafel::testing {
namespace {

using nlohmann::json;

// ---- Sessions in which everything happens
constexpr const char* chair = R"({"id":"c2","name":"Bea Claes","role":"representative"})";

json statement_by(const std::string& who, const json& about, const std::string& text) {
  return {{"by", who},
          {"about", about},
          {"category", 11},
          {"text", words(text)},
          {"relevance", words("Dit toont het risico.")}};
}

json disclosure_of(const std::string& text, const json& sources) {
  return {{"content",
           {{"kind", "disclosure"},
            {"information", words(text)},
            {"recipient", {"m1"}},
            {"sharer", "p2"},
            {"sources", sources},
            {"necessity", {{"goal", {"d1"}}, {"why", words("Zij moet dit weten.")}}}}}};
}

void arrive_and_leave(SampleTable& table) {
  table.check_in("p1");
  table.propose("left-table", {{"who", "p1"}});
  table.propose("returned-to-table", {{"who", "p1"}});
  table.check_in("p2");
  table.propose("check-in-struck", {{"who", "p2"}, {"reason", words("Vergissing.")}});
  for (const auto* who : {"p2", "p3"}) table.check_in(who);
  table.check_in("e1");
  table.propose("anonymity-lifted", {{"reason", words("De situatie vraagt het.")}});
  table.propose("check-in-struck", {{"who", "e1"}, {"reason", words("Toch niet nodig.")}});
  const json added = table.propose(
      "person-added",
      {{"person", {{"name", "Ina"}, {"function", "arts"}, {"organisation", "az"}, {"ground", "involvement"}}},
       {"organisation", {{{"id", "az"}, {"name", "AZ Proef"}, {"category", 20}}}}});
  table.check_in(added["person"]["id"]);
  table.propose("left-table", {{"who", added["person"]["id"]}});
}

void stop_and_go_on(SampleTable& table) {
  table.propose("chair-changed", {{"chair", json::parse(chair)}, {"seat", "p1"}});
  table.propose("session-resumed", {{"chair", json::parse(chair)}});
  const Instant an_hour_ago{table.now.unix_ms - 3'600'000};
  table.propose("clock-corrected", {{"chair", json::parse(chair)}, {"clock", to_string(an_hour_ago)}});
}

void speak_and_plan(SampleTable& table) {
  const json contact{{"contact", "Buurvrouw Rita"}, {"necessity", words("Zij hoort het.")}};
  table.propose("statement-made", statement_by("p1", {{"member", {"m1"}}}, "Twee tussenkomsten."));
  table.propose("statement-made", statement_by("p2", {{"member", {"m1"}}}, "Zij wil weg."));
  table.propose("statement-made", statement_by("p3", contact, "Een vermoeden."));
  table.propose("statement-dropped", {{"id", "u3"}});
  table.propose("statement-confirmed", {{"id", "u1"}, {"by", "p1"}});
  table.propose("statement-confirmed", {{"id", "u2"}, {"by", "p2"}});
  for (const auto* goal : {"Veilig wonen.", "Rust."}) table.propose("goal-set", {{"text", words(goal)}});
  table.propose("goal-set", {{"id", "d1"}, {"text", words("Veilig wonen, met het kind.")}});
  table.propose("goal-dropped", {{"id", "d2"}});
  const json action{{"goal", "d1"}, {"text", words("Huisbezoek")}, {"owner", "p2"}, {"due", "2026-12-01"}};
  for (int i = 0; i < 2; ++i) table.propose("action-set", action);
  table.propose("action-dropped", {{"id", "a2"}});
  table.propose("number-revealed", {{"member", "m2"}});
}

void vote_on(SampleTable& table, const std::string& item, const std::string& last = "akkoord") {
  for (const auto* who : {"p1", "p2"}) table.vote(who, item, "akkoord");
  table.vote("p3", item, last);
}

void agree(SampleTable& table) {
  table.propose("returned-to-table", {{"who", "x5"}});
  table.propose("route-decided",
                {{"route", "start-trajectory"}, {"minors_involvement", words("Mee gekozen.")}});
  table.propose("item-put", disclosure_of("Er is plaats.", {"u1"}));
  table.vote("p1", "i1", "niet-akkoord");
  json second = disclosure_of("Er is plaats in het vluchthuis.", {"u1"});
  second["id"] = "i1";
  table.propose("item-put", second);
  table.propose("item-put", disclosure_of("De politie komt langs.", {"u2"}));
  json report = disclosure_of("De feiten van oktober.", json::array());
  report["content"].merge_patch({{"kind", "reporting"},
                                 {"recipient", nullptr},
                                 {"sharer", "p3"},
                                 {"addressee", "rechtbank van eerste aanleg"}});
  table.propose("item-put", report);
  table.propose("item-put", disclosure_of("Een punt dat niemand wil.", json::array()));
  for (const auto* item : {"i1", "i2"}) {
    vote_on(table, item);
    table.vote("x5", item, "akkoord");
  }
  vote_on(table, "i3", "niet-akkoord");
  table.propose("round-ended", {{"reason", words("Een deelnemer is weggeroepen.")}});
  table.propose("item-withdrawn", {{"id", "i4"}});
}

void write_up_and_close(SampleTable& table) {
  table.propose("verslag-drawn-up", json::object());
  table.propose("verslag-approved", {{"by", "p1"}});
  table.propose("verslag-remarked", {{"by", "p2"}, {"remark", words("Te kort.")}});
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", true}});
  table.close();
  table.propose("statement-taken-back", {{"id", "u2"}, {"by", "p2"}});
}

// Every kind of fact happens, most in more than one way.
SampleTable busy_first_session() {
  SampleTable table;
  json dossier = sample_dossier();
  dossier["kind"] = "first";
  dossier["members"][1]["national_number"] = "85091700176";
  table.open(dossier);
  arrive_and_leave(table);
  stop_and_go_on(table);
  speak_and_plan(table);
  agree(table);
  write_up_and_close(table);
  return table;
}

// Takes over an action and an item, and says what became of both.
SampleTable session_that_follows() {
  const json bearer = {{"name", "Lies"}, {"function", "leerkracht"}, {"organisation", "School"}};
  SampleTable table;
  json dossier = sample_dossier();
  dossier["follows"] = {{"session", "11111111-1111-4111-8111-111111111111"},
                        {"record", std::string(64, 'b')},
                        {"head", std::string(64, 'c')},
                        {"given_out", {{"goals", 1}, {"actions", 1}, {"items", 1}}},
                        {"goals", json::array({{{"id", "d1"}, {"text", words("Rust.")}}})},
                        {"actions", json::array({{{"id", "a1"},
                                                  {"goal", "d1"},
                                                  {"text", words("Opvang.")},
                                                  {"owner", bearer},
                                                  {"due", "2026-12-01"}}})},
                        {"items", json::array({{{"id", "i1"},
                                                {"version", 1},
                                                {"kind", "disclosure"},
                                                {"information", words("Dat.")},
                                                {"recipient", {"m1"}},
                                                {"sharer", bearer},
                                                {"safety_of", {"m1"}},
                                                {"why", words("Nodig.")},
                                                {"agreed_on", "2026-11-20"}}})}};
  table.open(dossier);
  for (const auto* who : {"p1", "p3"}) table.check_in(who);
  table.propose("action-reviewed", {{"id", "a1"}, {"course", "done"}, {"why", words("Klaar.")}});
  table.propose("item-reviewed", {{"item", "i1"}, {"course", "stopped"}, {"reason", words("Weet het al.")}});
  table.close();
  return table;
}

SampleTable closing_session_of_twenty_years() {
  SampleTable table;
  json dossier = sample_dossier();
  dossier["kind"] = "closing";
  table.open(dossier);
  for (const auto* who : {"p1", "p2"}) table.check_in(who);
  table.propose("retention-set", {{"years", 4}});
  table.propose("item-put", {{"content",
                              {{"kind", "extension"},
                               {"information", words("De feiten zijn ernstig.")},
                               {"extension", {{"years", 20}, {"ground", "grave-facts"}}}}}});
  for (const auto* who : {"p1", "p2"}) table.vote(who, "i1", "akkoord");
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", false}});
  table.close();
  return table;
}

// All agree on an item that rests on a goal; then the route goes to care, and back, and one of them agrees again.
SampleTable voided_by_another_route() {
  SampleTable table;
  json dossier = sample_dossier();
  dossier["kind"] = "first";
  table.open(dossier);
  for (const auto* who : {"p1", "p2"}) table.check_in(who);
  const auto decide = [&](const char* route) {
    table.propose("route-decided", {{"route", route}, {"minors_involvement", words("Besproken.")}});
  };
  table.propose("goal-set", {{"text", words("Moeder en kind wonen veilig.")}});
  table.propose("item-put", {{"content",
                              {{"kind", "disclosure"},
                               {"information", words("Er is plaats in het vluchthuis.")},
                               {"recipient", json::array({"m1"})},
                               {"sharer", "p2"},
                               {"necessity", {{"goal", json::array({"d1"})}, {"why", words("Rust.")}}}}}});
  decide("start-trajectory");
  for (const auto* who : {"p1", "p2"}) table.vote(who, "i1", "akkoord");
  decide("refer-to-care");
  decide("start-trajectory");
  table.vote("p1", "i1", "akkoord");
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", false}});
  table.close();
  return table;
}

// Held with a prosecutor's consent; an item is put that rests on a goal.
SampleTable by_consent_for_a_goal() {
  SampleTable table;
  json dossier = sample_dossier();
  dossier["legal_basis"] = {{"kind", "prosecutor"},
                            {"reference", "2026/17"},
                            {"reasons", words("Gemotiveerd.")},
                            {"terms",
                             {{"takes_part", json::array({"pol", "caw", "jh", "ggz"})},
                              {"finality", words("De kinderen beschermen.")},
                              {"modalities", words("Eén overleg.")},
                              {"disclosure", true},
                              {"reporting", false}}}};
  dossier["organisations"][0]["accepts_modalities"] = true;
  table.open(dossier);
  for (const auto* who : {"p1", "p2"}) table.check_in(who);
  table.propose("goal-set", {{"text", words("Moeder en kind wonen veilig.")}});
  table.propose("item-put", {{"content",
                              {{"kind", "disclosure"},
                               {"information", words("Er is plaats in het vluchthuis.")},
                               {"recipient", json::array({"m1"})},
                               {"sharer", "p1"},
                               {"necessity", {{"goal", json::array({"d1"})}, {"why", words("Rust.")}}}}}});
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", false}});
  table.close();
  return table;
}

// The output of `tafel verify`, which the second verifier is asked too.
Finished verified(const SampleTable& table, const record::Record& record) {
  PlayedHouse house;
  house.enrol(table);
  house.seal(table, record, "r");
  return tafel(house.verify("r"));
}

std::size_t last_event(const SampleTable& table) {
  return table.events.size() - 1;
}

// Is the record refused by that rule, once one event says something else and the device has signed it anew?
bool refused_once_edited(const SampleTable& table, std::size_t event, const std::string& from,
                         const std::string& to, const std::string& rule) {
  record::Record record = table.sealed();
  edit(record.events.at(event), from, to);
  rechain_and_sign(record, table.device_key);
  return verified(table, record).out.find(rule) != std::string::npos;
}

}  // namespace

TEST_CASE("verify.py: agrees on a session in which every kind of fact happens") {
  const SampleTable table = busy_first_session();
  std::set<std::string> kinds;
  for (const std::string& line : table.events) kinds.insert(json::parse(line)["what"]);
  for (const std::string& line : closing_session_of_twenty_years().events)
    kinds.insert(json::parse(line)["what"]);
  const SampleTable following = session_that_follows();
  for (const std::string& line : following.events) kinds.insert(json::parse(line)["what"]);
  CHECK(verified(following, following.sealed()).status == 0);
  CHECK(kinds.size() == std::variant_size_v<domain::AnyFact>);
  const Finished finished = verified(table, table.sealed());
  CHECK_MESSAGE(finished.status == 0, finished.out);
  CHECK(finished.out.find("1 of 4 items may be shared") != std::string::npos);
}

TEST_CASE("verify.py: agrees on a term that the closing table set, and on one that it could not set") {
  SampleTable table;
  json dossier = sample_dossier();
  dossier["kind"] = "closing";
  table.open(dossier);
  for (const auto* who : {"p1", "p2"}) table.check_in(who);
  table.propose("retention-set", {{"years", 4}});
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", false}});
  table.close();
  CHECK(verified(table, table.sealed()).status == 0);
  CHECK(refused_once_edited(table, last_event(table), "\"retention_years\":4", "\"retention_years\":15",
                            "art15.retention"));
  CHECK(refused_once_edited(table, 3, "\"years\":4", "\"years\":16", "art15.retention"));
}

TEST_CASE("verify.py: agrees on how long a dossier is kept, and on a claim of longer") {
  const SampleTable table = closing_session_of_twenty_years();
  CHECK(verified(table, table.sealed()).status == 0);
  CHECK(refused_once_edited(table, last_event(table), "\"retention_years\":20", "\"retention_years\":30",
                            "art15.retention"));
}

TEST_CASE(
    "verify.py: agrees that another route voids what rests on a goal, and on a claim that it does not") {
  const SampleTable table = voided_by_another_route();
  const Finished finished = verified(table, table.sealed());
  CHECK(finished.status == 0);
  CHECK(finished.out.find("0 of 1 items may be shared") != std::string::npos);
  CHECK(refused_once_edited(table, last_event(table), "\"shared\":false", "\"shared\":true",
                            "art14.closed-by-default"));
  CHECK(refused_once_edited(table, 5, "\"route\":\"start-trajectory\"", "\"route\":\"refer-to-care\"",
                            "art14.2.necessary"));
}

TEST_CASE("verify.py: agrees on what a dossier forbids of its items") {
  const SampleTable table = by_consent_for_a_goal();
  CHECK(verified(table, table.sealed()).status == 0);
  struct Spoiled {
    const char* from;
    const char* to;
    const char* rule;
  };
  const Spoiled forgeries[] = {
      {"\"disclosure\":true", "\"disclosure\":false", "art9.legal-basis"},
      {"\"accepts_modalities\":true", "\"accepts_modalities\":false", "art10.modalities"},
      {"\"coordinated_approach\":{\"judged_by\":\"An Peeters\",\"judged_on\":\"2026-11-20\",\"met\":true}",
       "\"coordinated_approach\":{\"judged_by\":\"An Peeters\",\"judged_on\":\"2026-11-20\",\"met\":false}",
       "art5.criteria"},
      {"\"takes_part\":[\"pol\",", "\"takes_part\":[", "art9.legal-basis"}};
  for (const auto& [from, to, rule] : forgeries)
    CHECK_MESSAGE(refused_once_edited(table, 0, from, to, rule), from);
}

TEST_CASE(
    "verify.py: agrees that a first session has its referral, an assessment of the risk and the facts") {
  for (const char* part : {"referral", "risk", "facts"}) {
    CAPTURE(part);
    SampleTable table;
    json dossier = sample_dossier();
    dossier.erase(part);
    table.open(dossier);
    for (const auto* who : {"p1", "p3"}) table.check_in(who);
    table.close();
    CHECK(verified(table, table.sealed()).status == 0);  // a later session may do without
    CHECK(refused_once_edited(table, 0, "\"kind\":\"follow-up\"", "\"kind\":\"first\"", "art11.referral"));
  }
}

TEST_CASE("verify.py: agrees on a session that was not held, and on a claim that it was") {
  SampleTable table;
  table.open();
  table.check_in("p1");
  table.propose("session-closed", {{"not_held", words("Niemand anders kwam.")}});
  CHECK(verified(table, table.sealed()).status == 0);
  record::Record held = table.sealed();
  std::string& last = held.events.back();
  const auto reason = last.find("\"not_held\"");
  REQUIRE(reason != std::string::npos);
  last.erase(reason, last.find("},", reason) + 2 - reason);
  rechain_and_sign(held, table.device_key);
  CHECK(verified(table, held).out.find("art2.multilateral") != std::string::npos);
}

}  // namespace tafel::testing
