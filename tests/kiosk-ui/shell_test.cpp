#include "tests/kiosk-ui/headless.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// A table in the middle of its meeting, and a finger.
struct Table {
  Headless screen{{1920, 1080, 531}};
  Sent out;
  Shell shell{out, 120, 0};
  double now = 1;
  WidgetLog log;

  explicit Table(const view::DeviceView& view, Place place = Place::attendance) {
    shell.take(Connected{}, now);
    shell.take(view, now);
    shell.state().place = place;
    idle();
  }
  void idle() {
    for (int i = 0; i < 3; ++i) log = screen.frame(shell, {}, now += 0.3).log;
  }
  void tap(const std::string& id, double settle = 0.3) {
    const Widget* widget = find(log, id);
    REQUIRE_MESSAGE(widget != nullptr, id);
    Input input;
    input.at = widget->where.centre();
    input.pressed = input.down = true;
    screen.frame(shell, input, now += 0.05);
    input.pressed = input.down = false;
    input.released = true;
    screen.frame(shell, input, now += 0.05);
    screen.frame(shell, {}, now += 0.01);  // the next page appears
    log = screen.frame(shell, {}, now += settle).log;
  }
  void pin(const std::string& digits) {
    for (const char digit : digits) tap(std::string("pin:") + digit, 0.01);
  }
  void type(const std::string& letters) {
    for (const char letter : letters) tap(letter == ' ' ? "key:space" : std::string("key:") + letter, 0.01);
  }
  void press(Key key) {
    Input input;
    input.typed = {KeyPress{key}};
    screen.frame(shell, input, now += 0.3);
    idle();
  }
  [[nodiscard]] bool asks() const { return find(log, "dialog:yes") != nullptr; }
  nlohmann::json last() {
    return out.lines.empty() ? nlohmann::json() : nlohmann::json::parse(out.lines.back());
  }
  void answer_ok() {
    shell.take(ipc::Answer{last()["id"], ipc::Accepted{}}, now);
    idle();
  }
};

// Is the target drawn on that ground?
bool is_drawn(const Table& table, const std::string& id, Colour ground) {
  const Rect where = find(table.log, id)->where;
  const auto& all = table.screen.drawings();
  return std::any_of(all.begin(), all.end(), [&](const Drawing& each) {
    return each.shape == Drawing::Shape::fill && each.where.x == where.x && each.where.y == where.y &&
           each.colour == ground;
  });
}

}  // namespace

TEST_CASE("check in: tile, secrecy, the delegate's duties, PIN twice, and one request") {
  auto view = session_view();
  view.session->people[2].presence = "invited";
  Table table(view);
  table.tap("person:p3");
  CHECK(table.log.step == "secrecy");
  table.tap("main");
  CHECK(table.log.step == "delegate");
  table.tap("main");
  table.pin("246810");
  CHECK(table.log.step == "pin-again");
  CHECK(table.out.lines.empty());
  table.pin("246810");
  REQUIRE(table.out.lines.size() == 1);
  CHECK(table.last()["do"] == "check-in");
  CHECK(table.last()["pin"] == "246810");
  CHECK(table.last()["delegate_duty"] == true);
  table.answer_ok();
  CHECK(table.log.step == "tiles");
}

TEST_CASE("PIN: a digit counts however long the finger stays on it, and however slow the frames are") {
  for (const double frame_s : {0.02, 0.7, 3.}) {
    CAPTURE(frame_s);
    auto view = session_view();
    view.session->people[2].presence = "invited";
    Table table(view);
    table.tap("person:p3");
    table.tap("main");
    table.tap("main");
    REQUIRE(table.log.step == "pin");
    for (const char digit : std::string("246810")) {
      Input finger;
      finger.at = find(table.log, std::string("pin:") + digit)->where.centre();
      finger.pressed = finger.down = true;
      table.screen.frame(table.shell, finger, table.now += frame_s);
      finger.pressed = false;
      table.screen.frame(table.shell, finger, table.now += frame_s);  // it is still down in the next frame
      finger.down = false;
      finger.released = true;
      table.log = table.screen.frame(table.shell, finger, table.now += frame_s).log;
    }
    table.idle();
    CHECK(table.log.step == "pin-again");
  }
}

TEST_CASE("stemronde: the screen goes from hand to hand until nobody has to vote any more") {
  auto view = session_view();
  for (auto& person : view.session->people) person.open_ballots = 0, person.feedback = "yes";
  view.session->verslag = {};
  view.session->people[0].open_ballots = view.session->people[1].open_ballots = 1;
  REQUIRE(view.session->people[1].presence == "at-table");
  const auto after_the_first = [&](int left, const char* presence, Place from) {
    auto now = view;
    Table table(now, from);
    table.shell.state().hand_over = {.participant = "p1", .pin = {}, .from = from};
    table.shell.state().place = Place::hand_over;
    table.idle();
    table.pin("246810");
    REQUIRE(table.last()["do"] == "begin-turn");
    table.answer_ok();
    now.turn = "p1";
    table.shell.take(now, table.now);
    table.idle();
    CHECK(table.log.screen == "turn");
    now.turn.clear();
    now.session->people[0].open_ballots = 0;
    now.session->people[1].open_ballots = left;
    now.session->people[1].presence = presence;
    table.shell.take(now, table.now);
    table.idle();
    return table.log.screen;
  };
  CHECK(after_the_first(1, "at-table", Place::sharing) == "hand-over");
  CHECK(after_the_first(0, "at-table", Place::sharing) == "sharing");
  CHECK(after_the_first(1, "away", Place::sharing) == "sharing");
  CHECK(after_the_first(1, "at-table", Place::closing) == "closing");  // nobody has anything to read
  REQUIRE(!view.session->people[2].represents.empty());
  view.session->people[2].feedback.clear();
  CHECK(after_the_first(0, "at-table", Place::closing) ==
        "hand-over");  // but a delegate has to say something
}

TEST_CASE("closing: how it goes on is asked at a first session alone, and before the verslag that tells it") {
  auto view = session_view();
  Table first(view, Place::closing);
  CHECK(find(first.log, "closing:route") != nullptr);
  first.tap("main");
  CHECK(first.log.step == "route");
  first.tap("main");
  CHECK(first.log.step == "verslag");
  view.session->kind = "follow-up";
  Table later(view, Place::closing);
  CHECK(find(later.log, "closing:route") == nullptr);
  later.tap("main");
  CHECK(later.log.step == "verslag");
}

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

TEST_CASE("statement: who comes back to a question goes on without answering it again") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  REQUIRE(table.log.step == "by");
  CHECK(find(table.log, "main") == nullptr);
  table.tap("by:p1");
  REQUIRE(table.log.step == "about");
  table.tap("back");
  REQUIRE(table.log.step == "by");
  table.tap("main");
  CHECK(table.log.step == "about");
  CHECK(table.shell.state().discussion.by == "p1");
}

TEST_CASE(
    "hands: what one chose, was asked or half typed is not there for the next, when the turn ends by "
    "itself") {
  auto view = session_view();
  const auto left_after = [&](bool ends) {
    auto now = view;
    now.turn = "p3";
    Table table(now, Place::hand_over);
    table.shell.state().hand_over.from = Place::discussion;
    table.shell.state().turn.tab = TurnState::Tab::statements;
    table.shell.state().turn.choices["i1"] = "akkoord";
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
  table.tap("main");
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
    view.sessions.front().state = "active";
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
  view.sessions.front().state = "active";
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
    table.tap("participant:p1");
    table.pin("111111");
    table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{rule, "", "Dit mag niet.", ""}}, table.now);
    table.idle();
    CHECK(find(table.log, "refusal") != nullptr);
    table.tap("back");
    REQUIRE(table.log.step == "who");
    CHECK((find(table.log, "refusal") == nullptr) == (rule == "device.pin"));
  }
}

TEST_CASE("hand-over: after a lock in the last turn it goes on where it was, and else asks for the next") {
  for (const int left : {0, 1}) {
    auto view = session_view();
    for (auto& person : view.session->people) person.open_ballots = 0;
    view.session->people[1].open_ballots = left;
    view.turn = "p1";
    Table table(view, Place::hand_over);
    auto locked = view;
    locked.locked = true;
    locked.turn.clear();
    locked.session.reset();
    locked.sessions.front().state = "active";
    table.shell.take(locked, table.now);
    table.idle();
    REQUIRE(table.log.screen == "locked");
    view.turn.clear();
    table.shell.take(view, table.now);
    table.idle();
    CHECK(table.log.screen == (left > 0 ? "hand-over" : "sharing"));
  }
}

TEST_CASE("hand-over: a look at the members on the way leads back to what it was handed out for") {
  Table table(session_view(), Place::closing);
  table.shell.state().closing.step = ClosingState::Step::verslag;
  table.idle();
  table.tap("hand-over");
  table.tap("participant:p1");
  table.pin("24");
  table.tap("members");
  CHECK(table.log.screen == "members");
  table.tap("back");
  CHECK(table.log.screen == "hand-over");
  CHECK(find(table.log, "pin-typed")->label == "0");
  table.tap("back");
  CHECK(table.log.step == "who");
  table.tap("back");
  CHECK(table.log.screen == "closing");
}

TEST_CASE("turn: who chooses or reads for minutes is known to be there, and who went away is not") {
  for (const bool there : {true, false}) {
    auto view = session_view();
    view.turn = "p1";
    for (auto& item : view.session->items) item.ballots.front().mark = "nog-niet";
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

TEST_CASE("check in: two PINs that differ ask for nothing and begin again") {
  auto view = session_view();
  view.session->people[2].presence = "invited";
  Table table(view);
  table.tap("person:p3");
  table.tap("main");
  table.tap("main");
  table.pin("246810");
  table.pin("246811");
  CHECK(table.out.lines.empty());
  CHECK(table.log.step == "pin");
}

TEST_CASE("statement: five questions, typed on glass, become one fact") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.tap("by:p1");
  table.tap("member:m3");
  table.tap("category:11");
  table.type("ze belde");
  table.tap("main");
  table.type("veilig");
  table.tap("main");
  const auto fact = table.last()["fact"];
  CHECK(fact["by"] == "p1");
  CHECK(fact["about"]["member"][0] == "m3");
  CHECK(fact["category"] == 11);
  CHECK(fact["text"]["words"] == "ze belde");
  CHECK(fact["relevance"]["words"] == "veilig");
  table.answer_ok();
  CHECK(table.log.step == "cards");
}

TEST_CASE("keyboard: a key held half a second shows its accents, and one of them is typed") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.tap("by:p1");
  table.tap("member:m3");
  table.tap("category:11");
  Input finger;
  finger.at = find(table.log, "key:e")->where.centre();
  finger.pressed = finger.down = true;
  table.screen.frame(table.shell, finger, table.now += 0.1);
  finger.pressed = false;
  const auto held = table.screen.frame(table.shell, finger, table.now + 0.1);
  REQUIRE(held.again_in_s);
  CHECK(*held.again_in_s <= 0.5);  // nothing else would wake the screen
  const auto opened = table.screen.frame(table.shell, finger, table.now += 0.6);
  CHECK(opened.again_in_s.value_or(60) ==
        0);  // the accents are shown by the frame after the one that opened them
  table.log = table.screen.frame(table.shell, finger, table.now += 0.05).log;
  REQUIRE(find(table.log, "accent:ë") != nullptr);
  finger.down = false;
  finger.released = true;
  table.screen.frame(table.shell, finger, table.now += 0.05);
  table.idle();
  table.tap("accent:ë");
  CHECK(find(table.log, "field:text")->value == "ë");
  CHECK(find(table.log, "accent:ë") == nullptr);
}

TEST_CASE("stemronde: choices are cast together, and only after the overview") {
  auto view = session_view();
  view.turn = "p1";
  for (auto& item : view.session->items) item.ballots.front().mark = "nog-niet";
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

TEST_CASE("stemronde: what was just signed is not asked again, also when its answer is lost") {
  for (const bool answer_is_lost : {false, true}) {
    auto view = session_view();
    view.turn = "p1";
    for (auto& item : view.session->items) item.ballots.front().mark = "nog-niet";
    Table table(view, Place::sharing);
    for (int i = 0; i < 3; ++i) table.tap("choice:akkoord");
    table.tap("main");
    REQUIRE(table.last()["do"] == "vote");
    for (auto& item : view.session->items) item.ballots.front().mark = "akkoord";
    view.last_deed = table.last()["deed"];
    table.shell.take(view, table.now);
    table.idle();
    CHECK(table.log.step == "overview");
    CHECK(table.shell.busy());
    table.tap("main");
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
    table.tap("main");
    CHECK(table.last()["do"] == "end-turn");
  }
}

TEST_CASE("stemronde: who left the table is told so, not asked for choices that cannot be signed") {
  for (const std::string presence : {"at-table", "away"}) {
    auto view = session_view();
    view.turn = "p1";
    view.session->people[0].presence = presence;
    for (auto& item : view.session->items) item.ballots.front().mark = "nog-niet";
    Table table(view, Place::sharing);
    CHECK((find(table.log, "choice:akkoord") == nullptr) == (presence == "away"));
    if (presence == "at-table") continue;
    table.tap("main");
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
  view.session->items.front().ballots.front().mark = "niet-akkoord";
  Table table(view, Place::sharing);
  table.tap("item:i1");
  REQUIRE(table.log.step == "vote");
  CHECK(reads(table, "getekend: niet akkoord"));
  table.tap("choice:akkoord");
  table.tap("item:i1");
  CHECK(reads(table, "u kiest akkoord"));
  CHECK_FALSE(reads(table, "getekend"));
}

TEST_CASE("stemronde: an item whose source was taken back is not asked, for the choice could not be signed") {
  for (const bool sources_stand : {true, false}) {
    auto view = session_view();
    view.turn = "p1";
    view.session->items.resize(1);
    auto& item = view.session->items.front();
    item.ballots.front().mark = "nog-niet";
    item.sources_stand = sources_stand;
    Table table(view, Place::sharing);
    CHECK((find(table.log, "choice:akkoord") != nullptr) == sources_stand);
  }
}

TEST_CASE("export: once copied the page says to which stick, and says nothing when it was refused") {
  for (const bool done : {true, false}) {
    auto view = session_view();
    view.session.reset();
    for (auto& planned : view.sessions) planned.state = "sealed";
    view.deliveries = {{.session = "s1", .state = "waiting"}};
    Table table(view, Place::sending);
    table.shell.see_sticks({"/media/BLAUW"});
    table.tap("delivery:s1:export");
    table.tap("stick:0");
    REQUIRE(table.last()["do"] == "export");
    if (done)
      table.answer_ok();
    else
      table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"device.export", "", "Niet gelukt.", ""}},
                       table.now);
    table.idle();
    CHECK(table.log.step == (done ? "list" : "export"));
    CHECK((find(table.log, "copied:s1") != nullptr) == done);
    if (done) CHECK(find(table.log, "copied:s1")->label == "Gekopieerd naar BLAUW");
  }
}

TEST_CASE("refusal: in a turn it offers no way, for none leads out of it but giving the screen back") {
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
    CHECK((find(table.log, "refusal:go") == nullptr) == (turn == "p1"));
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

namespace {

// A form at the page from which one stops, with no word in it yet, and where words go.
struct StoppedForm {
  const char* name;
  Place place;
  void (*open)(UiState& state);
  TextEdit& (*field)(UiState& state);
  const char* step;   // of its page
  const char* after;  // it was stopped
};
const StoppedForm stopped_forms[] = {
    {"statement", Place::discussion, [](UiState& s) { s.discussion = {.step = DiscussionState::Step::by}; },
     [](UiState& s) -> TextEdit& { return s.discussion.text; }, "by", "cards"},
    {"its contact", Place::discussion, [](UiState& s) { s.discussion = {.step = DiscussionState::Step::by}; },
     [](UiState& s) -> TextEdit& { return s.discussion.contact; }, "by", "cards"},
    {"goal", Place::plan, [](UiState& s) { s.plan = {.step = PlanState::Step::goal}; },
     [](UiState& s) -> TextEdit& { return s.plan.text; }, "goal", "cards"},
    {"action", Place::plan, [](UiState& s) { s.plan = {.step = PlanState::Step::action_text, .goal = "d1"}; },
     [](UiState& s) -> TextEdit& { return s.plan.text; }, "action-text", "cards"},
    {"item", Place::sharing, [](UiState& s) { s.sharing = {.step = SharingState::Step::kind}; },
     [](UiState& s) -> TextEdit& { return s.sharing.why; }, "kind", "cards"},
    {"person", Place::attendance, [](UiState& s) { s.attendance.step = AttendanceState::Step::add_who; },
     [](UiState& s) -> TextEdit& { return s.attendance.reports_to; }, "add-who", "tiles"},
    {"check-in struck", Place::attendance,
     [](UiState& s) { s.attendance.step = AttendanceState::Step::reason, s.attendance.person = "p8"; },
     [](UiState& s) -> TextEdit& { return s.attendance.reason; }, "reason", "tiles"}};

}  // namespace

TEST_CASE("stop: words that somebody typed go only after a yes; a form without words stops at once") {
  for (const StoppedForm& form : stopped_forms) {
    CAPTURE(form.name);
    Table table(session_view(), form.place);
    form.open(table.shell.state());
    table.idle();
    REQUIRE(table.log.step == form.step);
    table.tap("back");
    CHECK_FALSE(table.asks());
    CHECK(table.log.step == form.after);

    form.open(table.shell.state());
    form.field(table.shell.state()).insert("ze belde");
    table.idle();
    table.tap("back");
    REQUIRE(table.asks());
    CHECK(find(table.log, "question")->label == "Wat u typte, wordt gewist.");
    CHECK(find(table.log, "dialog:yes")->label == "Wissen");
    table.tap("dialog:no");
    CHECK(table.log.step == form.step);
    CHECK(form.field(table.shell.state()).text() == "ze belde");

    table.press(Key::escape);
    CHECK(table.asks());
    table.press(Key::escape);  // the answer that does nothing
    CHECK_FALSE(table.asks());
    CHECK(form.field(table.shell.state()).text() == "ze belde");

    table.tap("back");
    table.tap("dialog:yes");
    CHECK(table.log.step == form.after);
    CHECK(form.field(table.shell.state()).empty());
  }
}

TEST_CASE("stop: who goes back to the first question and says no finds every letter again") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.tap("by:p1");
  table.tap("member:m3");
  table.tap("category:11");
  table.type("ze belde");
  while (table.log.step != "by") table.tap("back");
  table.tap("back");
  table.tap("dialog:no");
  while (table.log.step != "relevance") table.tap("main");
  table.type("veilig");
  table.tap("main");
  CHECK(table.last()["fact"]["text"]["words"] == "ze belde");
}

TEST_CASE("stop: what stands in the record is not lost, so only another text is asked about") {
  const auto asks_after = [](Place place, std::initializer_list<const char*> way, const char* typed) {
    Table table(session_view(), place);
    for (const char* id : way) table.tap(id);
    table.shell.state().plan.text.insert(typed);
    table.shell.state().sharing.why.insert(typed);
    table.idle();
    table.tap("back");
    return table.asks();
  };
  CHECK_FALSE(asks_after(Place::plan, {"goal:d1:edit"}, ""));
  CHECK(asks_after(Place::plan, {"goal:d1:edit"}, " en veilig"));
  CHECK_FALSE(asks_after(Place::plan, {"action:a1:edit"}, ""));
  CHECK(asks_after(Place::plan, {"action:a1:edit"}, " en veilig"));
  CHECK_FALSE(asks_after(Place::sharing, {"item:i2", "item:change"}, ""));
  CHECK(asks_after(Place::sharing, {"item:i2", "item:change"}, " en veilig"));
}

TEST_CASE("stop: the rail does not throw away who was being added; without words it leads to the tiles") {
  for (const std::string typed : {"", "An"}) {
    Table table(session_view());
    table.tap("attendance:add");
    table.shell.state().attendance.name.insert(typed);
    table.tap("rail:discussion");
    table.tap("rail:attendance");
    CHECK(table.log.step == (typed.empty() ? "tiles" : "add-who"));
    CHECK(table.shell.state().attendance.name.text() == typed);
  }
}

TEST_CASE("statement: a contact that was typed waits while a member is chosen, and is not sent with it") {
  Table table(session_view(), Place::discussion);
  auto& form = table.shell.state().discussion;
  form = {.step = DiscussionState::Step::about, .by = "p1", .category = 11};
  form.contact.insert("de buurvrouw");
  form.necessity.insert("zag het");
  form.text.insert("ze belde");
  form.relevance.insert("veilig");
  table.idle();
  table.tap("member:m3");
  CHECK(form.contact.text() == "de buurvrouw");
  const auto about = [&] {
    form.step = DiscussionState::Step::relevance;
    table.idle();
    table.tap("main");
    auto sent = table.last()["fact"]["about"];
    table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{"art8.1", "art. 8", "Neen.", ""}},
                     table.now);
    table.idle();
    return sent;
  };
  CHECK(about() == nlohmann::json::parse(R"({"member":["m3"]})"));
  form.member.clear();
  CHECK(about()["contact"] == "de buurvrouw");
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
  Table table(session_view(), Place::closing);
  table.shell.state().closing.step = ClosingState::Step::end;
  table.idle();
  table.tap("main");
  table.tap("dialog:yes");
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

TEST_CASE("a connection that breaks while a request is on its way says so, and the last view stays") {
  Table table(session_view(), Place::plan);
  table.tap("goal:d1:drop");
  table.tap("dialog:yes");
  table.shell.take(Disconnected{}, table.now);
  table.idle();
  CHECK(table.log.screen == "plan");
  CHECK(find(table.log, "warning") != nullptr);
  CHECK(find(table.log, "refusal") != nullptr);
  CHECK_FALSE(find(table.log, "main")->enabled);
  table.shell.take(Connected{}, table.now);
  table.idle();
  CHECK(find(table.log, "warning") == nullptr);
  CHECK(find(table.log, "main")->enabled);
}

TEST_CASE("two minutes without touch: the content is hidden at once and a lock is asked for") {
  Table table(session_view(), Place::discussion);
  table.now += 110;
  table.idle();
  CHECK(table.log.screen == "discussion");
  table.now += 11;
  table.idle();
  CHECK(table.log.screen == "locked");
  CHECK(table.last()["do"] == "lock");
  for (const Widget& widget : table.log.widgets) CHECK(widget.label.find("Sara") == std::string::npos);
}

TEST_CASE(
    "two minutes without touch and without connection: hidden all the same, and told when there is one") {
  for (const bool locked_meanwhile : {false, true}) {
    auto view = session_view();
    Table table(view, Place::discussion);
    table.shell.state().typing.clipboard = "wat alleen An weet";
    table.shell.take(Disconnected{}, table.now);
    table.now += 125;
    table.idle();
    CHECK(table.log.screen == "locked");
    CHECK(table.shell.state().typing.clipboard.empty());
    CHECK(table.out.lines.empty());
    view.locked = locked_meanwhile;
    table.shell.take(Connected{}, table.now);
    table.idle();
    CHECK(table.out.lines.empty());  // what it says now comes first
    table.shell.take(view, table.now);
    table.idle();
    REQUIRE(table.out.lines.size() == (locked_meanwhile ? 0 : 1));
    if (locked_meanwhile) continue;
    CHECK(table.last()["do"] == "lock");
    table.shell.take(Disconnected{}, table.now);  // and told again when that was lost
    table.shell.take(Connected{}, table.now);
    table.shell.take(view, table.now);
    table.idle();
    CHECK(table.out.lines.size() == 2);
    table.answer_ok();
    CHECK(table.out.lines.size() == 2);
  }
}

TEST_CASE(
    "lock: hides the table at once also when nobody listens; what needs an answer looks as if it gave none") {
  for (const bool connected : {true, false}) {
    Table table(session_view(), Place::discussion);
    if (!connected) table.shell.take(Disconnected{}, table.now);
    table.idle();
    CHECK(find(table.log, "main")->enabled == connected);
    CHECK(is_drawn(table, "main", table.screen.colours().accent) == connected);
    table.tap("rail:lock");
    CHECK(table.log.screen == "locked");
    CHECK(table.out.lines.size() == (connected ? 1 : 0));
    if (connected) CHECK(table.last()["do"] == "lock");
  }
}

TEST_CASE("lock: nothing wakes the screen for it once nothing is left to hide") {
  auto view = session_view();
  Table table(view, Place::discussion);
  CHECK(table.shell.locks_in_s(table.now).value_or(999) <= 120);
  table.now += 125;
  table.idle();
  CHECK_FALSE(table.shell.locks_in_s(table.now + 60));
  view.session.reset();
  CHECK_FALSE(Table(view).shell.locks_in_s(500));
}

TEST_CASE("number: asked once, shown for ten seconds out of the answer, then gone") {
  Table table(session_view(), Place::discussion);
  table.tap("members");
  CHECK(table.log.screen == "members");
  table.tap("member:m1:number");
  CHECK(table.out.lines.empty());
  table.tap("dialog:yes");
  CHECK(table.last()["what"] == "number-revealed");
  CHECK(table.last()["fact"] == nlohmann::json{{"member", "m1"}});
  const nlohmann::json given{{"national_number", "84021100107"}};
  table.shell.take(ipc::Answer{table.last()["id"], ipc::Accepted{given}}, table.now);
  table.idle();
  CHECK(table.shell.state().members.number == "84021100107");
  CHECK(find(table.log, "member:m1:number") == nullptr);
  const double almost = table.shell.state().members.until_s - 0.25;
  CHECK(table.screen.frame(table.shell, {}, almost).again_in_s.value_or(9) <= 0.25);
  table.now += 10;
  table.idle();
  CHECK(table.shell.state().members.number.empty());
  CHECK(find(table.log, "member:m1:number") != nullptr);
  table.tap("back");
  CHECK(table.log.screen == "discussion");
}

TEST_CASE("number: gone at once when an expert comes to the table, and with its page") {
  auto view = session_view();
  Table table(view, Place::members);
  show_number(table.shell.state().members, "m1", "84021100107", table.now);
  table.idle();
  REQUIRE(table.shell.state().members.number == "84021100107");
  view.session->names_hidden = true;
  table.shell.take(view, table.now);
  table.idle();
  CHECK(table.shell.state().members.number.empty());
  CHECK(find(table.log, "names-hidden") != nullptr);
  CHECK(find(table.log, "member:m1:number") == nullptr);
  Table other(session_view(), Place::members);
  show_number(other.shell.state().members, "m1", "84021100107", other.now);
  other.tap("rail:plan");
  CHECK(other.shell.state().members.number.empty());
}

TEST_CASE(
    "sharing: a statement many times as tall as the list can be chosen as a source wherever it is seen") {
  for (const int sentences : {1, 200}) {
    auto view = session_view();
    view.session->statements.resize(1);
    view.session->statements.front().text.clear();
    for (int i = 0; i < sentences; ++i)
      view.session->statements.front().text += "Lotte vertelde het op school. ";
    Table table(view, Place::sharing);
    table.shell.state().sharing.step = SharingState::Step::sources;
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
