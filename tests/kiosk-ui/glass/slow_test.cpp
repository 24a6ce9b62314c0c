// A tafeld that answers late: the screen says what is under way, and a second tap does nothing twice.
#include "tests/kiosk-ui/glass/glass_table.hpp"
#include "tests/kiosk-ui/glass/slow_socket.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk::test;
using nlohmann::json;

namespace {

constexpr int slow_ms = 1500;

bool says_busy(const Room& room, const std::string& words) {
  return room.wait_until([&](const json& list) {
    const json busy = widget_in(list, "busy");
    return list["busy"] == true && busy.is_object() && busy["label"].get<std::string>().starts_with(words);
  });
}

}  // namespace

TEST_CASE(
    "slow: a PIN, a goal, a lock: each says what is under way, and is asked once however often one taps") {
  Folder folder;
  GlassTable table(folder.path / "s");
  SlowSocket slow(table.room.socket(), folder.path / "s");
  table.room.start();
  table.room.tap(std::string("session:") + tafel::test::session_1);
  table.room.tap("chair:c1");
  slow.delay(slow_ms);
  const auto one = table.room.place_of("pin:1");
  table.tap_pin(tafel::test::chair_pin);
  CHECK(says_busy(table.room, "Pincode nakijken"));
  table.room.display.burst({one, one, one, one, one, one});
  REQUIRE(table.room.shows("attendance"));
  CHECK(slow.asked("open") == 1);

  slow.delay(0);
  table.check_in("p1");  // the chair signs before anything is said
  table.begin_goal();
  table.keyboard.type("rust");
  const auto save = table.room.place_of("main");
  slow.delay(slow_ms);
  table.room.display.burst({save, save});
  CHECK(says_busy(table.room, "Bezig met bewaren"));
  table.room.display.tap(save.first, save.second);
  REQUIRE(table.room.shows("plan", "cards"));
  slow.delay(0);
  CHECK(slow.asked("propose") == 1);
  CHECK(table.script->fresh_view()["session"]["goals"].size() == 1);

  const auto lock = table.room.place_of("rail:lock");
  slow.delay(slow_ms);
  table.room.display.burst({lock, lock, lock});
  CHECK(says_busy(table.room, "Bezig met vergrendelen"));
  REQUIRE(table.room.shows("locked"));  // at once; tafeld hears of it later
  REQUIRE(slow.waits_for("lock"));
  CHECK(table.script->fresh_view()["locked"] == true);
  CHECK(slow.asked("lock") == 1);
}

TEST_CASE("slow: tafeld killed before the answer: afterwards the screen says whether it happened") {
  for (const bool arrives : {false, true}) {
    CAPTURE(arrives);
    Folder folder;
    GlassTable table(folder.path / "s");
    table.open_session();
    SlowSocket slow(table.room.socket(), folder.path / "s");
    table.room.start();
    table.begin_goal();
    table.keyboard.type("rust");
    REQUIRE(table.room.wait_until([](const json& list) {
      const auto typed = typed_in(list, "text");
      return typed && typed->text == "rust" && typed->draft == "klad bewaard";
    }));
    // Cut off before the request arrives, or after it was recorded and before the answer comes back.
    if (arrives)
      slow.hold_answers(true);
    else
      slow.delay(slow_ms);
    table.room.tap("main");
    REQUIRE(table.room.wait_until([](const json& list) { return list["busy"] == true; }));
    if (arrives) REQUIRE(slow.waits_for("propose"));
    if (arrives) table.script->fresh_view();  // after it: one thread answers all, in order
    table.crash_tafeld();
    REQUIRE(table.room.wait_until([](const json& list) { return list["connected"] == false; }));
    slow.hold_answers(false);
    slow.delay(0);
    table.start_tafeld();
    REQUIRE(table.script->word("resume", {{"session", tafel::test::session_1},
                                          {"chair", "c1"},
                                          {"pin", tafel::test::chair_pin}}) == "ok");
    const auto goals = table.script->fresh_view()["session"]["goals"].size();
    CHECK(goals == (arrives ? 1 : 0));
    if (arrives) {
      CHECK(table.room.shows("plan", "cards"));
      CHECK(table.room.wait_until([](const json& list) { return widget_in(list, "refusal").is_null(); }));
    } else {
      REQUIRE(table.room.shows("plan", "goal"));
      CHECK(table.room.wait_until([](const json& list) {
        const json said = widget_in(list, "refusal");
        const auto typed = typed_in(list, "text");
        return said.is_object() && typed && typed->text == "rust" &&
               said["label"].get<std::string>().find("niet gebeurd") != std::string::npos;
      }));
    }
  }
}
