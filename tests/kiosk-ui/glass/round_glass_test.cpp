// Through the glass: a round of votes by real touches on the real kiosk before a real tafeld. Nobody's choice is in sight
// of the next, lost unasked, or signed unseen.
#include "tests/kiosk-ui/glass/glass_table.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace tafel::kiosk::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

// p1 and p2 are at the table, and so many points are put to it; the screen shows them.
struct RoundTable : GlassTable {
  explicit RoundTable(int points) {
    open_session();
    check_in("p2");
    for (int i = 1; i <= points; ++i) put_point("welke afspraak nummer " + std::to_string(i) + " geldt");
    room.start();
    room.tap("rail:sharing");
    REQUIRE(room.shows("sharing", "cards"));
  }

  // From the pad that is on the screen.
  void begins_turn(const std::string& person) {
    REQUIRE(has("pin-of:" + person));
    tap_pin(pin_of(person));
    REQUIRE(room.shows("turn"));
  }
  // One after the other, to the overview.
  void chooses(int points, const std::string& choice) {
    for (int i = 1; i <= points; ++i) {
      REQUIRE(has("asked:i" + std::to_string(i)));
      room.tap("choice:" + choice);
    }
    REQUIRE(room.shows("turn", "overview"));
  }
  void signs() {
    REQUIRE(has("main"));
    room.tap("main");
  }

  // What tafeld says of the ballot of that person on the first point.
  std::string ballot_of(const std::string& person) {
    const json view = script->fresh_view();
    for (const json& ballot : view["session"]["items"][0]["ballots"])
      if (ballot["participant"] == person) return ballot["mark"];
    return "";
  }

  void unlock() {
    room.tap("chair:c1");
    tap_pin(tafel::test::chair_pin);
  }
};

// Of a point or of a choice, in what can be read or touched.
bool tells_of_votes(const json& list) {
  return std::ranges::any_of(list["widgets"], [](const json& widget) {
    const std::string id = widget["id"];
    const std::string label = widget["label"];
    return id.starts_with("item") || id.starts_with("asked:") || id.starts_with("choice:") ||
           label.find("akkoord") != std::string::npos || label.find("afspraak nummer") != std::string::npos;
  });
}

// A page that only just appeared answers no touch at all.
std::function<bool(const json&)> answers(const std::string& id) {
  return [id](const json& list) { return widget_in(list, id)["enabled"] == true; };
}

}  // namespace

TEST_CASE("round glass: between two voters nobody's choice is in sight, and after the last the outcome is") {
  RoundTable table(1);
  CHECK(table.label("item-state:i1") == "open");
  table.room.tap("hand-over");
  table.begins_turn("p1");
  CHECK(tells_of_votes(table.room.widgets()));
  table.chooses(1, "akkoord");
  table.signs();
  REQUIRE(table.has("pin-of:p2"));  // at once
  CHECK(table.label("title").starts_with("Getekend. Geef het scherm aan "));
  CHECK_FALSE(tells_of_votes(table.room.widgets()));
  table.room.tap("back");  // nor on the page of the round
  CHECK(table.label("item-state:i1") == "voting");
  CHECK(table.ballot_of("p1") == "voted");
  table.room.tap("hand-over");
  table.begins_turn("p2");
  table.chooses(1, "akkoord");
  table.signs();
  REQUIRE(table.room.shows("sharing", "cards"));
  CHECK(table.label("item-state:i1") == "consensus");
  CHECK(table.ballot_of("p1") == "akkoord");
}

TEST_CASE(
    "round glass: a choice that is not signed survives a lock, and the screen says that it does not count") {
  RoundTable table(1);
  table.room.tap("hand-over");
  table.begins_turn("p1");
  const auto says = [&](const char* standing) {
    return table.room.wait_until([&](const json& list) {
      const json note = widget_in(list, "standing");
      return note.is_object() && note["label"] == standing;
    });
  };
  CHECK(says("Alles bewaard"));
  table.chooses(1, "niet-akkoord");
  CHECK(says("Niet alles getekend"));
  REQUIRE(table.script->word("lock") == "ok");
  REQUIRE(table.room.shows("locked"));
  CHECK(says("Niet alles getekend"));
  CHECK_FALSE(tells_of_votes(table.room.widgets()));
  table.unlock();
  REQUIRE(table.has("pin-of:p1"));
  CHECK(table.ballot_of("p1") == "not-yet");
  table.begins_turn("p1");
  REQUIRE(table.room.shows("turn", "overview"));
  table.signs();
  REQUIRE(table.has("pin-of:p2"));
  CHECK(table.ballot_of("p1") == "voted");
  // The twin: what is signed is nobody's to sign again, and a lock says nothing.
  REQUIRE(table.script->word("lock") == "ok");
  REQUIRE(table.room.shows("locked"));
  CHECK(says("Alles bewaard"));
}

TEST_CASE("round glass: giving the screen back with a choice that is not signed asks first, and else not") {
  RoundTable table(1);
  table.room.tap("hand-over");
  table.begins_turn("p1");
  table.chooses(1, "akkoord");
  table.room.tap("turn:end");
  table.room.tap("dialog:no");
  REQUIRE(table.room.shows("turn", "overview"));
  table.room.tap("turn:end");
  table.room.tap("dialog:yes");
  REQUIRE(table.has("pin-of:p2"));
  CHECK_FALSE(table.label("title").starts_with("Getekend."));
  CHECK(table.ballot_of("p1") == "not-yet");
  // The twin: p2 chose nothing.
  table.begins_turn("p2");
  table.room.tap("turn:end");
  REQUIRE(table.has("pin-of:p1"));
  table.begins_turn("p1");  // and the choice is there again
  REQUIRE(table.room.shows("turn", "overview"));
}

TEST_CASE("round glass: many choices are signed once their end was in sight, and a few at once") {
  for (const int points : {16, 1}) {
    CAPTURE(points);
    RoundTable table(points);
    table.room.tap("hand-over");
    table.begins_turn("p1");
    table.chooses(points, "akkoord");
    const bool is_long = points > 1;
    if (is_long) {
      REQUIRE(table.room.wait_until(answers("read-on")));
      CHECK_FALSE(table.is_enabled("main"));
      const json main = widget_in(table.room.widgets(), "main");
      table.room.display.tap(main["x"].get<int>() + 5, main["y"].get<int>() + 5);
      table.room.tap("help:close");  // a grey button says why
      CHECK(table.ballot_of("p1") == "not-yet");
      CHECK(table.room.shows("turn", "overview"));
      for (int i = 0; i < 8 && !table.room.wait_until(answers("main"), 2s); ++i) table.room.tap("read-on");
    }
    CHECK(widget_in(table.room.widgets(), "read-on").is_object() == is_long);
    table.signs();
    REQUIRE(table.has("pin-of:p2"));
    CHECK(table.ballot_of("p1") == "voted");
  }
}
