// Items at the table.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE(
    "sharing: a statement many times as tall as the list can be chosen as a source wherever it is seen") {
  for (const int sentences : {1, 200}) {
    auto view = session_view();
    view.session->statements.resize(1);
    view.session->statements.front().text.clear();
    for (int i = 0; i < sentences; ++i)
      view.session->statements.front().text += "Lotte vertelde het op school. ";
    Table table(view, Place::sharing);
    table.shell.state().sharing.step = SharingStep::sources;
    table.idle();
    const std::string source = "source:" + view.session->statements.front().id;
    table.tap(source);
    CHECK(table.shell.state().sharing.draft.sources.size() == 1);
    Input wheel;
    wheel.at = find(table.log, source)->where.centre();
    wheel.wheel = -20;
    table.screen.frame(table.shell, wheel, table.now += 0.1);
    table.idle();
    CHECK(find(table.log, "list:sources")->above == (sentences > 1));
    table.tap(source);
    CHECK(table.shell.state().sharing.draft.sources.empty());
  }
}

TEST_CASE("sharing: the chair reads who has yet to vote, and only of who sits at the table") {
  Table table(session_view(), Place::sharing);
  const Widget* waiting = find(table.log, "must-vote");
  REQUIRE(waiting != nullptr);
  CHECK(waiting->label == "Nog 2 van 6 moeten stemmen: An Peeters, Karim Benali");
  auto view = session_view();
  for (auto& person : view.session->people) person.open_ballots = 0;
  view.session->people[6].open_ballots = 1;  // left without voting
  Table voted(view, Place::sharing);
  CHECK(find(voted.log, "must-vote")->label.starts_with("Iedereen"));
}

namespace {
view::DeviceView with_round(bool runs) {
  auto view = session_view();
  view.session->round_can_be_ended = runs;
  return view;
}
}  // namespace

TEST_CASE("sharing: the chair ends a round that runs, with a reason") {
  Table table(with_round(true), Place::sharing);
  table.tap("round:end");
  CHECK_FALSE(find(table.log, "main")->enabled);
  table.shell.state().sharing.reason = TextEdit("Karim is weggeroepen.");
  table.idle();
  table.tap("main");
  CHECK(table.last()["what"] == "round-ended");
  CHECK(table.last()["fact"]["reason"]["words"] == "Karim is weggeroepen.");
  table.answer_ok();
  table.idle();
  CHECK(table.log.step == "cards");
}

TEST_CASE("sharing: no round is ended that does not run") {
  Table idle(with_round(false), Place::sharing);
  CHECK(find(idle.log, "round:end") == nullptr);
  idle.shell.state().sharing = {.step = SharingStep::end_round, .reason = TextEdit("Te laat.")};
  idle.idle();
  CHECK_FALSE(find(idle.log, "main")->enabled);
}

TEST_CASE("sharing: a card says that no consensus can come while a ballot is missing of somebody who left") {
  auto view = session_view();
  auto& item = view.session->items[1];
  item.state = view::ItemState::voting;
  item.ballots.back().mark = view::VoteMark::left;
  Table gone(view, Place::sharing);
  REQUIRE(find(gone.log, "cannot-pass:" + item.id) != nullptr);
  CHECK(find(gone.log, "cannot-pass:" + item.id)
            ->label.starts_with(item.ballots.back().name + " vertrok zonder"));
  item.ballots.back().mark = view::VoteMark::not_yet;
  Table here(view, Place::sharing);
  CHECK(find(here.log, "cannot-pass:" + item.id) == nullptr);
}
