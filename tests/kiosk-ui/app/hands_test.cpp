// What the shell keeps, and forgets, when the screen changes hands.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE(
    "hands: what one person copied, and the capitals that stay, are gone when the screen changes hands or is "
    "locked") {
  const auto left_after = [](void (*change)(view::DeviceView&)) {
    Table table(session_view());
    table.shell.state().typing.clipboard = "wat alleen An weet";
    table.shell.state().typing.keyboard.shift = Shift::locked;
    auto view = session_view();
    change(view);
    table.shell.take(view, table.now);
    CHECK(table.shell.state().typing.clipboard.empty() ==
          (table.shell.state().typing.keyboard.shift == Shift::off));
    return table.shell.state().typing.clipboard;
  };
  CHECK(left_after([](view::DeviceView&) {}) == "wat alleen An weet");
  CHECK(left_after([](view::DeviceView& view) { view.turn = "p2"; }).empty());
  CHECK(left_after([](view::DeviceView& view) { view.locked = true; }).empty());
  CHECK(left_after([](view::DeviceView& view) { view.session.reset(); }).empty());
}

TEST_CASE(
    "hands: what one chose, was asked or half typed is not there for the next, when the turn ends by "
    "itself") {
  auto view = session_view();
  const auto left_after = [&](bool ends) {
    auto now = view;
    now.turn = "p3";
    Table table(now, Place::pass_screen);
    table.shell.state().pass_screen.from = Place::discussion;
    table.shell.state().turn.tab = TurnState::Tab::statements;
    table.shell.state().turn.choices["i1"] = view::Choice::niet_akkoord;
    table.idle();
    table.tap("statement:u2:take-back");
    REQUIRE(find(table.log, "dialog:yes") != nullptr);
    table.shell.state().lock.pin.add('1');
    if (ends) now.turn.clear();
    table.shell.take(now, table.now);
    table.idle();
    const bool asks = find(table.log, "dialog:yes") != nullptr;
    const UiState& state = table.shell.state();
    CHECK(state.turn.choices.empty() == !asks);
    CHECK((state.lock.pin.typed() == 0) == !asks);
    return asks;
  };
  CHECK(left_after(false));
  CHECK_FALSE(left_after(true));
}

TEST_CASE("hands: giving the screen back shows no other page of the turn before the table's") {
  auto view = session_view();
  view.turn = "p3";
  Table table(view, Place::discussion);
  table.shell.state().turn.tab = TurnState::Tab::statements;
  table.idle();
  table.tap("turn:end");
  table.tap("dialog:yes");  // one statement is not confirmed
  REQUIRE(table.last()["do"] == "end-turn");
  CHECK(table.log.step == "statements");
  view.turn.clear();
  table.shell.take(view, table.now);
  table.idle();
  CHECK(table.log.screen == "discussion");
  table.answer_ok();
  CHECK(table.log.screen == "discussion");
}

TEST_CASE("hands: a refusal that names who sits at the table is not there when the screen is locked") {
  for (const bool by_itself : {true, false}) {
    auto view = session_view();
    Table table(view, Place::closing);
    table.shell.state().refusal = Refusal{"Een inbreng van An Peeters is nog niet bevestigd.", {}, {}};
    table.idle();
    REQUIRE(find(table.log, "refusal") != nullptr);
    view.locked = true;
    view.session.reset();
    view.sessions.front().state = view::PlannedState::active;
    if (by_itself)
      table.now += 125;
    else
      table.shell.take(view, table.now);
    table.idle();
    CHECK(table.log.screen == "locked");
    CHECK(find(table.log, "refusal") == nullptr);
  }
}

TEST_CASE("hands: what was wrong with a PIN stands on the locked screen until somebody has read it") {
  auto view = session_view();
  view.locked = true;
  view.session.reset();
  view.sessions.front().state = view::PlannedState::active;
  Table table(view);
  table.tap("chair:" + view.chairs.front().id);
  table.pin("111111");
  REQUIRE(table.last()["do"] == "unlock");
  table.shell.take(
      ipc::Answer{table.last()["id"], ipc::Refused{"device.pin", "", "De pincode klopt niet.", ""}},
      table.now);
  table.shell.take(view, table.now);  // it counts the try
  table.idle();
  CHECK(find(table.log, "refusal") != nullptr);
}

TEST_CASE("hands: what was wrong with a PIN is not said to who comes next; what a rule refused goes along") {
  for (const std::string rule : {"device.pin", "art14.2.consensus"}) {
    Table table(session_view(), Place::sharing);
    table.tap("hand-over");
    table.pin("111111");
    table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{rule, "", "Dit mag niet.", ""}}, table.now);
    table.idle();
    CHECK(find(table.log, "refusal") != nullptr);
    table.tap("somebody-else");
    REQUIRE(table.log.step == "who");
    CHECK((find(table.log, "refusal") == nullptr) == (rule == "device.pin"));
  }
}

TEST_CASE("turn: who chooses or reads for minutes is known to be there, and who went away is not") {
  for (const bool there : {true, false}) {
    auto view = session_view();
    view.turn = "p1";
    for (auto& item : view.session->items) item.ballots.front().mark = view::VoteMark::not_yet;
    Table table(view, Place::sharing);
    table.now += 90;
    if (there) table.tap("choice:akkoord");
    table.idle();
    CHECK(table.out.lines.size() == (there ? 1 : 0));
    if (there) CHECK(table.last()["do"] == "view");
    CHECK_FALSE(table.shell.busy());
    if (there) table.tap("choice:akkoord");
    CHECK(table.out.lines.size() == (there ? 1 : 0));  // not at every touch
  }
}

TEST_CASE("hands: what one chose under Aa ends with the turn, and what the table chose stays") {
  Table table(session_view());
  const auto pass_to = [&](const std::string& participant) {
    auto view = session_view();
    view.turn = participant;
    table.shell.take(view, table.now);
  };
  const auto percent = [&] { return table.shell.display().text_percent; };
  table.shell.display().text_percent = 125;
  pass_to("p1");
  CHECK(percent() == 125);
  table.shell.display().text_percent = 200;
  table.shell.display().speaks = true;
  pass_to("p1");
  CHECK(percent() == 200);
  pass_to("p2");
  CHECK(percent() == 125);
  CHECK_FALSE(table.shell.display().speaks);
  table.shell.display().theme = ThemeName::dark;
  pass_to("");
  CHECK(percent() == 125);
  CHECK(table.shell.display().theme == ThemeName::light);
}

namespace {

// Who has the screen, in a session in which `absent` is only invited.
view::DeviceView turn_of(const std::string& participant, const std::string& absent = "") {
  auto view = session_view();
  view.turn = participant;
  for (auto& person : view.session->people)
    if (person.id == absent) person.presence = view::Presence::invited;
  return view;
}

// `p1` chose large dark letters that speak, and gave the screen back.
void choose_as_p1(Table& table) {
  table.shell.take(turn_of("p1"), table.now);
  table.shell.display().text_percent = 200;
  table.shell.display().theme = ThemeName::dark;
  table.shell.display().speaks = true;
  table.shell.take(turn_of(""), table.now);
}

}  // namespace

TEST_CASE("hands: what one chose under Aa is there again in one's next turn, and in nobody else's") {
  const auto percent_of = [](const std::string& participant) {
    Table table(session_view());
    choose_as_p1(table);
    CHECK(table.shell.display().text_percent == 100);
    table.shell.take(turn_of(participant), table.now);
    CHECK(table.shell.display().speaks == (table.shell.display().theme == ThemeName::dark));
    return table.shell.display().text_percent;
  };
  CHECK(percent_of("p1") == 200);
  CHECK(percent_of("p3") == 100);
  CHECK(percent_of("") == 100);
}

TEST_CASE("hands: whoever chose nothing under Aa follows what the table chooses later") {
  Table table(session_view());
  choose_as_p1(table);
  table.shell.take(turn_of("p3"), table.now);
  table.shell.take(turn_of(""), table.now);
  table.shell.display().theme = ThemeName::contrast;
  table.shell.take(turn_of("p3"), table.now);
  CHECK(table.shell.display().theme == ThemeName::contrast);
  table.shell.take(turn_of("p1"), table.now);
  CHECK(table.shell.display().theme == ThemeName::dark);
  table.shell.take(turn_of(""), table.now);
  CHECK(table.shell.display().theme == ThemeName::contrast);
}

TEST_CASE("hands: a lock in a turn shows the table's letters, and the turn that goes on one's own") {
  Table table(session_view());
  choose_as_p1(table);
  table.shell.take(turn_of("p1"), table.now);
  REQUIRE(table.shell.display().text_percent == 200);
  auto locked = turn_of("p1");
  locked.locked = true;
  table.shell.take(locked, table.now);
  CHECK(table.shell.display().text_percent == 100);
  table.shell.take(turn_of("p1"), table.now);
  CHECK(table.shell.display().text_percent == 200);
}

TEST_CASE(
    "hands: what one chose under Aa is gone when the session is another, is sealed, or one is not there") {
  const auto percent_after = [](void (*change)(view::DeviceView&)) {
    Table table(session_view());
    choose_as_p1(table);
    auto meanwhile = turn_of("");
    change(meanwhile);
    table.shell.take(meanwhile, table.now);
    table.shell.take(turn_of("p1"), table.now);
    return table.shell.display().text_percent;
  };
  CHECK(percent_after([](view::DeviceView&) {}) == 200);
  CHECK(percent_after([](view::DeviceView& view) { view.session->session = "another"; }) == 100);
  CHECK(percent_after([](view::DeviceView& view) { view.sealing = view::SealingView{}; }) == 100);
  CHECK(percent_after([](view::DeviceView& view) { view = turn_of("", "p1"); }) == 100);
  CHECK(percent_after([](view::DeviceView& view) { view = turn_of("", "p3"); }) == 200);
}

namespace {

void go_to_pad_of(Table& table, const std::string& participant) {
  table.shell.state().place = Place::pass_screen;
  table.shell.state().pass_screen.participant = participant;
  table.idle();
}

// Under Aa, whatever page is beneath.
void choose_large(Table& table) {
  table.tap("display");
  table.tap("display:200");
  table.tap("display:close");
}

int percent(Table& table) {
  return table.shell.display().text_percent;
}

}  // namespace

TEST_CASE("hands: what one chooses at the own pad goes along into the turn, and to nobody else") {
  Table table(session_view());
  go_to_pad_of(table, "p1");
  choose_large(table);
  CHECK(percent(table) == 200);
  table.shell.take(turn_of("p1"), table.now);
  table.idle();
  CHECK(percent(table) == 200);
  table.shell.take(turn_of(""), table.now);
  table.idle();
  go_to_pad_of(table, "p2");
  CHECK(percent(table) == 100);
  go_to_pad_of(table, "p1");
  CHECK(percent(table) == 200);
  table.shell.state().place = Place::sharing;
  table.idle();
  CHECK(percent(table) == 100);
}

TEST_CASE("hands: what is chosen where the names are, before anybody's pad, is the table's") {
  Table table(session_view());
  go_to_pad_of(table, "");
  REQUIRE(table.log.step == "who");
  choose_large(table);
  go_to_pad_of(table, "p2");
  CHECK(percent(table) == 200);
  table.shell.state().place = Place::sharing;
  table.idle();
  CHECK(percent(table) == 200);
}

TEST_CASE(
    "hands: what one chooses at the check-in is there in the first turn; whoever stopped chose nothing") {
  for (const bool stops : {false, true}) {
    Table table(turn_of("", "p3"));
    table.tap("person:p3");
    choose_large(table);
    CHECK(percent(table) == 200);
    if (stops) {
      table.tap("back");
    } else {
      table.tap("main");
      table.tap("main");
      table.pin("246810");
      table.pin("246810");
      REQUIRE(table.last()["do"] == "check-in");
      table.shell.take(turn_of(""), table.now);
      table.answer_ok();
    }
    CHECK(table.log.step == "tiles");
    CHECK(percent(table) == 100);
    table.shell.take(turn_of("p3"), table.now);
    CHECK(percent(table) == (stops ? 100 : 200));
  }
}

TEST_CASE("hands: a lock at the own pad shows the table's letters") {
  Table table(session_view());
  go_to_pad_of(table, "p1");
  choose_large(table);
  table.now += 125;
  table.idle();
  REQUIRE(table.log.screen == "locked");
  CHECK(percent(table) == 100);
}

namespace {

// A page where one person has the screen, up to the request that it sends.
struct CoveredPage {
  const char* asks;
  void (*goes_there)(Table& table);
};
constexpr CoveredPage covered_pages[] = {{"begin-turn",
                                          [](Table& table) {
                                            table.shell.state().pass_screen.participant = "p1";
                                            table.shell.state().place = Place::pass_screen;
                                            table.idle();
                                            table.pin("246810");
                                          }},
                                         {"unlock",
                                          [](Table& table) {
                                            auto view = session_view();
                                            view.locked = true;
                                            view.session.reset();
                                            view.sessions.front().state = view::PlannedState::active;
                                            table.shell.take(view, table.now);
                                            table.idle();
                                            table.tap("chair:c1");
                                            table.pin("246810");
                                          }},
                                         {"vote", [](Table& table) {
                                            auto view = session_view();
                                            view.turn = "p1";
                                            table.shell.take(view, table.now);
                                            auto& turn = table.shell.state().turn;
                                            turn.tab = TurnState::Tab::vote;
                                            for (const auto& item : view.session->items)
                                              turn.choices[item.id] = view::Choice::akkoord;
                                            table.idle();
                                            while (!find(table.log, "main")->enabled) table.tap("read-on");
                                            table.tap("main");
                                          }}};

}  // namespace

TEST_CASE("hands: what is refused where one person has the screen is said there") {
  for (const CoveredPage& page : covered_pages)
    for (const bool refuses : {true, false}) {
      CAPTURE(page.asks);
      Table table(session_view());
      page.goes_there(table);
      REQUIRE(table.last()["do"] == page.asks);
      const auto id = table.last()["id"];
      if (refuses)
        table.shell.take(ipc::Answer{id, ipc::Refused{"device.pin-locked", "", "Dat kan niet.", ""}},
                         table.now);
      else
        table.shell.take(ipc::Answer{id, ipc::Accepted{}}, table.now);
      table.idle();
      CHECK((find(table.log, "refusal") != nullptr) == refuses);
    }
}
