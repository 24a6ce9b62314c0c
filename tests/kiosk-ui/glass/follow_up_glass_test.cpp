// Through the glass: a session that follows another says what became of what that one left open, and closes once it has.
#include "shared/base/belgian_time.hpp"
#include "tests/kiosk-ui/glass/glass_table.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>

using namespace tafel;
using namespace tafel::kiosk::test;
using nlohmann::json;
using tafel::test::session_1;

namespace {

// One action and one item of the session before, agreed on ten days ago.
json following_session(Instant now) {
  const json owner = {
      {"name", "Dirk"}, {"function", "inspecteur"}, {"organisation", "Politie"}, {"seat", "p2"}};
  constexpr std::int64_t ten_days_ms = 10LL * 86'400'000;
  const std::string agreed_on = to_string(belgian_day(Instant{now.unix_ms - ten_days_ms}));
  json session = tafel::test::session_document(session_1, "Overleg 1");
  session["follows"] = {{"session", "99999999-9999-4999-8999-999999999999"},
                        {"record", std::string(64, 'b')},
                        {"head", std::string(64, 'c')},
                        {"given_out", {{"goals", 1}, {"actions", 1}, {"items", 1}}},
                        {"goals", json::array({{{"id", "d1"}, {"text", "Rust in huis."}}})},
                        {"actions", json::array({{{"id", "a1"},
                                                  {"goal", "d1"},
                                                  {"text", "Opvang zoeken."},
                                                  {"owner", owner},
                                                  {"due", agreed_on}}})},
                        {"items", json::array({{{"id", "i1"},
                                                {"version", 1},
                                                {"kind", "disclosure"},
                                                {"information", "Dat hij vrijkomt."},
                                                {"recipient", {"m1"}},
                                                {"sharer", owner},
                                                {"safety_of", {"m1"}},
                                                {"why", "Zij kan zich voorbereiden."},
                                                {"agreed_on", agreed_on}}})}};
  return session;
}

// The agenda of the fixture is replaced by one whose first session follows.
struct FollowingTable : GlassTable {
  FollowingTable() {
    crash_tafeld();
    const Instant now = SystemClock().now();
    auto header = house.header(envelope::PackKind::agenda);
    header.made_at = now;
    json agenda = tafel::test::agenda_document(to_string(belgian_day(now)));
    agenda["sessions"] = json::array({following_session(now)});
    house.drop("following", house.pack(header, agenda));
    start_tafeld();
    open_session();
    check_in("p2");
    room.start();
    room.tap("rail:attendance");
    REQUIRE(room.shows("attendance", "tiles"));
    room.tap("main");
    REQUIRE(room.shows("follow-up", "cards"));
  }
  // Down the list, until that is in sight of a hand that looks before it touches.
  void scroll_to(const std::string& id) {
    for (int notches = 0; notches < 40; ++notches) {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      if (widget_in(room.widgets(), id).is_object()) return;
      const auto [x, y] = room.place_of("list:followed");
      room.display.wheel(x, y, true);
    }
    FAIL("not in the list: " << id);
  }
  json session() { return script->fresh_view()["session"]; }
  void says_action(const std::string& course, const std::string& why) {
    room.tap("action:a1:" + course);
    REQUIRE(room.shows("follow-up", "why"));
    keyboard.type(why);
    room.tap("main");
    REQUIRE(room.shows("follow-up", "cards"));
  }
  // The way to the chair's PIN, where nothing is missing any more.
  [[nodiscard]] bool can_close() {
    room.tap("rail:closing");
    room.tap("closing:end");
    REQUIRE(room.shows("closing", "end"));
    return is_enabled("main");
  }
};

}  // namespace

TEST_CASE(
    "follow-up glass: once of everything is said what became of it, the session closes, and not before") {
  FollowingTable table;
  CHECK_FALSE(table.can_close());
  table.room.tap("requirement:0:go");
  REQUIRE(table.room.shows("follow-up", "cards"));
  table.says_action("running", "derde gesprek volgt");
  CHECK(table.session()["followed_actions"][0]["course"] == "running");
  CHECK(table.session()["followed_actions"][0]["why"] == "derde gesprek volgt");
  CHECK_FALSE(table.can_close());  // of the item nothing is said yet
  table.room.tap("rail:follow-up");
  table.scroll_to("item:i1:told");
  table.room.tap("item:i1:told");
  REQUIRE(table.room.shows("follow-up", "told"));
  table.room.tap("day:week-less");
  table.room.tap("main");
  REQUIRE(table.room.shows("follow-up", "cards"));
  CHECK(table.session()["followed_items"][0]["course"] == "told");
  REQUIRE(table.can_close());
  table.room.tap("main");
  REQUIRE(table.room.shows("closing", "sign"));
  table.tap_pin(tafel::test::chair_pin);
  REQUIRE(table.room.shows("closing", "end"));
  CHECK(table.session()["phase"] == "closed");
  CHECK(table.session()["not_held"] == "");
}

TEST_CASE("follow-up glass: what was stopped stays stopped; what was not yet told may still be") {
  FollowingTable table;
  table.scroll_to("item:i1:not-yet");
  table.room.tap("item:i1:not-yet");
  REQUIRE(table.room.wait_until(
      [](const json& list) { return widget_in(list, "item:i1:not-yet")["enabled"] == false; }));
  CHECK(table.session()["followed_items"][0]["course"] == "not-yet");
  table.room.tap("item:i1:stopped");
  REQUIRE(table.room.shows("follow-up", "stop"));
  CHECK_FALSE(table.is_enabled("main"));  // without a reason
  table.keyboard.type("zij weet het al");
  table.room.tap("main");
  REQUIRE(table.room.shows("follow-up", "cards"));
  CHECK(table.session()["followed_items"][0]["reason"] == "zij weet het al");
  table.scroll_to("item:i1:told");
  CHECK_FALSE(table.is_enabled("item:i1:told"));
}

TEST_CASE("follow-up glass: a half typed explanation is there again after the screen died") {
  FollowingTable table;
  table.room.tap("action:a1:lapsed");
  REQUIRE(table.room.shows("follow-up", "why"));
  table.keyboard.type("zij verhuist");
  REQUIRE(table.room.wait_until([](const json& list) {
    const auto typed = typed_in(list, "why");
    return typed && typed->text == "zij verhuist" && typed->draft == "klad bewaard";
  }));
  table.room.kill_hard();
  table.room.start();
  REQUIRE(table.room.shows("follow-up", "why"));
  CHECK(typed_in(table.room.widgets(), "why")->text == "zij verhuist");
  table.room.tap("main");
  REQUIRE(table.room.shows("follow-up", "cards"));
  CHECK(table.session()["followed_actions"][0]["course"] == "lapsed");
}
