// Through the glass: the table's own deeds by real touches on the real kiosk before a real tafeld. Who may not read a name
// does not, what cannot be undone is asked or signed, and what is not allowed is not offered.
#include "tests/appliance/small_disk.hpp"
#include "tests/kiosk-ui/glass/glass_table.hpp"
#include "tests/kiosk-ui/glass/x_glass.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>

using namespace tafel::kiosk::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr auto while_nothing_happens = 1s;

bool somebody_reads(const Room& room, const std::string& name) {
  return std::ranges::any_of(room.widgets()["widgets"], [&](const json& widget) {
    return widget["label"].get<std::string>().find(name) != std::string::npos;
  });
}

// p1, and others too, at the table; the screen shows it.
struct OpenTable : GlassTable {
  using Others = std::vector<std::string>;
  explicit OpenTable(const Others& others = {"p2"}) {
    open_session();
    for (const std::string& person : others) check_in(person);
  }
  void shows(const std::string& page) {
    if (!room.kiosk) room.start();
    room.tap("rail:" + page);
    REQUIRE(room.shows(page));
  }
  void pass_screen() {
    room.tap("hand-over");
    REQUIRE(has("pin-of:p1"));
  }
  // One point is put, and the pad of the first person is there.
  void begin_round() {
    put_point("welke afspraak geldt");
    shows("sharing");
    pass_screen();
  }
  // Of the organisation of p1; their id.
  std::string add_person(const std::string& ground) {
    const json person = {
        {"name", "Els"}, {"function", "onderzoeker"}, {"organisation", "o1"}, {"ground", ground}};
    REQUIRE(script->word("propose", {{"what", "person-added"},
                                     {"fact", {{"person", person}, {"organisation", json::array()}}}}) ==
            "ok");
    const std::string id = script->fresh_view()["session"]["people"].back()["id"];
    check_in(id);
    return id;
  }
  // Of p1; its id.
  std::string make_statement() {
    REQUIRE(script->word("propose", {{"what", "statement-made"},
                                     {"fact",
                                      {{"by", "p1"},
                                       {"about", {{"member", {"m1"}}}},
                                       {"category", 10},
                                       {"text", {{"words", "zij slaapt slecht"}}},
                                       {"relevance", {{"words", "zij is uitgeput"}}}}}}) == "ok");
    return last_statement()["id"];
  }
  bool leaves_asked(const std::string& person) {
    shows("attendance");
    room.tap("person:" + person);
    REQUIRE(room.shows("attendance", "person"));
    room.tap("person:leave");
    return room.wait_until([](const json& list) {
      return widget_in(list, "dialog:yes").is_object() || list["step"] == "tiles";
    }) && widget_in(room.widgets(), "dialog:yes").is_object();
  }
  std::string presence_of(const std::string& person) {
    const json view = script->fresh_view();
    for (const json& each : view["session"]["people"])
      if (each["id"] == person) return each["presence"];
    return "";
  }
  json last_statement() { return script->fresh_view()["session"]["statements"].back(); }
  std::string phase() { return script->fresh_view()["session"]["phase"]; }

  // Is the one disabled on a page that answers, as the other shows?
  [[nodiscard]] bool waits(const std::string& id, const std::string& other) const {
    return room.wait_until([&](const json& list) {
      return widget_in(list, id)["enabled"] == false && widget_in(list, other)["enabled"] == true;
    });
  }
  // To the end of what is read before it is accepted or signed.
  void reads_on() {
    const auto is_on = [](const json& list, const char* id) {
      return widget_in(list, id)["enabled"] == true;
    };
    for (int pages = 0; pages < 20; ++pages) {
      REQUIRE(
          room.wait_until([&](const json& list) { return is_on(list, "main") || is_on(list, "read-on"); }));
      if (is_on(room.widgets(), "main")) return;
      room.tap("read-on");
    }
  }
  // Gives the screen to that person, whoever the pad would be for, and types the PIN.
  void takes_screen(const std::string& person) {
    if (room.widgets()["screen"] != "hand-over") room.tap("hand-over");
    REQUIRE(has("somebody-else"));
    if (widget_in(room.widgets(), "pin-of:" + person).is_null()) {
      room.tap("somebody-else");
      room.tap("participant:" + person);
      REQUIRE(has("pin-of:" + person));
    }
    tap_pin(pin_of(person));
    REQUIRE(room.shows("turn"));
  }
  // Without a vote: the pad of the next one who has to vote is there.
  void gives_back() {
    room.tap("turn:end");
    REQUIRE(room.shows("hand-over", "pin"));
  }
  // From the tiles to the own pad of somebody who checks in; the notice is read to its end.
  void begins_check_in(const std::string& person) {
    shows("attendance");
    room.tap("person:" + person);
    REQUIRE(room.shows("attendance", "secrecy"));
    reads_on();
    room.tap("main");
    REQUIRE(room.shows("attendance", "pin"));
  }
  // Places of the digits on the pad that is on the screen.
  [[nodiscard]] std::map<std::string, std::pair<int, int>> digits() const {
    std::map<std::string, std::pair<int, int>> places;
    for (const char digit : std::string("0123456789")) {
      const std::string id = std::string("pin:") + digit;
      places[id] = room.place_of(id);
    }
    return places;
  }
};

}  // namespace

TEST_CASE("table glass: an expert who comes in reads no name of a member; another person does") {
  for (const bool expert : {true, false}) {
    CAPTURE(expert);
    OpenTable table;
    table.put_point("welke afspraak geldt");
    table.shows("sharing");
    CHECK(table.label("item:i1").find("Sofie Maes") != std::string::npos);
    const std::string person = table.add_person(expert ? "expertise" : "involvement");
    CHECK(table.room.wait_until([](const json& list) { return widget_in(list, "names-hidden").is_object(); },
                                expert ? 30s : while_nothing_happens) == expert);
    CHECK(somebody_reads(table.room, "Sofie") == !expert);
    CHECK(somebody_reads(table.room, "moeder") == expert);
    if (!expert) continue;
    REQUIRE(table.script->word("propose", {{"what", "left-table"}, {"fact", {{"who", person}}}}) == "ok");
    CHECK(
        table.room.wait_until([](const json& list) { return !widget_in(list, "names-hidden").is_object(); }));
    CHECK(somebody_reads(table.room, "Sofie"));
  }
}

TEST_CASE("table glass: whoever leaves while a round runs without a vote is asked about; who voted is not") {
  OpenTable table;
  table.begin_round();
  table.tap_pin(pin_of("p1"));
  table.room.tap("choice:akkoord");
  REQUIRE(table.room.shows("turn", "overview"));
  table.room.tap("main");
  REQUIRE(table.has("pin-of:p2"));
  table.room.tap("back");
  REQUIRE(table.leaves_asked("p2"));
  CHECK(table.label("question").starts_with("Dirk verlaat de tafel. Over één punt is nog niet gestemd"));
  table.room.tap("dialog:no");
  REQUIRE(table.room.wait_until([](const json& list) { return widget_in(list, "question").is_null(); }));
  CHECK(table.presence_of("p2") == "at-table");
  table.room.tap("back");
  CHECK_FALSE(table.leaves_asked("p1"));
  CHECK(table.presence_of("p1") == "away");
  REQUIRE(table.leaves_asked("p2"));
  table.room.tap("dialog:yes");
  REQUIRE(table.room.shows("attendance", "tiles"));
  CHECK(table.presence_of("p2") == "away");
}

TEST_CASE("table glass: the chair's PIN closes a session, and a wrong one does not") {
  OpenTable table;
  table.shows("closing");
  table.room.tap("closing:end");
  REQUIRE(table.room.shows("closing", "end"));
  CHECK(table.room.wait_until([](const json& list) { return widget_in(list, "main")["enabled"] == true; }));
  CHECK(widget_in(table.room.widgets(), "closing:not-held").is_null());  // two organisations sat there
  table.room.tap("main");
  REQUIRE(table.room.shows("closing", "sign"));
  table.tap_pin(pin_of("p1"));
  REQUIRE(table.has("refusal"));
  CHECK(table.phase() != "closed");
  CHECK(table.room.shows("closing", "sign"));
  table.tap_pin(tafel::test::chair_pin);
  REQUIRE(table.room.wait_until(
      [](const json& list) { return list["screen"] == "closing" && list["step"] == "end"; }));
  CHECK(table.phase() == "closed");
}

TEST_CASE(
    "table glass: a session with one organisation closes as one that did not take place, with a reason") {
  OpenTable table(OpenTable::Others{});
  table.shows("closing");
  table.room.tap("closing:end");
  CHECK(table.waits("main", "closing:not-held"));  // it cannot close as one that did
  table.room.tap("closing:not-held");
  REQUIRE(table.room.shows("closing", "not-held"));
  CHECK(table.waits("main", "back"));  // without a reason
  table.keyboard.type("de politie kwam niet");
  table.room.tap("main");
  REQUIRE(table.room.shows("closing", "sign"));
  table.tap_pin(tafel::test::chair_pin);
  REQUIRE(table.room.shows("closing", "end"));
  const json view = table.script->fresh_view();
  CHECK(view["session"]["phase"] == "closed");
  CHECK(view["session"]["not_held"] == "de politie kwam niet");
}

TEST_CASE("table glass: a draft is changed with all of it filled in; not while its owner is away") {
  OpenTable table;
  const std::string before = "statement:" + table.make_statement() + ":change";
  table.shows("discussion");
  table.room.tap(before);
  REQUIRE(table.room.shows("discussion", "text"));
  table.keyboard.type(" sinds mei");
  REQUIRE(table.room.wait_until([](const json& list) {
    const auto typed = typed_in(list, "text");
    return typed && typed->text == "zij slaapt slecht sinds mei";
  }));
  table.room.tap("main");
  REQUIRE(table.room.shows("discussion", "cards"));
  const json changed = table.last_statement();
  CHECK(changed["text"] == "zij slaapt slecht sinds mei");
  const std::string after = "statement:" + changed["id"].get<std::string>() + ":change";
  static_cast<void>(table.room.place_of(after));  // it answers
  CHECK(widget_in(table.room.widgets(), before).is_null());
  REQUIRE(table.script->word("propose", {{"what", "left-table"}, {"fact", {{"who", "p1"}}}}) == "ok");
  CHECK(table.waits(after, "main"));
}

TEST_CASE("table glass: each showing of a PIN pad has another order of digits, and one showing has one") {
  OpenTable table;
  table.begin_round();
  const auto first = table.digits();
  table.room.tap("pin:3");
  REQUIRE(
      table.room.wait_until([](const json& list) { return widget_in(list, "pin-typed")["label"] == "1"; }));
  CHECK(table.digits() == first);
  table.room.tap("back");
  REQUIRE(table.room.shows("sharing", "cards"));
  table.pass_screen();
  CHECK(table.digits() != first);
}

TEST_CASE("table glass: ? over a PIN pad goes with one touch anywhere, and that touch does nothing else") {
  OpenTable table;
  table.begin_round();
  table.room.tap("pin:3");
  const auto [x, y] = table.room.place_of("back");
  table.room.tap("help");
  REQUIRE(table.has("help:close"));
  CHECK(widget_in(table.room.widgets(), "pin:3").is_null());
  table.room.display.tap(x, y);
  REQUIRE(table.has("pin:3"));
  CHECK(table.label("pin-typed") == "1");
  CHECK(table.room.place_of("back") == std::pair(x, y));  // it answers again
  table.room.display.tap(x, y);                           // the twin: nothing is over it
  CHECK(table.room.shows("sharing", "cards"));
}

TEST_CASE("table glass: what no rule allows is grey and says why; what is allowed leads on") {
  OpenTable table;
  table.shows("sharing");
  table.room.tap("main");
  REQUIRE(table.room.shows("sharing", "kind"));
  REQUIRE(table.waits("kind:reporting", "kind:disclosure"));  // nobody has a duty to report
  const json grey = widget_in(table.room.widgets(), "kind:reporting");
  CHECK(grey["why_not"].get<std::string>().starts_with("Niemand die aan tafel kwam"));
  table.room.display.tap(grey["x"].get<int>() + 20, grey["y"].get<int>() + 20);
  REQUIRE(table.has("help:close"));
  table.room.tap("help:close");
  CHECK(table.room.shows("sharing", "kind"));
  table.room.tap("kind:disclosure");
  CHECK(table.room.shows("sharing", "recipient"));
}

TEST_CASE("table glass: a PIN that anybody would try is refused at the check-in, and another is taken") {
  OpenTable table(OpenTable::Others{});
  table.begins_check_in("p2");
  table.tap_pin("111111");
  REQUIRE(table.has("refusal"));
  CHECK(table.room.shows("attendance", "pin"));
  CHECK(table.presence_of("p2") == "invited");
  table.tap_pin(pin_of("p2"));  // beneath the refusal, which goes with the page
  REQUIRE(table.room.shows("attendance", "pin-again"));
  CHECK(table.room.wait_until([](const json& list) { return widget_in(list, "refusal").is_null(); }));
  table.tap_pin(pin_of("p2"));
  REQUIRE(table.room.shows("attendance", "tiles"));
  CHECK(table.presence_of("p2") == "at-table");
}

TEST_CASE(
    "table glass: while somebody checks in there is no way to the rest of the meeting; afterwards there is") {
  OpenTable table(OpenTable::Others{});
  const auto leads_away = [&] {
    const json list = table.room.widgets();
    return std::ranges::any_of(list["widgets"], [](const json& widget) {
      const std::string id = widget["id"];
      return id.starts_with("rail:") || id == "members";
    });
  };
  table.shows("attendance");
  CHECK(leads_away());
  table.begins_check_in("p2");
  CHECK_FALSE(leads_away());
  table.room.tap("back");
  REQUIRE(table.room.wait_until([](const json& list) { return list["step"] != "pin"; }));
}

TEST_CASE("table glass: the keys on the glass begin a sentence with a capital, and go on without one") {
  OpenTable table;
  table.shows("plan");
  table.room.tap("main");
  REQUIRE(table.room.shows("plan", "goal"));
  const auto reads = [&](const std::string& text) {
    return table.room.wait_until([&](const json& list) {
      const auto typed = typed_in(list, "text");
      return typed && typed->text == text;
    });
  };
  table.room.tap("key:r");
  REQUIRE(reads("R"));
  table.room.tap("key:u");
  CHECK(reads("Ru"));
}

namespace {

// Letters and colours of a turn, as they are on the glass.
struct Looks {
  int letters = 0;           // width of a button, which is as wide as its words
  unsigned long ground = 0;  // colour of the page, at its lower edge
  bool operator==(const Looks&) const = default;
};
Looks looks(const OpenTable& table) {
  static_cast<void>(table.room.place_of("turn:end"));
  const int letters = widget_in(table.room.widgets(), "turn:end")["w"];
  return {letters, colour_at(table.room.display.name(), 2, 797)};
}

}  // namespace

TEST_CASE("table glass: letters and colours of a turn end with it, and are there again with that person") {
  OpenTable table;
  table.put_point("welke afspraak geldt");
  table.shows("sharing");
  table.takes_screen("p1");
  const Looks usual = looks(table);
  table.room.tap("display");
  table.room.tap("display:contrast");
  const auto way_out = [](const json& list) { return widget_in(list, "display:close"); };
  const json before = way_out(table.room.widgets());
  table.room.tap("display:150");
  REQUIRE(table.room.wait_until([&](const json& list) {
    const json now = way_out(list);
    return now.is_object() && now["y"] != before["y"] && now["enabled"] == true;
  }));
  table.room.tap("display:close");
  const Looks chosen = looks(table);
  CHECK(chosen.letters > usual.letters);
  CHECK(chosen.ground != usual.ground);
  table.gives_back();
  table.takes_screen("p2");
  CHECK(looks(table) == usual);
  table.gives_back();
  table.takes_screen("p1");
  CHECK(looks(table) == chosen);
}

TEST_CASE("table glass: a disk that fills up is said on the page of the day; one with room is not") {
  if (!tafel::test::can_mount_a_disk()) return;
  for (const std::string size : {"40m", "400m"}) {
    CAPTURE(size);
    const tafel::test::HouseFixture house{tafel::SystemClock().now()};
    Room room;
    const auto state = house.state().root;
    const tafel::test::TafeldProcess tafeld(state, room.socket(), tafel::test::on_disk_of(size, state));
    room.start();
    REQUIRE(room.shows("day", "list"));
    const bool small = size == "40m";
    const auto warning = [](const json& list) { return widget_in(list, "warning"); };
    CHECK(room.wait_until([&](const json& list) { return warning(list).is_object(); },
                          small ? 30s : while_nothing_happens) == small);
    if (!small) continue;
    const std::string said = warning(room.widgets())["label"];
    CHECK(said.starts_with("De schijf van dit toestel raakt vol"));
    room.tap("session:" + std::string(tafel::test::session_1));
    CHECK(room.shows("day", "open"));  // a session opens all the same
  }
}
