// What lies over the page: questions, refusals, what is under way.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>
#include <utility>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("refusal: at the table it leads to the page, in a turn to the tab or back to the table") {
  for (const std::string turn : {"", "p1"}) {
    auto view = session_view();
    view.turn = turn;
    Table table(view, Place::discussion);
    table.shell.state().asked = Ask{{"Zeker?", "Ja"}, Propose{}};
    table.idle();
    table.tap("dialog:yes");
    table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"art14.2.consensus", "art. 14",
                                                                  "Er ontbreekt een stem.", "sharing"}},
                     table.now);
    table.idle();
    const std::string words = turn.empty() ? "Ga naar Informatiedeling" : "Begrepen";
    REQUIRE(find(table.log, "refusal:go") != nullptr);
    CHECK(find(table.log, "refusal:go")->label == words);
  }
}

TEST_CASE("what cannot be undone asks once: no sends nothing, yes sends it") {
  Table table(session_view(), Place::discussion);
  table.tap("statement:u2:drop");
  CHECK(table.out.lines.empty());
  table.tap("dialog:no");
  CHECK(table.out.lines.empty());
  table.tap("statement:u2:drop");
  table.tap("dialog:yes");
  CHECK(table.last()["what"] == "statement-dropped");
}

TEST_CASE("a question that waits for its answer does not stand in the way of hiding the table offline") {
  Table table(session_view(), Place::discussion);
  table.tap("statement:u2:drop");
  REQUIRE(table.asks());
  table.shell.take(Disconnected{}, table.now);
  table.idle();
  table.tap("rail:lock");
  CHECK(table.log.screen == "locked");
}

TEST_CASE("nothing fires twice: while a request is on its way the screen waits") {
  auto view = session_view();
  view.turn = "p3";
  Table table(view, Place::discussion);
  table.shell.state().turn.tab = TurnState::Tab::statements;
  table.idle();
  table.tap("statement:u2:confirm");
  CHECK(table.shell.busy());
  table.tap("statement:u2:confirm");
  CHECK(table.out.lines.size() == 1);
}

TEST_CASE("a refusal shows its sentence and leads to where it can be mended") {
  auto view = session_view();
  view.session->closing.clear();
  Table table(view, Place::closing);
  table.shell.state().closing.step = ClosingStep::end;
  table.idle();
  table.tap("main");
  table.pin("271828");
  REQUIRE(table.last()["do"] == "close");
  table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"art14.2.consensus", "art. 14",
                                                                "Er ontbreekt een stem.", "sharing"}},
                   table.now);
  table.idle();
  REQUIRE(find(table.log, "refusal") != nullptr);
  CHECK(find(table.log, "refusal")->label == "Er ontbreekt een stem.");
  table.tap("refusal:go");
  CHECK(table.log.screen == "sharing");
  CHECK(find(table.log, "refusal") == nullptr);
}

namespace {

struct RefusedInTurn : Table {
  explicit RefusedInTurn(RefusalGo go, const view::DeviceView& view = in_turn()) : Table(view) {
    shell.state().refusal = Refusal{"Dit kan nog niet.", {}, "Verder"};
    shell.state().refusal_go = std::move(go);
    idle();
  }
  static view::DeviceView in_turn() {
    auto view = session_view();
    view.turn = "p3";
    return view;
  }
};

view::DeviceView nothing_left() {
  auto view = RefusedInTurn::in_turn();
  for (auto& person : view.session->people) person.unconfirmed_statements = 0;
  return view;
}

}  // namespace

TEST_CASE("refusal: in a turn its button opens a tab or ends the turn, and never leads out of it") {
  RefusedInTurn to_tab(TurnState::Tab::verslag);
  to_tab.tap("refusal:go");
  CHECK(to_tab.shell.state().turn.tab == TurnState::Tab::verslag);
  RefusedInTurn back(GiveBack{}, nothing_left());
  back.tap("refusal:go");
  CHECK(back.last()["do"] == "end-turn");
  RefusedInTurn asked(GiveBack{});  // a statement of this participant is not confirmed
  asked.tap("refusal:go");
  CHECK(asked.out.lines.empty());
  CHECK(find(asked.log, "dialog:yes") != nullptr);
  for (const RefusalGo& leads_out : {RefusalGo(Place::plan), RefusalGo(Request{Lock{}})}) {
    const RefusedInTurn table(leads_out);
    CHECK(find(table.log, "refusal") != nullptr);
    CHECK(find(table.log, "refusal:go") == nullptr);
  }
}

TEST_CASE("refusal: on the locked screen a PIN is typed again, and nothing leads to a page of the table") {
  auto view = session_view();
  view.locked = true;
  view.session.reset();
  view.sessions.front().state = view::PlannedState::active;
  for (const bool stays : {true, false}) {
    Table table(view);
    table.shell.state().refusal = Refusal{"Dit kan niet.", {}, "Verder"};
    if (!stays) table.shell.state().refusal_go = Place::day;
    table.idle();
    REQUIRE(table.log.screen == "locked");
    CHECK((find(table.log, "refusal:go") != nullptr) == stays);
    CHECK(find(table.log, "refusal:close") != nullptr);
  }
}
