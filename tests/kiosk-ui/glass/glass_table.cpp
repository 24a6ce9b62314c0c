#include "tests/kiosk-ui/glass/glass_table.hpp"

#include <doctest/doctest.h>

namespace tafel::kiosk::test {

using nlohmann::json;
using tafel::test::chair_pin;
using tafel::test::session_1;

GlassTable::GlassTable(const std::filesystem::path& socket) : socket_(socket) {
  start_tafeld();
}

void GlassTable::start_tafeld() {
  tafeld.emplace(house.state().root, socket());
  script.emplace(socket());
  REQUIRE(script->connected());
}

void GlassTable::open_session() {
  REQUIRE(script->word("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "ok");
  REQUIRE(
      script->word("check-in",
                   {{"participant", "p1"}, {"pin", "314159"}, {"secrecy", true}, {"delegate_duty", false}}) ==
      "ok");
}

void GlassTable::crash_tafeld() {
  tafeld->kill_now();
  script.reset();
  tafeld.reset();
}

void GlassTable::begin_goal() {
  REQUIRE(room.shows("attendance"));
  room.tap("rail:plan");
  REQUIRE(room.shows("plan", "cards"));
  room.tap("main");
  REQUIRE(room.shows("plan", "goal"));
}

void GlassTable::tap_pin(const std::string& digits) {
  for (const char digit : digits) room.tap(std::string("pin:") + digit);
}

std::optional<Typed> typed_in(const json& list, const std::string& field) {
  const json widget = widget_in(list, "field:" + field);
  if (!widget.is_object()) return std::nullopt;
  const json draft = widget_in(list, "draft");
  return Typed{widget["value"], draft.is_object() ? draft["label"] : json("")};
}

}  // namespace tafel::kiosk::test
