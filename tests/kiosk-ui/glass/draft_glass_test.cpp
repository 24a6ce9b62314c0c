// Through the glass: typed with real keys into the real kiosk before a real tafeld, and either of them killed.
#include "tests/kiosk-ui/glass/glass_table.hpp"

#include <doctest/doctest.h>
#include <thread>

using namespace tafel::kiosk::test;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr const char* kept = "klad bewaard";

bool holds(const Room& room, const std::string& text, const std::string& draft) {
  return room.wait_until([&](const json& list) {
    const auto typed = typed_in(list, "text");
    return typed && typed->text == text && typed->draft == draft;
  });
}

}  // namespace

TEST_CASE("glass: what was shown as kept is there to the last key after kill -9 of the kiosk") {
  GlassTable table;
  table.open_session();
  table.room.start();
  table.begin_goal();
  table.keyboard.type("rust in huis voor de kinderen");
  REQUIRE(holds(table.room, "rust in huis voor de kinderen", kept));
  table.room.kill_hard();
  table.room.start();
  REQUIRE(table.room.shows("plan", "goal"));
  CHECK(holds(table.room, "rust in huis voor de kinderen", kept));
  table.keyboard.type(" thuis");
  CHECK(holds(table.room, "rust in huis voor de kinderen thuis", kept));
  // Entered, it is the record's and no draft any more.
  table.room.tap("main");
  REQUIRE(table.room.shows("plan", "cards"));
  const json view = table.script->fresh_view();
  CHECK(view["session"]["goals"][0]["text"] == "rust in huis voor de kinderen thuis");
  CHECK(view["drafts"].empty());
}

TEST_CASE(
    "glass: killed at any moment while keys rain in, at least what was ever shown as kept comes back, and in "
    "order") {
  const std::string all = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklm";
  for (const auto wait : {50ms, 400ms, 900ms}) {
    CAPTURE(wait.count());
    GlassTable table;
    table.open_session();
    table.room.start();
    table.begin_goal();
    std::string shown_as_kept;
    const auto look = [&] {
      const json list = table.room.widgets();
      if (!list.is_object()) return;
      const auto typed = typed_in(list, "text");
      if (typed && typed->draft == kept) shown_as_kept = typed->text;
    };
    for (std::size_t i = 0; i < all.size(); i += 5) {
      table.keyboard.type(all.substr(i, 5));
      const auto end = std::chrono::steady_clock::now() + wait / 6;
      while (std::chrono::steady_clock::now() < end) look();
    }
    table.room.kill_hard();
    const json drafts = table.script->fresh_view()["drafts"];
    const std::string on_disk = drafts.empty() ? "" : drafts[0]["fields"].value("text", "");
    CHECK(on_disk.starts_with(shown_as_kept));
    CHECK(all.starts_with(on_disk));
    table.room.start();
    if (drafts.empty()) {
      CHECK(table.room.shows("attendance", "tiles"));
    } else {
      CHECK(holds(table.room, on_disk, on_disk.empty() ? "" : kept));
    }
  }
}

TEST_CASE(
    "glass: tafeld killed while somebody types: nothing is lost, it says so, and comes back on the same "
    "page") {
  GlassTable table;
  table.open_session();
  table.room.start();
  table.begin_goal();
  table.keyboard.type("rust in");
  REQUIRE(holds(table.room, "rust in", kept));
  table.crash_tafeld();
  REQUIRE(table.room.wait_until([](const json& list) { return list["connected"] == false; }));
  CHECK(table.room.wait_until([](const json& list) { return widget_in(list, "warning").is_object(); }));
  // One types on, and what is typed is called what it is; nothing can be entered.
  table.keyboard.type(" huis");
  CHECK(holds(table.room, "rust in huis", "klad nog niet bewaard"));
  CHECK(widget_in(table.room.widgets(), "main")["enabled"] == false);
  table.start_tafeld();
  REQUIRE(table.room.shows("day", "open"));  // of this very session
  table.room.tap("chair:c1");
  table.tap_pin(tafel::test::chair_pin);
  REQUIRE(table.room.shows("plan", "goal"));
  CHECK(holds(table.room, "rust in huis", kept));
}
