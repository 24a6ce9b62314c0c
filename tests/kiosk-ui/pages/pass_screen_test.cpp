// The screen goes round the table.
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

bool asks_pin_of(const Table& table, const std::string& person) {
  return table.log.screen == "hand-over" && find(table.log, "pin-of:" + person) != nullptr;
}

std::string title(const Table& table) {
  return find(table.log, "title")->label;
}

bool shows(const Table& table, std::string_view words) {
  return std::ranges::any_of(table.screen.drawings(),
                             [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
}

void take(Table& table, const view::DeviceView& view) {
  table.shell.take(view, table.now);
  table.idle();
}

// p1 and p2 have to vote on one item, and nobody has anything else to do.
view::DeviceView two_have_to_vote() {
  auto view = session_view();
  auto& session = *view.session;
  session.statements.clear();
  session.verslag = {};
  for (auto& person : session.people) person.feedback = view::Feedback::yes;
  session.items = {session.items[1]};
  count_what_waits(session);
  return view;
}

void sign(view::DeviceView& view, std::size_t person) {
  view.session->items.front().ballots[person].mark = view::VoteMark::akkoord;
  view.session->people[person].open_ballots = 0;
}

// One voter's turn, from the pad to the last touch.
void vote(Table& table, view::DeviceView& view, std::size_t person) {
  table.pin("246810");
  REQUIRE(table.last()["do"] == "begin-turn");
  view.turn = table.last()["participant"];
  table.answer_ok();
  take(table, view);
  table.tap("choice:akkoord");
  table.tap("main");
  REQUIRE(table.last()["do"] == "vote");
  sign(view, person);
  take(table, view);
  table.answer_ok();
}

void end_turn(Table& table, view::DeviceView& view) {
  view.turn.clear();
  for (auto& ballot : view.session->items.front().ballots)
    if (ballot.mark == view::VoteMark::akkoord) ballot.mark = view::VoteMark::voted;
  table.shell.take(view, table.now);
  table.answer_ok();
}

}  // namespace

TEST_CASE(
    "stemronde: after a signature the next person's pad is there, and after the last the round's page") {
  auto view = two_have_to_vote();
  Table table(view, Place::sharing);
  table.tap("hand-over");
  REQUIRE(asks_pin_of(table, "p1"));
  CHECK(title(table) == "Geef het scherm aan An Peeters");
  vote(table, view, 0);
  REQUIRE(table.last()["do"] == "end-turn");  // no touch asked for it
  CHECK(shows(table, "getekend: akkoord"));   // still in the hands of p1
  end_turn(table, view);
  REQUIRE(asks_pin_of(table, "p2"));
  CHECK(title(table) == "Getekend. Geef het scherm aan Karim Benali");
  CHECK_FALSE(shows(table, "akkoord"));
  CHECK_FALSE(shows(table, view.session->items.front().sentence));
  vote(table, view, 1);
  end_turn(table, view);
  CHECK(table.log.screen == "sharing");
}

TEST_CASE("stemronde: a turn ends by itself once, and not before the view has the signature") {
  auto view = two_have_to_vote();
  view.turn = "p1";
  Table table(view, Place::pass_screen);
  table.tap("choice:akkoord");
  table.tap("main");
  table.answer_ok();  // the view comes later
  REQUIRE(table.last()["do"] == "vote");
  sign(view, 0);
  take(table, view);
  REQUIRE(table.last()["do"] == "end-turn");
  table.answer_ok();  // nothing ended
  const auto asked = table.out.lines.size();
  table.idle();
  CHECK(table.out.lines.size() == asked);
  table.tap("turn:end");
  CHECK(table.out.lines.size() == asked + 1);
}

TEST_CASE("stemronde: whoever has something else to do is led there, and the turn ends after that") {
  auto view = two_have_to_vote();
  view.turn = "p1";
  view.session->people[0].unconfirmed_statements = 1;
  view.session->statements = {session_view().session->statements[1]};
  view.session->statements.front().by = "p1";
  Table table(view, Place::pass_screen);
  table.tap("choice:akkoord");
  table.tap("main");
  sign(view, 0);
  take(table, view);
  table.answer_ok();
  REQUIRE(table.last()["do"] == "vote");  // the turn goes on
  CHECK(find(table.log, "main")->label == "Naar uw inbreng");
  table.tap("main");
  REQUIRE(table.log.step == "statements");
  CHECK(find(table.log, "main") == nullptr);
  table.tap("statement:u2:confirm");
  view.session->statements.front().status = view::StatementStatus::confirmed;
  view.session->people[0].unconfirmed_statements = 0;
  take(table, view);
  table.answer_ok();
  CHECK(table.last()["do"] == "end-turn");
}

TEST_CASE("hand-over: the verslag goes on to the next reader, after the answer of a delegate") {
  auto view = session_view();
  view.session->people[2].unconfirmed_statements = 0;
  Table table(view, Place::closing);
  table.shell.state().closing.step = ClosingStep::verslag;
  table.idle();
  table.tap("hand-over");
  REQUIRE(asks_pin_of(table, "p3"));  // p1 and p2 have read it
  table.pin("246810");
  view.turn = "p3";
  table.answer_ok();
  take(table, view);
  while (find(table.log, "read-on")->enabled) table.tap("read-on");
  table.tap("verslag:approve");
  view.session->verslag.readings[2].mark = view::ReadingMark::approved;
  take(table, view);
  table.answer_ok();
  REQUIRE(table.last()["do"] == "propose");  // the delegate has yet to say something
  table.tap("feedback:yes");
  table.tap("dialog:yes");
  view.session->people[2].feedback = view::Feedback::yes;
  take(table, view);
  table.answer_ok();
  REQUIRE(table.last()["do"] == "end-turn");
  view.turn.clear();
  take(table, view);
  CHECK(asks_pin_of(table, "p4"));
}

TEST_CASE("hand-over: a delegate's yes and no both ask before they are recorded, and there is a way back") {
  for (const std::string answer : {"feedback:no", "feedback:yes"}) {
    CAPTURE(answer);
    view::DeviceView view = session_view();
    view.turn = "p3";
    Table table(view, Place::closing);
    table.shell.state().turn.tab = TurnState::Tab::verslag;
    table.idle();
    const auto asked_before = table.out.lines.size();
    table.tap(answer);
    REQUIRE(table.asks());
    CHECK(draws(table, words::turn::feedback_will_not) == (answer == "feedback:no"));
    table.tap("dialog:no");
    CHECK(table.out.lines.size() == asked_before);
    CHECK(table.log.screen == "turn");  // it goes on
    table.tap(answer);
    table.tap("dialog:yes");
    CHECK(table.last()["fact"]["will_brief"] == (answer == "feedback:yes"));
  }
}

TEST_CASE("hand-over: it goes round the table from whoever had it, past those who left") {
  auto view = two_have_to_vote();
  auto& people = view.session->people;
  for (const std::size_t i : {0U, 1U, 3U}) people[i].open_ballots = 1;
  const auto next_after = [&](const char* held_by) {
    auto now = view;
    now.turn = held_by;
    Table table(now, Place::pass_screen);
    now.turn.clear();
    take(table, now);
    const auto& log = table.log.widgets;
    const auto pad =
        std::ranges::find_if(log, [](const auto& each) { return each.id.starts_with("pin-of:"); });
    return pad == log.end() ? table.log.screen : pad->id.substr(7);
  };
  CHECK(next_after("p1") == "p2");
  CHECK(next_after("p2") == "p4");
  CHECK(next_after("p4") == "p1");
  people[1].presence = view::Presence::away;
  CHECK(next_after("p1") == "p4");
  people[3].open_ballots = 0;
  CHECK(next_after("p1") == "p1");
  people[0].open_ballots = 0;
  CHECK(next_after("p1") == "sharing");
}

TEST_CASE("hand-over: somebody else than the next is in the list, and the way back leads to the table") {
  Table table(session_view(), Place::sharing);
  table.tap("hand-over");
  REQUIRE(asks_pin_of(table, "p1"));
  table.pin("24");
  table.tap("somebody-else");
  REQUIRE(table.log.step == "who");
  table.tap("participant:p4");
  REQUIRE(asks_pin_of(table, "p4"));
  CHECK(find(table.log, "pin-typed")->label == "0");
  table.tap("back");
  CHECK(table.log.screen == "sharing");
}

TEST_CASE("hand-over: from a pad and from the list leads no way but back; the twin is the page before") {
  const auto has_ways = [](const Table& table) {
    return std::ranges::any_of(table.log.widgets, [](const Widget& each) {
      return each.id.starts_with("rail:") || each.id == "members" || each.id.starts_with("item");
    });
  };
  for (const int percent : {100, 200}) {
    CAPTURE(percent);
    Table table(session_view(), Place::sharing);
    table.shell.display().text_percent = percent;
    table.idle();
    REQUIRE(has_ways(table));
    table.tap("hand-over");
    REQUIRE(table.log.step == "pin");
    CHECK_FALSE(has_ways(table));
    table.tap("somebody-else");
    REQUIRE(table.log.step == "who");
    CHECK_FALSE(has_ways(table));
    table.tap("back");
    CHECK(table.log.screen == "sharing");
    CHECK(has_ways(table));
  }
}

TEST_CASE("hand-over: where nobody has anything to do it is asked to whom") {
  auto view = two_have_to_vote();
  for (auto& person : view.session->people) person.open_ballots = 0;
  Table table(view, Place::sharing);
  table.tap("hand-over");
  CHECK(table.log.step == "who");
  table.tap("back");
  CHECK(table.log.screen == "sharing");
}

TEST_CASE("hand-over: after a lock in the last turn it goes on where it was, and else to the next") {
  for (const int left : {0, 1}) {
    auto view = session_view();
    for (auto& person : view.session->people) person.open_ballots = 0;
    view.session->people[1].open_ballots = left;
    view.turn = "p1";
    Table table(view, Place::pass_screen);
    auto locked = view;
    locked.locked = true;
    locked.turn.clear();
    locked.session.reset();
    locked.sessions.front().state = view::PlannedState::active;
    take(table, locked);
    REQUIRE(table.log.screen == "locked");
    view.turn.clear();
    take(table, view);
    CHECK(table.log.screen == (left > 0 ? "hand-over" : "sharing"));
  }
}

TEST_CASE("hand-over: a double tap on the way back locks nothing; one who means the lock touches it later") {
  for (const double pause_s : {0.1, 0.3, 0.4, 0.6}) {
    CAPTURE(pause_s);
    Table table(session_view(), Place::pass_screen);
    table.shell.state().pass_screen.participant = "p1";
    table.idle();
    const Point back = find(table.log, "back")->where.centre();
    table.tap("back", 0.01);
    REQUIRE(table.log.screen != "hand-over");
    const auto* lock = find(table.log, "rail:lock");
    REQUIRE(lock != nullptr);
    const Point at = lock->where.contains(back) ? back : lock->where.centre();
    table.now += pause_s;
    table.tap_at(at);
    const bool locks = !table.out.lines.empty() && table.last()["do"] == "lock";
    CHECK(locks == (pause_s > 0.5 || (pause_s > 0.2 && at.x != back.x)));
  }
}
