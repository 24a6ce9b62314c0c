// One participant votes.
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("stemronde: choices are cast together, and only after the overview") {
  auto view = session_view();
  view.turn = "p1";
  for (auto& item : view.session->items) item.ballots.front().mark = view::VoteMark::not_yet;
  Table table(view, Place::sharing);
  table.tap("choice:akkoord");
  table.tap("choice:niet-akkoord");
  table.tap("choice:akkoord");
  CHECK(table.log.step == "overview");
  CHECK(table.out.lines.empty());
  table.tap("item:i1");
  table.tap("choice:niet-akkoord");
  table.tap("main");
  const auto ballots = table.last()["ballots"];
  REQUIRE(ballots.size() == 3);
  CHECK(ballots[0]["choice"] == "niet-akkoord");
  CHECK(ballots[1]["version"] == 2);
}

TEST_CASE(
    "stemronde: one goes back to the item before, the choices stay, and after the last to the overview") {
  auto view = session_view();
  view.turn = "p1";
  for (auto& item : view.session->items) item.ballots.front().mark = view::VoteMark::not_yet;
  Table table(view, Place::sharing);
  CHECK(find(table.log, "back") == nullptr);  // nothing was chosen before the first
  table.tap("choice:akkoord");
  table.tap("choice:niet-akkoord");
  REQUIRE(find(table.log, "asked:i3") != nullptr);
  CHECK(find(table.log, "back")->label == "Vorig punt");
  CHECK(find(table.log, "vote:next") == nullptr);  // nothing was chosen here
  table.tap("back");
  CHECK(find(table.log, "asked:i2") != nullptr);
  table.tap("back");
  CHECK(find(table.log, "asked:i1") != nullptr);
  CHECK(table.shell.state().turn.choices.size() == 2);
  REQUIRE(find(table.log, "vote:next") != nullptr);
  table.tap("vote:next");  // the choices stand
  CHECK(find(table.log, "asked:i3") != nullptr);
  CHECK(table.shell.state().turn.choices.at("i1") == view::Choice::akkoord);
  table.tap("back");
  table.tap("back");
  table.tap("choice:niet-akkoord");  // on to the first without a choice
  CHECK(find(table.log, "asked:i3") != nullptr);
  table.tap("choice:akkoord");
  REQUIRE(table.log.step == "overview");
  table.tap("item:i2");
  CHECK(find(table.log, "back")->label == "Terug");
  CHECK(find(table.log, "vote:next") == nullptr);  // from the overview the way is back to it
  table.tap("back");
  CHECK(table.log.step == "overview");
  const auto& choices = table.shell.state().turn.choices;
  CHECK(choices.at("i1") == view::Choice::niet_akkoord);
  CHECK(choices.at("i2") == view::Choice::niet_akkoord);
}

TEST_CASE("stemronde: what was just signed is not asked again, also when its answer is lost") {
  for (const bool answer_is_lost : {false, true}) {
    auto view = session_view();
    view.turn = "p1";
    for (auto& item : view.session->items) item.ballots.front().mark = view::VoteMark::not_yet;
    Table table(view, Place::sharing);
    for (int i = 0; i < 3; ++i) table.tap("choice:akkoord");
    table.tap("main");
    REQUIRE(table.last()["do"] == "vote");
    for (auto& item : view.session->items) item.ballots.front().mark = view::VoteMark::akkoord;
    view.last_deed = table.last()["deed"];
    table.shell.take(view, table.now);
    table.idle();
    CHECK(table.log.step == "overview");
    CHECK(table.shell.busy());
    CHECK(table.out.lines.size() == 1);
    if (answer_is_lost) {
      table.shell.take(Disconnected{}, table.now);
      CHECK_FALSE(table.shell.busy());
      table.shell.take(Connected{}, table.now);
      table.shell.take(view, table.now);
      table.idle();
    } else {
      table.answer_ok();
    }
    CHECK(table.log.step == "overview");
    CHECK(table.shell.state().turn.choices.empty());
    CHECK(find(table.log, "refusal") == nullptr);
  }
}

TEST_CASE("stemronde: who left the table is told so, not asked for choices that cannot be signed") {
  for (const auto presence : {view::Presence::at_table, view::Presence::away}) {
    auto view = session_view();
    view.turn = "p1";
    view.session->people[0].presence = presence;
    for (auto& item : view.session->items) item.ballots.front().mark = view::VoteMark::not_yet;
    Table table(view, Place::sharing);
    CHECK((find(table.log, "choice:akkoord") == nullptr) == (presence == view::Presence::away));
    if (presence == view::Presence::at_table) continue;
    table.tap("turn:end");
    CHECK(table.last()["do"] == "end-turn");
  }
}

TEST_CASE("stemronde: who chooses again reads what was chosen or signed before, not by colour alone") {
  const auto reads = [](const Table& table, std::string_view words) {
    const auto& all = table.screen.drawings();
    return std::any_of(all.begin(), all.end(),
                       [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
  };
  auto view = session_view();
  view.turn = "p1";
  view.session->items.resize(1);
  view.session->items.front().ballots.front().mark = view::VoteMark::niet_akkoord;
  Table table(view, Place::sharing);
  table.tap("item:i1");
  REQUIRE(table.log.step == "vote");
  CHECK(reads(table, "getekend: niet akkoord"));
  table.tap("choice:akkoord");
  table.tap("item:i1");
  CHECK(reads(table, "Ja, akkoord"));
  CHECK_FALSE(reads(table, "getekend:"));
}

TEST_CASE("stemronde: an item whose source was taken back is not asked, for the choice could not be signed") {
  for (const bool sources_stand : {true, false}) {
    auto view = session_view();
    view.turn = "p1";
    view.session->items.resize(1);
    auto& item = view.session->items.front();
    item.ballots.front().mark = view::VoteMark::not_yet;
    item.sources_stand = item.takes_ballots = sources_stand;
    Table table(view, Place::sharing);
    CHECK((find(table.log, "choice:akkoord") != nullptr) == sources_stand);
  }
}

TEST_CASE("stemronde: where there is nothing to vote on, nobody reads that they voted") {
  auto view = session_view();
  view.turn = "p5";  // has voted on all
  Table voted(view);
  CHECK(find(voted.log, "title")->label == "U hebt gestemd");
  view.session->items.clear();
  Table nothing(view);
  CHECK(find(nothing.log, "title")->label == "Stemmen");
}
