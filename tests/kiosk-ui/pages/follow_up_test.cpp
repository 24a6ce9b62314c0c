// What became of what the session before left open, said at the table (art. 4, art. 14 §2).
#include "tests/kiosk-ui/player.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;
using nlohmann::json;

namespace {

// The one action or item alone, so that its buttons are in sight.
view::DeviceView alone(const std::string& id) {
  view::DeviceView view = following_view();
  std::erase_if(view.session->followed_actions, [&](const auto& each) { return each.id != id; });
  std::erase_if(view.session->followed_items, [&](const auto& each) { return each.id != id; });
  return view;
}

json fact_of(Table& table) {
  return table.last()["fact"];
}

}  // namespace

TEST_CASE("follow-up: of an action the course is said with why; without a word nothing is recorded") {
  Table table(alone("a2"), Place::follow_up);
  table.tap("action:a2:not-done");
  CHECK(table.log.step == "why");
  CHECK(draws(table, "Niet gedaan: waarom niet?"));
  CHECK_FALSE(find(table.log, "main")->enabled);
  table.type("geen plaats");
  table.tap("main");
  CHECK(fact_of(table) == json{{"id", "a2"}, {"course", "not-done"}, {"why", {{"words", "geen plaats"}}}});
  table.answer_ok();
  CHECK(table.log.step == "cards");
}

TEST_CASE("follow-up: each of the four courses goes to its own question") {
  const std::pair<const char*, const char*> courses[] = {{"done", "Gedaan: wat is het resultaat?"},
                                                         {"running", "Loopt: hoever staat het?"},
                                                         {"not-done", "Niet gedaan: waarom niet?"},
                                                         {"lapsed", "Vervalt: waarom?"}};
  for (const auto& [course, asks] : courses) {
    Table table(alone("a2"), Place::follow_up);
    table.tap(std::string("action:a2:") + course);
    CHECK(draws(table, asks));
    table.type("zo");
    table.tap("main");
    CHECK(fact_of(table)["course"] == course);
  }
}

TEST_CASE("follow-up: what was said before is there to be changed, and not lost on the way back") {
  Table table(following_view(), Place::follow_up);
  table.tap("action:a1:done");
  CHECK(table.shell.state().follow_up.text.text().starts_with("Twee van de drie"));
  table.tap("back");
  CHECK_FALSE(table.asks());  // those words are in the record
  table.tap("action:a1:done");
  table.type("nu ook het derde");
  table.tap("back");
  CHECK(table.asks());
}

TEST_CASE("follow-up: an item was told on a day between the agreement and today") {
  Table table(alone("i1"), Place::follow_up);
  table.tap("item:i1:told");
  CHECK(table.log.step == "told");
  CHECK(find(table.log, "day")->label == "2026-11-23");  // today, until another is chosen
  CHECK_FALSE(find(table.log, "day:week-more")->enabled);
  table.tap("day:month-less");
  CHECK(find(table.log, "day")->label == "2026-10-23");
  table.tap("day:month-less");  // not beyond the day of the agreement
  CHECK(find(table.log, "day")->label == "2026-10-19");
  table.tap("main");
  CHECK(fact_of(table) == json{{"item", "i1"}, {"course", "told"}, {"on", "2026-10-19"}});
}

TEST_CASE("follow-up: a day before the agreement or after today cannot be chosen, and says why") {
  Headless tall({.width = 3840, .height = 6000}, 4);  // the whole month is in sight
  const auto why_not = [&](const std::string& month_of, const std::string& day) {
    Scene shown = scene("told", alone("i1"), Place::follow_up);
    shown.state.follow_up = {.step = FollowUpStep::told, .item = "i1", .day = month_of, .text = {}};
    const Player player(tall, shown);
    const Widget* cell = player.widget("day:" + day);
    REQUIRE(cell != nullptr);
    CHECK(cell->enabled == cell->why_not.empty());
    return cell->why_not;
  };
  CHECK(why_not("2026-11-03", "2026-11-24") == "Die dag moet nog komen.");
  CHECK(why_not("2026-11-03", "2026-11-23").empty());  // today
  CHECK(why_not("2026-10-25", "2026-10-18") == "Toen was er nog geen akkoord.");
  CHECK(why_not("2026-10-25", "2026-10-19").empty());  // of the agreement
}

TEST_CASE("follow-up: not yet is one touch, and not offered twice") {
  view::DeviceView view = alone("i1");
  {
    Table table(view, Place::follow_up);
    table.tap("item:i1:not-yet");
    CHECK(fact_of(table) == json{{"item", "i1"}, {"course", "not-yet"}});
  }
  view.session->followed_items[0].course = view::ItemCourse::not_yet;
  Table table(view, Place::follow_up);
  CHECK_FALSE(find(table.log, "item:i1:not-yet")->enabled);
  CHECK(find(table.log, "item:i1:told")->enabled);
}

TEST_CASE("follow-up: stopping asks for a reason, and says that it is final") {
  Table table(alone("i1"), Place::follow_up);
  table.tap("item:i1:stopped");
  CHECK(draws(table, "kan niet ongedaan worden gemaakt"));
  table.type("niet meer nodig");
  table.tap("main");
  CHECK(fact_of(table) ==
        json{{"item", "i1"}, {"course", "stopped"}, {"reason", {{"words", "niet meer nodig"}}}});
}

TEST_CASE("follow-up: what cannot be said any more is grey, and says why") {
  const auto grey = [](void (*change)(view::SessionView&), const char* id) {
    view::DeviceView view = alone(std::string(id).starts_with("item") ? "i1" : "a1");
    change(*view.session);
    Table table(view, Place::follow_up);
    const Widget* button = find(table.log, id);
    REQUIRE(button != nullptr);
    CHECK_FALSE(button->enabled);
    return button->why_not;
  };
  CHECK(grey(
            [](view::SessionView& session) {
              session.followed_items[0].course = view::ItemCourse::stopped;
              session.followed_items[0].can_be_reviewed = false;
            },
            "item:i1:told") == "Dit punt is stopgezet: het wordt niet meer gedeeld.");
  CHECK(grey([](view::SessionView& session) { session.followed_actions[0].can_be_reviewed = false; },
             "action:a1:done")
            .starts_with("Zolang de deskundige aan tafel zit"));
  CHECK(grey(
            [](view::SessionView& session) {
              close(session);
              session.followed_actions[0].can_be_reviewed = false;
            },
            "action:a1:done") == "Het overleg is afgesloten.");
}

TEST_CASE("follow-up: what is still to be said is counted in the rail and leads there from the closing") {
  view::DeviceView view = following_view();
  Table table(view, Place::follow_up);
  CHECK(find(table.log, "rail:follow-up")->value == "2 van 4 gezegd");
  view.session->closing = {
      {"art4.follow-up", "art. 4", "Zeg wat ervan geworden is.", false, view::Step::follow_up}};
  Table closing(view, Place::closing);
  closing.tap("closing:end");
  closing.tap("requirement:0:go");
  CHECK(closing.log.screen == "follow-up");
}
