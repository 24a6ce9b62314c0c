// No refusal is a dead end: whatever is refused, wherever one is, its button has words and leads somewhere.
#include "kiosk-ui/parts/refusal_way.hpp"

#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <regex>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// Every text that matches, in a file of the project.
std::vector<std::string> all_in(const std::string& path, const std::string& pattern) {
  std::ifstream file(std::string(std::getenv("TAFEL_SOURCE")) + "/" + path);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  std::vector<std::string> found;
  const std::regex wanted(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

constexpr view::Step every_step[] = {view::Step::opening, view::Step::attendance, view::Step::discussion,
                                     view::Step::plan,    view::Step::sharing,    view::Step::closing};
constexpr Place every_place[] = {Place::day,       Place::opening,     Place::attendance, Place::beforehand,
                                 Place::follow_up, Place::discussion,  Place::plan,       Place::sharing,
                                 Place::closing,   Place::pass_screen, Place::members,    Place::deliveries};

UiState state_at(Place place, bool with_form) {
  UiState state;
  state.place = place;
  if (!with_form) return state;
  state.discussion.step = DiscussionStep::relevance;
  state.sharing.step = SharingStep::review;
  return state;
}

bool leads_to(const RefusalWay& way, Place place) {
  const auto* to = std::get_if<Place>(&way.to);
  return to != nullptr && *to == place;
}

}  // namespace

TEST_CASE("way out: every rule of the session, in each of its steps, from every page and in a turn") {
  const auto rules = all_in("shared/domain/rule.cpp", R"re(\{Rule::\w+,\s*"([^"]+)")re");
  REQUIRE(rules.size() > 30);
  for (const std::string& rule : rules)
    for (const view::Step step : every_step)
      for (const Place place : every_place)
        for (const bool with_form : {false, true})
          for (const bool in_turn : {false, true}) {
            const RefusalWay way = way_out({rule, step}, state_at(place, with_form), in_turn);
            CHECK_MESSAGE(!way.words.empty(), rule);
            const bool leads_on = !std::holds_alternative<StayHere>(way.to);
            CHECK_MESSAGE(leads_on == (way.words != "Begrepen"), rule);
          }
}

TEST_CASE("way out: every rule of the machine has words, with its request and without") {
  const auto rules = all_in("appliance/answers/device_rules.hpp", R"re("(device\.[a-z-]+)")re");
  REQUIRE(rules.size() > 10);
  const Request asked = SendNow{};
  for (const std::string& rule : rules)
    for (const Request* request : {&asked, static_cast<const Request*>(nullptr)})
      for (const bool in_turn : {false, true})
        CHECK_MESSAGE(
            !way_out({rule, std::nullopt, request}, state_at(Place::closing, false), in_turn).words.empty(),
            rule);
}

TEST_CASE("way out: to another page, to the question of an open form, or to the tab of a turn") {
  const UiState sharing = state_at(Place::sharing, true);
  CHECK(
      leads_to(way_out({"art13.free-to-share", view::Step::discussion}, sharing, false), Place::discussion));
  const auto question = way_out({"art14.reporting", view::Step::sharing}, sharing, false);
  CHECK(std::get<SharingStep>(question.to) == SharingStep::sharer);
  const auto no_form =
      way_out({"art14.reporting", view::Step::sharing}, state_at(Place::sharing, false), false);
  CHECK(std::holds_alternative<StayHere>(no_form.to));
  const auto tab = way_out({"art13.free-to-share", view::Step::discussion}, sharing, true);
  CHECK(std::get<TurnState::Tab>(tab.to) == TurnState::Tab::statements);
  const auto away = way_out({"art13.purpose-bound", view::Step::attendance}, sharing, true);
  CHECK(std::holds_alternative<GiveBack>(away.to));
}

TEST_CASE("way out: how the facility was involved is asked on a page of the route, and not at the end") {
  UiState state = state_at(Place::closing, false);
  state.closing.step = ClosingStep::minors;
  const RefusedDeed refused{"art5.minors", view::Step::closing};
  CHECK(std::holds_alternative<StayHere>(way_out(refused, state, false).to));
  state.closing.step = ClosingStep::end;
  CHECK(std::get<ClosingStep>(way_out(refused, state, false).to) == ClosingStep::minors);
}

TEST_CASE("way out: a full disk is tried again, but never a PIN, nor in a turn") {
  const UiState state = state_at(Place::discussion, false);
  const Request drop = Propose{facts::StatementDropped{"u2"}};
  CHECK(std::holds_alternative<Request>(way_out({"device.full", std::nullopt, &drop}, state, false).to));
  CHECK(std::holds_alternative<StayHere>(way_out({"device.full", std::nullopt, &drop}, state, true).to));
  const Request with_pin = Unlock{"c1", {}};
  CHECK(std::holds_alternative<StayHere>(way_out({"device.full", std::nullopt, &with_pin}, state, false).to));
}

TEST_CASE("way out: the button asks again what was refused, and not once the screen is in other hands") {
  Table table(session_view(), Place::discussion);
  table.tap("statement:u2:drop");
  table.tap("dialog:yes");
  const auto refuse = [&] {
    table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"device.full", "", "Vol.", ""}}, table.now);
    table.idle();
  };
  refuse();
  REQUIRE(find(table.log, "refusal:go")->label == "Opnieuw proberen");
  const auto sent = table.out.lines.size();
  table.tap("refusal:go");
  REQUIRE(table.out.lines.size() == sent + 1);
  CHECK(table.last()["what"] == "statement-dropped");
  refuse();
  auto view = session_view();
  view.turn = "p1";
  table.shell.take(view, table.now);
  table.idle();
  REQUIRE(find(table.log, "refusal:go") != nullptr);
  CHECK(find(table.log, "refusal:go")->label == "Begrepen");
  table.tap("refusal:go");
  CHECK(table.out.lines.size() == sent + 1);
}

namespace {

// A statement that was written to its last question, sent, and refused.
struct RefusedStatement : Table {
  explicit RefusedStatement(const std::string& rule, const std::string& go)
      : Table(session_view(), Place::discussion) {
    auto& form = shell.state().discussion;
    form = {.step = DiscussionStep::relevance, .by = "p1", .member = "m1", .category = 1};
    form.text = TextEdit("de sloten zijn vervangen");
    form.relevance = TextEdit("zij is veilig");
    idle();
    tap("main");
    REQUIRE(last()["what"] == "statement-made");
    shell.take(ipc::Answer{last()["id"], ipc::Refused{rule, "", "Dit kan niet.", go}}, now);
    idle();
    REQUIRE(find(log, "refusal:go") != nullptr);
  }
  // From the first question, with what is then asked.
  void stops(const std::string& answer) {
    shell.state().discussion.step = DiscussionStep::text;
    idle();
    tap("back");
    tap("dialog:" + answer);
    idle();
  }
};

}  // namespace

TEST_CASE("way out: corrected words are never replaced by the refused ones; the form sends them itself") {
  for (const std::string rule : {"device.full", "device.busy"}) {
    RefusedStatement table(rule, "");
    const auto sent = table.out.lines.size();
    CHECK(find(table.log, "refusal:go")->label == "Begrepen");
    table.shell.state().discussion.text = TextEdit("de sloten zijn gisteren vervangen");
    table.tap("refusal:go");
    CHECK(is_form(table.shell.state().discussion));
    const auto is_statement = [](const std::string& line) {
      return line.find("\"propose\"") != std::string::npos;
    };
    CHECK(std::none_of(table.out.lines.begin() + static_cast<std::ptrdiff_t>(sent), table.out.lines.end(),
                       is_statement));
    table.tap("main");
    CHECK(table.out.lines.back().find("gisteren") != std::string::npos);
    CHECK(is_statement(table.out.lines.back()));
  }
}

TEST_CASE("way out: a refusal goes with its form; while the form is open it leads to the question") {
  RefusedStatement stopped("art13.purpose-bound", "discussion");
  stopped.stops("yes");
  REQUIRE_FALSE(is_form(stopped.shell.state().discussion));
  CHECK(find(stopped.log, "refusal") == nullptr);
  RefusedStatement open("art13.purpose-bound", "discussion");
  open.stops("no");
  REQUIRE(find(open.log, "refusal") != nullptr);
  open.tap("refusal:go");
  CHECK(open.log.step == "people");
}

TEST_CASE("way out: the refusal of an item goes with the form of the item") {
  for (const bool is_open : {true, false}) {
    Table table(session_view(), Place::sharing);
    table.shell.state().sharing.step = SharingStep::kind;
    table.shell.state().refusal = Refusal{"Dit kan niet.", {}, "Ga naar die vraag"};
    table.shell.state().refusal_go = SharingStep::sharer;
    table.idle();
    REQUIRE(find(table.log, "refusal:go") != nullptr);
    if (!is_open) table.tap("back");
    CHECK((find(table.log, "refusal") != nullptr) == is_open);
  }
}

TEST_CASE("way out: one's turn moves neither the table's form nor its page; without a turn it leads there") {
  for (const RefusalGo& go : {RefusalGo(DiscussionStep::people), RefusalGo(Place::plan)})
    for (const bool in_turn : {true, false}) {
      auto view = session_view();
      Table table(view, Place::discussion);
      auto& state = table.shell.state();
      state.discussion.step = DiscussionStep::relevance;
      state.refusal = Refusal{"Dit kan niet.", {}, "Verder"};
      state.refusal_go = go;
      if (in_turn) view.turn = "p1";
      table.shell.take(view, table.now);
      table.idle();
      REQUIRE(find(table.log, "refusal:go") != nullptr);
      CHECK(find(table.log, "refusal:go")->label == (in_turn ? "Begrepen" : "Verder"));
      table.tap("refusal:go");
      const bool stayed =
          state.place == Place::discussion && state.discussion.step == DiscussionStep::relevance;
      CHECK(stayed == in_turn);
    }
}
