#include "shared/agenda/agenda.hpp"

#include "shared/domain/limits.hpp"
#include "tests/shared/agenda/demo_agenda.hpp"

#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <functional>
#include <string>
#include <sys/wait.h>

using namespace tafel;
using nlohmann::json;
using tafel::testing::demo_agenda;
using tafel::testing::source_file;

namespace {

enum class Verdict { yes, no, no_validator };
Verdict schema_says(const json& agenda) {
  const std::string command = "python3 '" + source_file("tests/shared/agenda/validate.py") + "' '" +
                              source_file("docs/agenda.schema.json") + "'";
  FILE* validator = ::popen(command.c_str(), "w");
  REQUIRE(validator != nullptr);
  const std::string text = agenda.dump();
  std::fwrite(text.data(), 1, text.size(), validator);
  const int status = ::pclose(validator);
  if (WEXITSTATUS(status) == 77) return Verdict::no_validator;
  return WEXITSTATUS(status) == 0 ? Verdict::yes : Verdict::no;
}

struct Broken {
  const char* place;
  std::function<void(json& agenda)> spoil;
};

// The parser's refusals, each with its place; the schema refuses the same.
const std::vector<Broken>& broken_agendas() {
  static const std::vector<Broken> all = {
      {"/format", [](json& a) { a["format"] = "tafelgeheim/agenda/v2"; }},
      {"/house", [](json& a) { a["house"] = "Veilig Huis"; }},
      {"/device", [](json& a) { a.erase("device"); }},
      {"/day", [](json& a) { a["day"] = "23/11/2026"; }},
      {"/colour", [](json& a) { a["colour"] = "red"; }},
      {"/sessions", [](json& a) { a["sessions"] = json::array(); }},
      {"/sessions", [](json& a) { a["sessions"] = json(41, a["sessions"][0]); }},
      {"/sessions/1/session", [](json& a) { a["sessions"][1]["session"] = "overleg-2"; }},
      {"/sessions/0/kind", [](json& a) { a["sessions"][0]["kind"] = "second"; }},
      {"/sessions/0/number", [](json& a) { a["sessions"][0]["number"] = " VHD-2026-0417"; }},
      {"/sessions/0/number", [](json& a) { a["sessions"][0]["number"] = "vhd-2026-0417"; }},
      {"/sessions/0/number", [](json& a) { a["sessions"][0]["number"] = std::string(41, '7'); }},
      {"/sessions/0/title", [](json& a) { a["sessions"][0]["title"] = std::string(201, 'x'); }},
      {"/sessions/0/purpose", [](json& a) { a["sessions"][0].erase("purpose"); }},
      {"/sessions/0/purpose", [](json& a) { a["sessions"][0]["purpose"] = "  "; }},
      {"/sessions/0/purpose", [](json& a) { a["sessions"][0]["purpose"] = std::string(20'001, 'x'); }},
      {"/sessions/0/purpose",
       [](json& a) {
         a["sessions"][0]["purpose"] = {{"sha256", std::string(64, '0')}};
       }},
      {"/sessions/0/legal_basis/kind", [](json& a) { a["sessions"][0]["legal_basis"]["kind"] = "habit"; }},
      {"/sessions/0/criteria/raised_risk",
       [](json& a) { a["sessions"][0]["criteria"].erase("raised_risk"); }},
      {"/sessions/0/consulted/0/on", [](json& a) { a["sessions"][0]["consulted"][0]["on"] = "yesterday"; }},
      {"/sessions/0/members/2/nickname", [](json& a) { a["sessions"][0]["members"][2]["nickname"] = "Lot"; }},
      {"/sessions/0/members",
       [](json& a) { a["sessions"][0]["members"] = json(201, a["sessions"][0]["members"][0]); }},
      {"/sessions/0/invited",
       [](json& a) { a["sessions"][0]["invited"] = json(61, a["sessions"][0]["invited"][0]); }},
      {"/sessions/0/invited/7/ground",
       [](json& a) { a["sessions"][0]["invited"][7]["ground"] = "curiosity"; }},
      {"/sessions/0/supplements/0/text", [](json& a) { a["sessions"][0]["supplements"][0]["text"] = 7; }},
  };
  return all;
}

}  // namespace

TEST_CASE("agenda: the demonstration's agenda is read") {
  const auto agenda = agenda::parse_agenda(demo_agenda().dump());
  REQUIRE_MESSAGE(agenda, (agenda ? "" : describe(agenda.error())));
  CHECK(agenda->device == "tafel-1");
  CHECK(to_string(agenda->day) == "2026-11-23");
  REQUIRE(agenda->sessions.size() == 2);
  CHECK(agenda->sessions[1].title == "Overleg 2, 11.00 uur");
}

TEST_CASE("agenda: what is broken is refused with its place") {
  for (const auto& broken : broken_agendas()) {
    json spoiled = demo_agenda();
    broken.spoil(spoiled);
    const auto agenda = agenda::parse_agenda(spoiled.dump());
    REQUIRE_MESSAGE(!agenda, broken.place);
    CHECK(agenda.error().place == broken.place);
    CHECK(!agenda.error().message.empty());
  }
}

TEST_CASE("agenda: what only the reader can see is refused too") {
  json doubled = demo_agenda();
  doubled["sessions"][1]["session"] = doubled["sessions"][0]["session"];
  CHECK(agenda::parse_agenda(doubled.dump()).error().place == "/sessions/1/session");
  json strange = demo_agenda();
  strange["sessions"][1]["house"] = "another-house";
  CHECK(agenda::parse_agenda(strange.dump()).error().place == "/sessions/1/house");
  CHECK(!agenda::parse_agenda(""));
  CHECK(!agenda::parse_agenda("[]"));
  CHECK(!agenda::parse_agenda(demo_agenda().dump() + "x"));
}

TEST_CASE("agenda: every error is told, of every session") {
  json spoiled = demo_agenda();
  spoiled["device"] = 7;
  spoiled["sessions"][0]["kind"] = "second";
  spoiled["sessions"][0]["members"][1]["born"] = "1985-02-30";
  spoiled["sessions"][1].erase("title");
  spoiled["sessions"][1]["purpose"] = "";
  std::vector<std::string> places;
  for (const auto& error : agenda::agenda_errors(spoiled)) places.push_back(error.place);
  CHECK(places == std::vector<std::string>{"/device", "/sessions/0/kind", "/sessions/0/members/1/born",
                                           "/sessions/1/purpose", "/sessions/1/title"});
  CHECK(agenda::agenda_errors(demo_agenda()).empty());
}

TEST_CASE("agenda: what would keep a session from being opened is told with its rule and its place") {
  json spoiled = demo_agenda();
  auto& session = spoiled["sessions"][0];
  session["criteria"]["coordinated_approach"]["met"] = false;
  session["members"][0]["national_number"] = "88041200124";
  session["members"][3].erase("born");
  session["invited"][2]["organisation"] = "o99";
  session["supplements"][0]["organisation"] = "o99";
  session["title"] = "";
  std::vector<std::string> told;
  for (const auto& error : agenda::agenda_errors(spoiled))
    told.push_back(error.place + " " + error.message.substr(0, error.message.find(':')));
  CHECK(told == std::vector<std::string>{"/sessions/0/criteria/coordinated_approach art5.criteria",
                                         "/sessions/0/title session.order",
                                         "/sessions/0/members/0/national_number art15.national-number",
                                         "/sessions/0/invited/2 art12.ground",
                                         "/sessions/0/supplements/0/organisation art11.supplement"});
  session.erase("consulted");
  session["members"].erase(2);
  CHECK(agenda::agenda_errors(spoiled).size() == 6);  // a child of nobody knows what age is a child
}

TEST_CASE("agenda: one national number on two members, and a delegate of who is invited, are refused") {
  const auto places_of = [](const json& agenda) {
    std::vector<std::string> places;
    for (const auto& error : agenda::agenda_errors(agenda)) places.push_back(error.place);
    return places;
  };
  json agenda = demo_agenda();
  auto& members = agenda["sessions"][1]["members"];
  auto& invited = agenda["sessions"][1]["invited"];
  REQUIRE(members.size() > 1);
  members[0].merge_patch({{"national_number", "85091700176"}});
  members[1].merge_patch({{"national_number", ""}});
  invited[0]["represents"] = {{"name", invited[1]["name"]}, {"function", "iemand anders"}};
  CHECK(places_of(agenda).empty());
  members[1]["national_number"] = "85091700176";
  invited[0]["represents"]["function"] = invited[1]["function"];
  CHECK(places_of(agenda) == std::vector<std::string>{"/sessions/1/members/1/national_number",
                                                      "/sessions/1/invited/0/represents"});
}

TEST_CASE("agenda: a delegate is compared with the table as the eye compares names") {
  const auto places_of = [](const json& represents, const char* own_name) {
    json agenda = demo_agenda();
    auto& invited = agenda["sessions"][1]["invited"];
    invited[0].merge_patch({{"name", own_name}, {"represents", represents}});
    invited[1].merge_patch({{"name", "Iris Jacobs"}, {"function", "Leerkracht"}});
    std::vector<std::string> places;
    for (const auto& error : agenda::agenda_errors(agenda)) places.push_back(error.place);
    return places;
  };
  const std::vector<std::string> sits_here{"/sessions/1/invited/0/represents"};
  CHECK(places_of({{"name", "iris  jacobs"}, {"function", "leerkracht"}}, "An De Wit") == sits_here);
  CHECK(places_of({{"name", "Iris Jacobs"}, {"function", "Leerkracht"}}, "An De Wit") == sits_here);
  CHECK(places_of({{"name", "Iris Jacob"}, {"function", "leerkracht"}}, "An De Wit").empty());
  CHECK(places_of({{"name", "an dewit"}, {"function", "leerkracht"}}, "An De Wit") ==
        std::vector<std::string>{"/sessions/1/invited/0/represents/name"});
}

TEST_CASE("agenda: one person twice in a session is doubted, and two of one name are not") {
  const auto doubts_of = [](const json& change, const char* list) {
    json agenda = demo_agenda();
    auto& people = agenda["sessions"][1][list];
    const json id = people[1]["id"];
    people[1] = people[0];
    people[1].merge_patch({{"id", id}});
    people[1].merge_patch(change);
    CHECK(agenda::agenda_errors(agenda).empty());
    std::string places;
    for (const auto& doubt : agenda::agenda_doubts(agenda)) places += doubt.place + " ";
    return places;
  };
  const json organisation = demo_agenda()["sessions"][1]["invited"][1]["organisation"];
  REQUIRE(organisation != demo_agenda()["sessions"][1]["invited"][0]["organisation"]);
  CHECK(doubts_of(json::object(), "invited") == "/sessions/1/invited/1 ");
  CHECK(doubts_of({{"function", "iets anders"}}, "invited") == "/sessions/1/invited/1 ");
  CHECK(doubts_of({{"organisation", organisation}}, "invited") == "/sessions/1/invited/1 ");
  CHECK(doubts_of({{"organisation", organisation}, {"function", "iets anders"}}, "invited") == "");
  CHECK(doubts_of({{"name", "Iemand Anders"}}, "invited") == "");
  CHECK(doubts_of({{"national_number", ""}}, "members") == "/sessions/1/members/1 ");
  CHECK(doubts_of({{"national_number", ""}, {"born", "1961-07-30"}}, "members") == "");
}

TEST_CASE("agenda: a delegate of somebody with an invited name, and a second delegate, are doubted") {
  const auto doubts_of = [](const json& first, const json& second) {
    json agenda = demo_agenda();
    auto& invited = agenda["sessions"][1]["invited"];
    invited[1].merge_patch({{"name", "Iris Jacobs"}, {"function", "leerkracht"}});
    invited[0]["represents"] = first;
    if (!second.is_null()) invited[2]["represents"] = second;
    CHECK(agenda::agenda_errors(agenda).empty());
    std::string places;
    for (const auto& doubt : agenda::agenda_doubts(agenda)) places += doubt.place + " ";
    return places;
  };
  const auto person = [](const char* name, const char* function) {
    return json{{"name", name}, {"function", function}};
  };
  const json none;
  const json other = person("Mia Claes", "directeur");
  CHECK(doubts_of(other, none) == "");
  CHECK(doubts_of(person("iris jacobs", "directeur"), none) == "/sessions/1/invited/0/represents ");
  CHECK(doubts_of(other, person("Mia  claes", "directeur")) == "/sessions/1/invited/2/represents ");
  CHECK(doubts_of(other, person("Mia Claes", "zorgleerkracht")) == "/sessions/1/invited/2/represents ");
  CHECK(doubts_of(other, person("Mia Claessens", "directeur")) == "");
}

TEST_CASE("agenda: two organisations of one name are doubted, however the name is spelled") {
  const auto doubts_of = [](const char* name) {
    json agenda = demo_agenda();
    auto& organisations = agenda["sessions"][1]["organisations"];
    organisations[0]["name"] = "Basisschool De Boom";
    organisations[1]["name"] = name;
    CHECK(agenda::agenda_errors(agenda).empty());
    std::string places;
    for (const auto& doubt : agenda::agenda_doubts(agenda)) places += doubt.place + " ";
    return places;
  };
  CHECK(doubts_of("Basisschool De Boom") == "/sessions/1/organisations/1/name ");
  CHECK(doubts_of("basisschool deboom") == "/sessions/1/organisations/1/name ");
  CHECK(doubts_of("Basisschool De Boom (Mol)") == "");
}

TEST_CASE("agenda: committing hides every text behind a fresh salt") {
  crypto::SystemRandom random;
  const auto agenda = agenda::parse_agenda(demo_agenda().dump());
  REQUIRE(agenda);
  const auto first = agenda::commit_dossier(agenda->sessions[0], random);
  const auto second = agenda::commit_dossier(agenda->sessions[0], random);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->texts.size() == 5);  // purpose, referral, facts, one consultation and one supplement
  CHECK(first->texts.at(first->dossier.purpose.sha256).words == demo_agenda()["sessions"][0]["purpose"]);
  CHECK(first->dossier.purpose.sha256 != second->dossier.purpose.sha256);
  CHECK(first->dossier.members.size() == 4);
}

TEST_CASE("agenda: the published schema agrees with the reader") {
  if (schema_says(demo_agenda()) == Verdict::no_validator) {
    MESSAGE("skipped: python3-jsonschema is not here");
    return;
  }
  CHECK(schema_says(demo_agenda()) == Verdict::yes);
  for (const auto& broken : broken_agendas()) {
    json spoiled = demo_agenda();
    broken.spoil(spoiled);
    CHECK_MESSAGE(schema_says(spoiled) == Verdict::no, broken.place);
  }
}

TEST_CASE("agenda: the published schema states the limits of the code") {
  const json schema = json::parse(testing::read_source("docs/agenda.schema.json"));
  const auto& session = schema["$defs"]["session"]["properties"];
  CHECK(schema["properties"]["sessions"]["maxItems"] == domain::limits::sessions_of_a_day);
  CHECK(session["members"]["maxItems"] == domain::limits::members);
  CHECK(session["invited"]["maxItems"] == domain::limits::invited);
  CHECK(session["organisations"]["maxItems"] == domain::limits::list_entries);
  CHECK(session["supplements"]["maxItems"] == domain::limits::list_entries);
  CHECK(schema["$defs"]["name"]["maxLength"] == domain::limits::name_bytes);
  CHECK(schema["$defs"]["text"]["maxLength"] == domain::limits::words_bytes);
  CHECK(schema["$defs"]["id"]["pattern"] ==
        "^[a-z0-9-]{0," + std::to_string(domain::limits::id_bytes) + "}$");
}
