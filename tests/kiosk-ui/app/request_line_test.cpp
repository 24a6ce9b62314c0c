#include "kiosk-ui/app/request_line.hpp"

#include "kiosk-ui/state/facts.hpp"
#include "shared/ipc/message.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using nlohmann::json;

namespace {

Pin pin(const char* digits) {
  Pin made;
  for (const char* d = digits; *d != 0; ++d) made.add(*d);
  return made;
}

// The request as tafeld's own reader reads it.
json line_of(const Request& request) {
  const std::string line = request_line(7, request);
  REQUIRE(line.back() == '\n');
  const auto read = ipc::parse_request(std::string_view(line).substr(0, line.size() - 1));
  REQUIRE(read);
  CHECK(read->id == 7);
  json all = read->fields;
  all["do"] = read->action;
  return all;
}

}  // namespace

TEST_CASE("request: each intent is exactly the line that docs/ipc.md asks for") {
  const Pin p = pin("123456");
  const std::vector<std::pair<Request, const char*>> rows{
      {OpenSession{"s2", "c1", p}, R"({"do":"open","session":"s2","chair":"c1","pin":"123456"})"},
      {ResumeSession{"s2", "c1", p}, R"({"do":"resume","session":"s2","chair":"c1","pin":"123456"})"},
      {Unlock{"c1", p}, R"({"do":"unlock","chair":"c1","pin":"123456"})"},
      {Lock{}, R"({"do":"lock"})"},
      {CheckIn{"p3", p, true},
       R"({"do":"check-in","participant":"p3","pin":"123456","secrecy":true,"delegate_duty":true})"},
      {BeginTurn{"p3", p}, R"({"do":"begin-turn","participant":"p3","pin":"123456"})"},
      {EndTurn{}, R"({"do":"end-turn"})"},
      {Vote{{{"i1", 2, view::Choice::akkoord}, {"i2", 1, view::Choice::niet_akkoord}}},
       R"({"do":"vote","ballots":[{"item":"i1","version":2,"choice":"akkoord"},{"item":"i2","version":1,"choice":"niet-akkoord"}]})"},
      {UnlockPin{"p3", "c1", p}, R"({"chair":"c1","do":"unlock-pin","pin":"123456","who":"p3"})"},
      {CloseSession{"c1", p, ""}, R"({"chair":"c1","do":"close","pin":"123456"})"},
      {CloseSession{"c1", p, "niemand"},
       R"({"chair":"c1","do":"close","pin":"123456","not_held":{"words":"niemand"}})"},
      {Seal{}, R"({"do":"seal"})"},
      {SendNow{}, R"({"do":"send-now"})"},
      {CheckReady{}, R"({"do":"check-ready"})"},
      {SetUp{MakeKeys{"huis-a", "tafel-1"}}, R"({"do":"make-keys","house":"huis-a","device":"tafel-1"})"},
      {SetUp{TakeAnswer{"/media/x"}}, R"({"do":"take-answer","folder":"/media/x"})"},
      {SetUp{ConfirmStep{view::FirstStartStep::clock}}, R"({"do":"confirm-step","step":"clock"})"},
      {Export{"s1", "/media/stick"}, R"({"do":"export","session":"s1","folder":"/media/stick"})"},
  };
  for (const auto& [request, expected] : rows) CHECK(line_of(request) == json::parse(expected));
}

TEST_CASE("request: each fact is exactly what docs/ipc.md asks for") {
  const auto propose = [](const char* what, const char* fact) {
    return json{{"do", "propose"}, {"what", what}, {"fact", json::parse(fact)}};
  };
  CHECK(line_of(Propose{facts::LeftTable{"p1"}}) == propose("left-table", R"({"who":"p1"})"));
  CHECK(line_of(Propose{facts::AnonymityLifted{"kent het gezin"}}) ==
        propose("anonymity-lifted", R"({"reason":{"words":"kent het gezin"}})"));
  CHECK(line_of(Propose{facts::RoundEnded{"weggeroepen"}}) ==
        propose("round-ended", R"({"reason":{"words":"weggeroepen"}})"));
  CHECK(line_of(Propose{facts::CheckInStruck{"p1", "vergissing"}}) ==
        propose("check-in-struck", R"({"who":"p1","reason":{"words":"vergissing"}})"));
  CHECK(
      line_of(Propose{facts::NewStatement{.by = "p2",
                                          .member = "m3",
                                          .contact = {},
                                          .necessity = {},
                                          .category = 11,
                                          .words = "Op 14 november",
                                          .relevance = "Toont"}}) ==
      propose(
          "statement-made",
          R"({"by":"p2","about":{"member":["m3"]},"category":11,"text":{"words":"Op 14 november"},"relevance":{"words":"Toont"}})"));
  CHECK(
      line_of(Propose{facts::NewStatement{.by = "p2",
                                          .member = {},
                                          .contact = "de buurman",
                                          .necessity = "zag het",
                                          .category = 11,
                                          .words = "x",
                                          .relevance = "y"}}) ==
      propose(
          "statement-made",
          R"({"by":"p2","about":{"member":[],"contact":"de buurman","necessity":{"words":"zag het"}},"category":11,"text":{"words":"x"},"relevance":{"words":"y"}})"));
  CHECK(line_of(Propose{facts::GoalSet{"", "Rust"}}) == propose("goal-set", R"({"text":{"words":"Rust"}})"));
  CHECK(line_of(Propose{facts::GoalSet{"d1", "Rust"}}) ==
        propose("goal-set", R"({"id":"d1","text":{"words":"Rust"}})"));
  CHECK(line_of(Propose{facts::NewAction{"", "d1", "Bellen", "p5", "2026-12-01"}}) ==
        propose("action-set", R"({"goal":"d1","text":{"words":"Bellen"},"owner":"p5","due":"2026-12-01"})"));
  CHECK(line_of(Propose{facts::ActionReviewed{"a1", view::ActionCourse::not_done, "ziek"}}) ==
        propose("action-reviewed", R"({"id":"a1","course":"not-done","why":{"words":"ziek"}})"));
  CHECK(line_of(Propose{facts::ItemReviewed{"i1", view::ItemCourse::told, "2026-11-03", ""}}) ==
        propose("item-reviewed", R"({"item":"i1","course":"told","on":"2026-11-03"})"));
  CHECK(line_of(Propose{facts::ItemReviewed{"i1", view::ItemCourse::not_yet, "", ""}}) ==
        propose("item-reviewed", R"({"item":"i1","course":"not-yet"})"));
  CHECK(line_of(Propose{facts::ItemReviewed{"i1", view::ItemCourse::stopped, "", "te laat"}}) ==
        propose("item-reviewed", R"({"item":"i1","course":"stopped","reason":{"words":"te laat"}})"));
  CHECK(line_of(Propose{facts::VerslagDrawnUp{}}) == propose("verslag-drawn-up", "{}"));
  CHECK(line_of(Propose{facts::FeedbackStated{"p3", false}}) ==
        propose("feedback-stated", R"({"by":"p3","will_brief":false})"));
  CHECK(line_of(Propose{facts::RouteDecided{view::Route::start_trajectory, ""}}) ==
        propose("route-decided", R"({"route":"start-trajectory"})"));
  CHECK(line_of(Propose{facts::RetentionSet{9}}) == propose("retention-set", R"({"years":9})"));
}

TEST_CASE("request: an item says what its kind has, and nothing else") {
  facts::NewItem item{.id = "",
                      .kind = view::ItemKind::disclosure,
                      .information = "Dat",
                      .recipient = "m2",
                      .addressee = {},
                      .sharer = "p3",
                      .sources = {"u1"},
                      .safety_of = {"m2"},
                      .goal = {},
                      .why = "Omdat",
                      .extension_years = 0,
                      .extension_ground = {}};
  CHECK(line_of(Propose{item})["fact"] ==
        json::parse(
            R"({"content":{"kind":"disclosure","information":{"words":"Dat"},"recipient":["m2"],"sharer":"p3",
                        "sources":["u1"],"necessity":{"safety_of":["m2"],"goal":[],"why":{"words":"Omdat"}}}})"));
  item = {.id = "i4",
          .kind = view::ItemKind::extension,
          .information = "Ernst",
          .recipient = {},
          .addressee = {},
          .sharer = {},
          .sources = {},
          .safety_of = {},
          .goal = {},
          .why = {},
          .extension_years = 30,
          .extension_ground = view::ExtensionGround::grave_facts};
  CHECK(
      line_of(Propose{item})["fact"] ==
      json::parse(
          R"({"id":"i4","content":{"kind":"extension","information":{"words":"Ernst"},"recipient":[],"sources":[],
                        "extension":{"years":30,"ground":"grave-facts"}}})"));
}

TEST_CASE("request: somebody added brings a new organisation only when it is new") {
  facts::NewPerson person;
  person.name = "Lies";
  person.function = "arts";
  person.ground = view::Ground::expertise;
  person.organisation = "o1";
  CHECK(line_of(Propose{facts::PersonAdded{person, 4}})["fact"]["organisation"].empty());
  person.organisation.clear();
  person.new_organisation = "Huisartsenpraktijk";
  person.category = 21;
  const json fact = line_of(Propose{facts::PersonAdded{person, 4}})["fact"];
  CHECK(fact["organisation"][0]["id"] == fact["person"]["organisation"]);
  CHECK(fact["organisation"][0]["category"] == 21);
}

TEST_CASE("pin: holds six digits and no seventh, and forgets them") {
  Pin p = pin("1234567");
  CHECK(p.complete());
  CHECK(p.reveal() == "123456");
  p.erase();
  CHECK(p.reveal() == "12345");
  p.clear();
  CHECK(p.typed() == 0);
}
