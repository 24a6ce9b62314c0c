// The cost of the four everyday tasks to a person, played through the glass of the real kiosk with tafeld, tafel-uplink
// and tafel-store behind it. How many touches each takes is a decision of the design and is held; seconds are only
// printed.
#include "tests/demo/people.hpp"
#include "tests/demo/screen_table.hpp"
#include "tests/demo/tally.hpp"
#include "tests/demo/utf8_text.hpp"
#include "tests/e2e/socket_table.hpp"
#include "tests/kiosk-ui/x_display.hpp"

#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::demo;

namespace {

using Clock = std::chrono::steady_clock;

const std::vector<std::string> eight = {"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p9"};

const std::string two_hundred =
    "De dochter kwam deze maand zes keer te laat op school en viel twee keer in slaap in de klas. Aan haar "
    "leerkracht vertelde zij dat het thuis laat stil wordt en dat zij op haar broer let tot hij slaapt.";
const std::string because = "dit haar veiligheid raakt.";

// The house, its programs and the screen. What is not measured is done over the socket.
struct Room {
  Room() : display(1920, 1080), socket(lab) {
    setenv("DISPLAY", display.name().c_str(), 1);
    REQUIRE(e2e::run({"setxkbmap", "be"}).status == 0);
    const auto widgets = lab.root() / "widgets.json";
    kiosk = e2e::Process({std::string(std::getenv("TAFEL_SOURCE")) + "/tests/demo/demo-house", "kiosk",
                          lab.root().string(), "--windowed", "1920x1080", "--widgets", widgets.string()},
                         lab.root() / "kiosk.log");
    screen = std::make_unique<Screen>(widgets);
  }

  tafel::kiosk::test::XDisplay display;
  e2e::DemoLab lab;
  e2e::SocketTable socket;
  e2e::Process kiosk;
  std::unique_ptr<Screen> screen;
};

// Plays one task and prints what it cost.
template <class Play>
Tally measured(Screen& screen, const char* task, const Play& play) {
  (void)screen.look();
  const Tally before = screen.tally();
  const auto start = Clock::now();
  play();
  const auto whole = Clock::now() - start;
  const Tally cost = screen.tally() - before;
  const double machine = std::chrono::duration<double>(whole - cost.fingers).count();
  const double person = person_seconds(cost);
  std::printf(
      "%-61s %4d touches (%d choices, %d digits, %d letters, %d scrolls) %4d keys"
      "   machine %5.1f s   person, by the model, %6.1f s   together %6.1f s\n",
      task, cost.touches(), cost.choices, cost.digits, cost.letters, cost.scrolls, cost.keys, machine, person,
      machine + person);
  return cost;
}

void open_for_eight(Room& room) {
  ScreenTable table(*room.screen);
  table.open("Overleg 1, 9.30 uur");
  room.screen->touch("rail:attendance");
  room.screen->page("attendance", "tiles");
}

void sit_down(Room& room) {
  const Tally cost =
      measured(*room.screen, "check in one person", [&] { ScreenTable(*room.screen).checks_in("p3"); });
  CHECK(cost.choices <= 2);  // a name, and the notice
  CHECK(cost.digits == 12);  // a PIN, twice
  CHECK(cost.scrolls == 0);
  for (const std::string& person : eight)
    if (person != "p3") room.socket.checks_in(person);
}

template <class Write>
void state(Screen& screen, const Write& write) {
  screen.touch("main");
  screen.page("discussion", "text");
  write(two_hundred);
  screen.touch("main");
  screen.touch("by:p2");
  screen.touch("member:m3");
  screen.touch("category:6");
  screen.page("discussion", "relevance");
  write(because);
  screen.touch("main");
  screen.page("discussion", "cards");
}

void say_it(Room& room) {
  Screen& screen = *room.screen;
  REQUIRE(characters_of(two_hundred).size() == 200);
  screen.touch("rail:discussion");
  screen.page("discussion", "cards");
  const Tally glass = measured(screen, "one statement of 200 characters and its reason, on the glass", [&] {
    state(screen, [&](const std::string& text) { screen.write_on_glass(text); });
  });
  CHECK(glass.choices <= 6);  // new, on, who, about whom, what kind, save
  CHECK(glass.letters <= 235);
  CHECK(glass.keys == 0);
  const Tally typed = measured(screen, "the same on a keyboard", [&] {
    state(screen, [&](const std::string& text) { screen.write_on_keyboard(text); });
  });
  CHECK(typed.touches() <= 6);
  const Tally confirmed = measured(screen, "confirming one's two statements", [&] {
    ScreenTable(screen).confirms("p2", {"u1", "u2"});
  });
  CHECK(confirmed.choices <= 3);  // the round, two statements
  CHECK(confirmed.digits == 6);
}

void put_five(Room& room) {
  for (int number = 1; number <= 5; ++number)
    room.socket.puts({.id = "i" + std::to_string(number),
                      .sharer = "p1",
                      .recipient = "m1",
                      .addressee = {},
                      .information = "welke afspraak nummer " + std::to_string(number) + " geldt",
                      .safety_of = {"m1"},
                      .goal = {},
                      .why = "zij weet dan waar zij aan toe is",
                      .sources = {}});
}

void agree(Room& room) {
  put_five(room);
  ScreenTable table(*room.screen);
  room.screen->touch("rail:sharing");
  room.screen->page("sharing", "cards");
  std::vector<Vote> all;
  for (int number = 1; number <= 5; ++number) all.push_back({"i" + std::to_string(number), Choice::akkoord});
  const Tally begun =
      measured(*room.screen, "beginning a consensus round", [&] { table.begin_passing("sharing"); });
  CHECK(begun.touches() <= 1);
  const Tally cost = measured(*room.screen, "one consensus round, eight people and five points", [&] {
    for (const std::string& person : eight) table.votes(person, all);
  });
  CHECK(cost.choices <= 8 * (5 + 1));  // five choices, and the signature
  CHECK(cost.digits == 8 * 6);         // the PIN of the own signing key
  CHECK(cost.touches() <= 96);         // no name, no giving back, and the end of five choices is in sight
  table.stands("i1", "consensus");
  table.stands("i5", "consensus");
}

Reading reading_of(const std::string& person) {
  Reading reading;
  if (is_delegate(person)) reading.will_brief = true;
  return reading;
}

void read_verslag(Room& room) {
  Screen& screen = *room.screen;
  screen.touch("rail:closing");
  screen.touch("closing:verslag");
  screen.page("closing", "verslag");
  const Tally cost = measured(screen, "the verslag drawn up, read and approved by eight people", [&] {
    screen.ask("verslag:draw-up");
    ScreenTable table(screen);
    for (const std::string& person : eight) table.reads_verslag(person, reading_of(person));
  });
  CHECK(cost.choices <=
        2 + 8 + 2 * 2);  // drawn up, the round; approve; two delegates state one thing more, and are asked
  CHECK(cost.digits == 8 * 6);
  CHECK(cost.scrolls <= 56);  // seven pushes for each reader
}

// Before the verslag is drawn up, which says it.
void decide_route(Room& room) {
  Screen& screen = *room.screen;
  screen.touch("rail:closing");
  screen.page("closing", "readback");
  const Tally cost = measured(screen, "closing: how it goes on, with a line about the minors", [&] {
    screen.touch("closing:route");
    screen.touch("route:start-trajectory");
    screen.page("closing", "minors");
    screen.write_on_glass("schatte de verontrusting in");
    screen.touch("main");
    screen.page("closing", "verslag");
  });
  CHECK(cost.choices <= 3);
  CHECK(cost.letters == 27 + 1);  // the capital that the glass offers is declined
}

void close_it(Room& room) {
  Screen& screen = *room.screen;
  const Tally cost = measured(screen, "closing: from there to \"afgeleverd\"", [&] {
    ScreenTable table(screen);
    table.closes();
    table.seals();
    table.is_delivered();
  });
  CHECK(cost.choices <= 5);  // the page, close; seal, yes; on
  CHECK(cost.digits == 6);   // the chair's PIN
}

}  // namespace

TEST_CASE("tasks: what the four everyday tasks cost in touches, through the glass") {
  Room room;
  open_for_eight(room);
  sit_down(room);
  say_it(room);
  agree(room);
  decide_route(room);
  read_verslag(room);
  close_it(room);
}
