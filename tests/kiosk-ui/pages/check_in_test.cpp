// One person checks in by real touches.
#include "kiosk-ui/words.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("check in: tile, secrecy, the delegate's duties, PIN twice, and one request") {
  auto view = session_view();
  view.session->people[2].presence = view::Presence::invited;
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

namespace {

// The buttons that lead to a page of the table.
std::vector<std::string> ways_out(const Table& table) {
  std::vector<std::string> ways;
  for (const Widget& each : table.log.widgets)
    if (each.id.starts_with("rail:") || each.id == "members" || each.id == "refusal:go")
      ways.push_back(each.id);
  return ways;
}

}  // namespace

TEST_CASE("check in: whoever checks in has the glass alone, at every step; the table has its ways again") {
  auto view = session_view();
  view.session->people[2].presence = view::Presence::invited;
  Table table(view);
  table.shell.state().refusal =
      Refusal{"Een inbreng is nog niet bevestigd.", "art. 13", "Ga naar Bespreking"};
  table.shell.state().refusal_go = Place::discussion;
  table.idle();
  const auto table_has = ways_out(table);
  REQUIRE(table_has.size() > 6);
  REQUIRE(std::ranges::count(table_has, "members") == 1);
  REQUIRE(std::ranges::count(table_has, "refusal:go") == 1);
  REQUIRE(draws(table, "1 te bevestigen"));
  table.tap("person:p3");
  for (const char* step : {"secrecy", "delegate", "pin"}) {
    CAPTURE(step);
    REQUIRE(table.log.step == step);
    CHECK(ways_out(table).empty());
    CHECK_FALSE(draws(table, "1 te bevestigen"));  // how far the session is
    CHECK(find(table.log, "display") != nullptr);  // letters are for whoever reads
    CHECK(find(table.log, "back") != nullptr);
    if (std::string(step) != "pin") table.tap("main");
  }
  table.tap("back");
  CHECK(table.log.step == "tiles");
  CHECK(ways_out(table) == table_has);
}

TEST_CASE("check in: the bar names no member until the duties are signed, and at the table it does") {
  auto view = session_view();
  view.session->people[2].presence = view::Presence::invited;
  Table table(view);
  const auto tells = [&] { return draws(table, "integriteit") || draws(table, words::top::protects); };
  REQUIRE(draws(table, "integriteit"));
  REQUIRE(draws(table, words::top::protects));
  table.tap("person:p3");
  for (const char* step : {"secrecy", "delegate", "pin"}) {
    CAPTURE(step);
    REQUIRE(table.log.step == step);
    CHECK_FALSE(tells());
    CHECK(draws(table, words::top::at_table));
    if (std::string(step) != "pin") table.tap("main");
  }
  table.tap("back");
  CHECK(tells());
}

TEST_CASE("check in: the bar names no member at the own pad either; the turn behind it does") {
  auto view = session_view();
  Table table(view, Place::pass_screen);
  table.shell.state().pass_screen.participant = "p1";
  table.idle();
  REQUIRE(table.log.step == "pin");
  CHECK_FALSE(draws(table, "integriteit"));
  CHECK_FALSE(draws(table, words::top::protects));
  CHECK(draws(table, words::top::at_table));
  view.turn = "p1";
  table.shell.take(view, table.now);
  table.idle();
  CHECK(draws(table, "integriteit"));
}

TEST_CASE("check in: the one who sits down is welcomed, and the screen goes on to whoever is expected") {
  const auto title = [](const Table& table) { return find(table.log, "title")->label; };
  for (const auto others : {view::Presence::invited, view::Presence::at_table}) {
    auto view = session_view();
    view.session->people[2].presence = view::Presence::invited;
    view.session->people[7].presence = others;
    Table table(view);
    CHECK(title(table) == "Wie zit aan tafel?");
    CHECK(draws(table, "Laat het scherm rondgaan: ieder tikt op de eigen naam."));
    table.tap("person:p3");
    table.tap("main");
    table.tap("main");
    table.pin("246810");
    table.pin("246810");
    view.session->people[2].presence = view::Presence::at_table;
    table.shell.take(view, table.now);
    table.answer_ok();
    REQUIRE(table.log.step == "tiles");
    if (others == view::Presence::invited) {
      CHECK(title(table) == "Welkom, Griet Claes. Geef het scherm door.");
      table.tap("person:p8");
      table.tap("back");
    } else {
      CHECK(title(table) == "Welkom, Griet Claes");
      table.tap("rail:discussion");
      table.tap("rail:attendance");
    }
    CHECK(title(table) == "Wie zit aan tafel?");  // it is said once
  }
}

TEST_CASE("PIN: a digit counts however long the finger stays on it, and however slow the frames are") {
  for (const double frame_s : {0.02, 0.7, 3.}) {
    CAPTURE(frame_s);
    auto view = session_view();
    view.session->people[2].presence = view::Presence::invited;
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

namespace {

// At the pad of whoever checks in.
struct AtOwnPad : Table {
  AtOwnPad() : Table(view_with_guest()) {
    tap("person:p3");
    tap("main");
    tap("main");
    REQUIRE(log.step == "pin");
  }
  static view::DeviceView view_with_guest() {
    auto view = session_view();
    view.session->people[2].presence = view::Presence::invited;
    return view;
  }
  [[nodiscard]] std::string told() const {
    const auto* refusal = find(log, "refusal");
    return refusal == nullptr ? std::string() : refusal->label;
  }
};

}  // namespace

TEST_CASE("check in: two PINs that differ ask for nothing, say so, and begin again") {
  AtOwnPad table;
  table.pin("246810");
  table.pin("246811");
  table.idle();
  CHECK(table.out.lines.empty());
  CHECK(table.log.step == "pin");
  CHECK(table.told() == words::attendance::pins_differed);
  table.tap("refusal:go");
  CHECK(table.told().empty());
  table.pin("246810");
  table.pin("246810");
  CHECK(table.last()["do"] == "check-in");
}

TEST_CASE("check in: a PIN that anybody would try is refused at its first entry, and another goes on") {
  for (const char* weak : {"111111", "123456", "241226"}) {
    AtOwnPad table;
    table.pin(weak);
    table.idle();
    CHECK(table.log.step == "pin");
    CHECK(table.told() == text::device::pin_weak);
    table.pin("246810");
    table.idle();
    CHECK(table.log.step == "pin-again");
    CHECK(table.told().empty());
    CHECK(table.out.lines.empty());
  }
}

TEST_CASE("check in: what tafeld refuses is said at the pad that begins again, and leaves with it") {
  for (const std::string rule : {"device.pin-weak", "device.full", "art14.1.secrecy"}) {
    CAPTURE(rule);
    AtOwnPad table;
    table.pin("246810");
    table.pin("246810");
    table.shell.take(ipc::Answer{table.last()["id"], ipc::Refused{rule, "", "Dat kan niet.", ""}}, table.now);
    table.idle();
    CHECK(table.log.step == "pin");
    CHECK(table.told() == "Dat kan niet.");
    table.tap("back");
    CHECK(table.told().empty() == (rule == "device.pin-weak"));
  }
}
