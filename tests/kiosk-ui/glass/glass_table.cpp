#include "tests/kiosk-ui/glass/glass_table.hpp"

#include <doctest/doctest.h>
#include <map>

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
  check_in("p1");
}

void GlassTable::check_in(const std::string& person) {
  REQUIRE(script->word("check-in", {{"participant", person},
                                    {"pin", pin_of(person)},
                                    {"secrecy", true},
                                    {"delegate_duty", false}}) == "ok");
}

void GlassTable::put_point(const std::string& information) {
  const json content = {{"kind", "disclosure"},
                        {"information", {{"words", information}}},
                        {"sharer", "p1"},
                        {"sources", json::array()},
                        {"recipient", {"m1"}},
                        {"necessity",
                         {{"safety_of", {"m1"}},
                          {"goal", json::array()},
                          {"why", {{"words", "zij weet dan waar zij aan toe is"}}}}}};
  REQUIRE(script->word("propose", {{"what", "item-put"}, {"fact", {{"content", content}}}}) == "ok");
}

bool GlassTable::has(const std::string& id) const {
  return room.wait_until([&](const json& list) { return widget_in(list, id).is_object(); });
}

std::string GlassTable::label(const std::string& id) const {
  REQUIRE(has(id));
  return widget_in(room.widgets(), id)["label"];
}

bool GlassTable::is_enabled(const std::string& id) const {
  REQUIRE(has(id));
  return widget_in(room.widgets(), id)["enabled"];
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

// As quick as an eye sees that the digit before it was taken: each showing of a pad has its own order.
void GlassTable::tap_pin(const std::string& digits) {
  for (std::size_t typed = 0; typed < digits.size(); ++typed) {
    REQUIRE(room.wait_until([&](const json& list) {
      const json dots = widget_in(list, "pin-typed");
      return dots.is_object() && dots["label"] == std::to_string(typed);
    }));
    room.tap(std::string("pin:") + digits[typed]);
  }
}

const std::string& pin_of(const std::string& person) {
  static const std::map<std::string, std::string> pins = {{"p1", "314159"}, {"p2", "628318"}};
  static const std::string of_others = "173205";
  const auto found = pins.find(person);
  return found == pins.end() ? of_others : found->second;
}

std::optional<Typed> typed_in(const json& list, const std::string& field) {
  const json widget = widget_in(list, "field:" + field);
  if (!widget.is_object()) return std::nullopt;
  const json draft = widget_in(list, "draft");
  return Typed{widget["value"], draft.is_object() ? draft["label"] : json("")};
}

}  // namespace tafel::kiosk::test
