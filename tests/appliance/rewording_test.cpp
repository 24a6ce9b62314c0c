// A draft that is said in other words: another statement takes its place, and neither is ever lost between the two.
#include "tests/appliance/engine_table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

json said_by(const std::string& by, const std::string& words) {
  return {{"by", by},
          {"about", {{"member", {"m1"}}}},
          {"category", 11},
          {"text", {{"words", words}}},
          {"relevance", {{"words", "om de veiligheid"}}}};
}

json reworded(const std::string& by, const std::string& words, const std::string& replaces) {
  return {{"what", "statement-made"}, {"fact", said_by(by, words)}, {"replaces", replaces}};
}

// The words of each statement that stands, in order.
std::vector<std::string> standing(EngineTable& table) {
  std::vector<std::string> words;
  const auto view = table.view();
  for (const auto& each : view.session->statements)
    if (!each.text.empty()) words.push_back(each.text);
  return words;
}
using Words = std::vector<std::string>;

void seat(EngineTable& table) {
  table.open_session();
  table.check_in("p1");
  table.check_in("p2");
  REQUIRE(table.make_statement("p1", "hij bleft") == "u1");
}

void confirm_by(EngineTable& table, const std::string& who, const std::string& statement) {
  table.begin_turn(who);
  table.propose("statement-confirmed", {{"id", statement}, {"by", who}});
  table.ok("end-turn");
}

}  // namespace

TEST_CASE("rewording: the new statement and the end of the draft are one deed") {
  EngineTable table;
  seat(table);
  CHECK(table.ok("propose", reworded("p1", "hij bleef", "u1"))["id"] == "u2");
  CHECK(standing(table) == Words{"hij bleef"});
  CHECK(table.view().session->statements[0].status == view::StatementStatus::dropped);
  table.start();
  table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
  CHECK(standing(table) == Words{"hij bleef"});
}

TEST_CASE("rewording: where one of the two is refused, the draft stands and nothing was added") {
  EngineTable table;
  seat(table);
  json asked = reworded("p1", "hij bleef", "u1");
  std::string refused;
  SUBCASE("a confirmed statement cannot be changed") {
    confirm_by(table, "p1", "u1");
    refused = "art13.free-to-share";
  }
  SUBCASE("an item draws on it") {
    table.propose(
        "item-put",
        {{"content",
          {{"kind", "disclosure"},
           {"information", {{"words", "dat hij bleef"}}},
           {"recipient", {"m1"}},
           {"sharer", "p1"},
           {"sources", {"u1"}},
           {"necessity", {{"safety_of", {"m1"}}, {"goal", json::array()}, {"why", {{"words", "zo"}}}}}}}});
    refused = "art14.2.exactly";
  }
  SUBCASE("there is no such draft") {
    asked["replaces"] = "u9";
    refused = "session.order";
  }
  SUBCASE("the new one is of somebody who is not there") {
    asked["fact"]["by"] = "p3";
    refused = "art13.purpose-bound";
  }
  SUBCASE("no statement takes its place") {
    asked["what"] = "goal-set";
    asked["fact"] = {{"text", {{"words", "Rust"}}}};
    refused = "wrong-field";
  }
  CHECK(table.word("propose", asked) == refused);
  CHECK(standing(table) == Words{"hij bleft"});
  CHECK(table.view().session->statements.size() == 1);
}

TEST_CASE("rewording: in a turn only the own draft, as one's own words") {
  EngineTable table;
  seat(table);
  REQUIRE(table.make_statement("p2", "ze belde") == "u2");
  table.begin_turn("p1");
  SUBCASE("the own draft") {
    CHECK(table.word("propose", reworded("p1", "hij bleef", "u1")) == "ok");
    CHECK(standing(table) == Words{"ze belde", "hij bleef"});
  }
  SUBCASE("that of another") {
    CHECK(table.word("propose", reworded("p1", "ze belde op", "u2")) == "device.turn");
    CHECK(standing(table) == Words{"hij bleft", "ze belde"});
  }
  SUBCASE("on the name of another") {
    CHECK(table.word("propose", reworded("p2", "hij bleef", "u1")) == "device.turn");
    CHECK(standing(table) == Words{"hij bleft", "ze belde"});
  }
  SUBCASE("in the place of none") {
    json asked = reworded("p1", "en nog iets", "u1");
    asked.erase("replaces");
    CHECK(table.word("propose", asked) == "device.turn");
    CHECK(standing(table) == Words{"hij bleft", "ze belde"});
  }
}
