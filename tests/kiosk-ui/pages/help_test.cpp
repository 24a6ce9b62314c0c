// "?" on every page: what it is for and what to do next, in fixed words, closed by one touch that does nothing else.
#include "kiosk-ui/app/speech.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "tests/kiosk-ui/layout_checks.hpp"
#include "tests/kiosk-ui/player.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <type_traits>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

// A page that says nothing of itself is no page: it does not compile.
static_assert(!std::is_default_constructible_v<text::screen::PageHelp>);
static_assert(!std::is_default_constructible_v<PageParts>);

namespace {

// Before the first view nothing can be touched; the course is a list of ways; and beneath what is over everything no
// page is in sight.
bool is_page(const WidgetLog& log) {
  const bool covered = std::ranges::any_of(log.widgets, [](const Widget& each) {
    return each.id == "question" || each.id == "display:close" || each.id == "dark-screen";
  });
  return log.screen != "connecting" && log.screen != "rail" && !covered;
}

bool has_help(const WidgetLog& log) {
  return find(log, "help") != nullptr;
}

// Two sentences, each with its end.
bool is_said_in_two_sentences(const std::string& words) {
  return std::ranges::count(words, '.') == 2 && words.ends_with('.');
}

std::string help_of(const WidgetLog& log) {
  const Widget* question = find(log, "question");
  return question == nullptr ? "" : question->label;
}

view::DeviceView turn_of_p1() {
  auto view = session_view();
  view.turn = "p1";
  return view;
}

}  // namespace

TEST_CASE("help: every page has it, in its left corner at the bottom; a page without is noticed") {
  Headless headless({1280, 800, 323});
  std::set<std::string> pages;
  for (const Scene& scene : all_scenes()) {
    CAPTURE(scene.name);
    auto drawn = headless.draw(scene);
    if (!is_page(drawn.log)) continue;
    REQUIRE(has_help(drawn.log));
    const Rect where = find(drawn.log, "help")->where;
    for (const Widget& other : drawn.log.widgets)
      if (other.kind == Kind::button && other.id != "help" && !other.id.starts_with("rail:"))
        CHECK((other.where.x >= where.x - 1 || other.where.bottom() <= where.y));
    CHECK(headless.screen().bottom() - where.bottom() < 10 * headless.pixels_per_mm());
    pages.insert(drawn.log.screen + "/" + drawn.log.step);
    std::erase_if(drawn.log.widgets, [](const Widget& each) { return each.id == "help"; });
    CHECK_FALSE(has_help(drawn.log));
  }
  CHECK(pages.size() > 40);
}

TEST_CASE("help: on every page it says two sentences, whole and readable, also in the largest letters") {
  for (const float text : {1.F, 2.F}) {
    Headless panel({1280, 800, 323}, text > 1 ? ThemeName::dark : ThemeName::light, text);
    std::set<std::string> seen;
    for (const Scene& scene : all_scenes()) {
      Player player(panel, scene);
      player.idle();
      const std::string page = player.log.screen + "/" + player.log.step;
      if (!is_page(player.log) || !has_help(player.log) || !find(player.log, "help")->enabled) continue;
      if (!seen.insert(page).second) continue;
      CAPTURE(scene.name);
      player.tap("help");
      player.idle();
      CHECK(is_said_in_two_sentences(help_of(player.log)));
      CHECK(player.cuts.empty());
      const Shell::Drawn drawn{player.log, {}, player.cuts};
      for (const auto& fault : panel.faults(drawn)) FAIL_CHECK(fault);
    }
    CHECK(seen.size() > 40);
  }
}

TEST_CASE("help: one touch anywhere closes it, and does nothing to the page beneath") {
  Table table(session_view(), Place::discussion);
  const Rect main = find(table.log, "main")->where;
  table.tap("help");
  REQUIRE(find(table.log, "main") == nullptr);
  const auto touch = [&] {
    Input input;
    input.at = main.centre();
    input.pressed = input.down = true;
    table.screen.frame(table.shell, input, table.now += 0.05);
    input.pressed = input.down = false;
    input.released = true;
    table.screen.frame(table.shell, input, table.now += 0.05);
  };
  touch();
  touch();  // in haste
  table.idle();
  CHECK(help_of(table.log).empty());
  CHECK(table.log.step == "cards");
  CHECK(table.out.lines.empty());
  touch();  // the twin: the same place, with no help over it
  table.idle();
  CHECK(table.log.step == "text");
}

TEST_CASE("help: keys open and close it, and it is spoken") {
  Table table(session_view(), Place::plan);
  Speech speech;
  CHECK(speech.look(table.log, true).words.find("Hier staan de doelen") == std::string::npos);
  for (int i = 0; i < 60 && table.log.focus != "help"; ++i) table.press(Key::tab);
  REQUIRE(table.log.focus == "help");
  CHECK(spoken_words(*find(table.log, "help")) == "Uitleg bij dit scherm, knop");
  table.press(Key::enter);
  CHECK(speech.look(table.log, true).words.find("Hier staan de doelen") != std::string::npos);
  CHECK(table.log.focus == "help:close");
  table.press(Key::enter);
  CHECK(help_of(table.log).empty());
  table.tap("help");
  table.press(Key::escape);
  CHECK(help_of(table.log).empty());
}

TEST_CASE("help: it is no way around a PIN, a turn or a lock") {
  Table pad(session_view(), Place::pass_screen);
  pad.shell.state().pass_screen.participant = "p1";
  pad.idle();
  pad.pin("482");
  pad.tap("help");
  CHECK(find(pad.log, "pin:4") == nullptr);
  pad.tap("help:close");
  CHECK(find(pad.log, "pin-typed")->label == "3");
  pad.pin("915");
  CHECK(pad.last()["do"] == "begin-turn");

  Table turn(turn_of_p1(), Place::sharing);
  turn.tap("help");
  for (const Widget& each : turn.log.widgets) CHECK((each.id == "help:close" || each.id == "question"));
  auto locked = turn_of_p1();
  locked.locked = true;
  locked.turn.clear();
  turn.shell.take(locked, turn.now);
  turn.idle();
  CHECK(turn.log.screen == "locked");
  CHECK(help_of(turn.log).empty());  // it went with the page that it explained
  CHECK(has_help(turn.log));
}

TEST_CASE("help: it opens without a tafeld too, and yields to the question whether somebody is there") {
  Table table(session_view(), Place::discussion);
  table.shell.take(Disconnected{}, table.now);
  table.idle();
  table.tap("help");
  CHECK_FALSE(help_of(table.log).empty());
  table.shell.take(Connected{}, table.now);
  table.shell.take(session_view(), table.now);
  table.now += 100;
  table.idle();
  CHECK(find(table.log, "still-there") != nullptr);
  CHECK(find(table.log, "help:close") == nullptr);
}
