// A choice is told in small words to whoever has the screen. To the table both choices look the same.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>
#include <sstream>

namespace tafel::kiosk::test {
namespace {

// Everything that is larger than small words, as it is drawn.
std::string seen_from_afar(const Table& table) {
  const float small_px = 5 * table.screen.pixels_per_mm();
  std::ostringstream all;
  for (const Drawing& each : table.screen.drawings()) {
    const bool is_words = each.shape == Drawing::Shape::words;
    if (is_words && each.em_px < small_px) continue;
    const Rect& at = each.where;
    all << static_cast<int>(each.shape) << ' ' << at.x << ' ' << at.y << ' ' << at.w << ' ' << at.h << ' '
        << static_cast<int>(each.colour.red) << ' ' << static_cast<int>(each.colour.green) << ' '
        << static_cast<int>(each.colour.blue) << ' ' << each.words << '\n';
  }
  return all.str();
}

bool says(const Table& table, std::string_view words) {
  for (const Drawing& each : table.screen.drawings())
    if (each.text.find(words) != std::string::npos) return true;
  return false;
}

view::DeviceView turn_of(const char* participant) {
  auto view = session_view();
  view.turn = participant;
  return view;
}

// One item, and nothing signed.
view::DeviceView one_vote() {
  auto view = turn_of("p1");
  view.session->items.resize(1);
  view.session->items.front().ballots.front().mark = view::VoteMark::not_yet;
  return view;
}

constexpr const char* targets[] = {"choice:akkoord", "choice:niet-akkoord"};

// Of the verslag, with what the delegate said of it, and of informing the one represented.
std::string verslag_from_afar(view::ReadingMark mark, view::Feedback feedback, std::string_view small_words) {
  auto view = turn_of("p3");
  for (auto& reading : view.session->verslag.readings)
    if (reading.participant == "p3") reading.mark = mark;
  view.session->people[2].feedback = feedback;
  Table table(view, Place::closing);
  table.shell.state().turn.tab = TurnState::Tab::verslag;
  table.idle();
  CHECK(says(table, small_words));
  return seen_from_afar(table);
}

// The finger is on the target, and the next frame has been drawn.
std::string while_pressed(Table& table, const std::string& id) {
  table.hold(id);
  return seen_from_afar(table);
}

}  // namespace

TEST_CASE("quiet choice: which answer is touched is not seen from afar, though both answer the touch") {
  std::vector<std::string> seen;
  std::string untouched;
  for (const char* target : targets) {
    Table table(one_vote(), Place::sharing);
    untouched = seen_from_afar(table);
    seen.push_back(while_pressed(table, target));
  }
  CHECK(seen[0] == seen[1]);
  CHECK(seen[0] != untouched);
}

TEST_CASE("quiet choice: what was chosen is told in small words alone, before signing and when asked again") {
  std::vector<std::string> overviews;
  std::vector<std::string> asked_again;
  for (const char* target : targets) {
    Table table(one_vote(), Place::sharing);
    table.tap(target);
    REQUIRE(table.log.step == "overview");
    const std::string words = target == targets[0] ? "Ja, akkoord" : "Nee, niet akkoord";
    CHECK(says(table, words));
    overviews.push_back(seen_from_afar(table));
    table.tap("item:i1");
    CHECK(says(table, words));
    asked_again.push_back(seen_from_afar(table));
  }
  CHECK(overviews[0] == overviews[1]);
  CHECK(asked_again[0] == asked_again[1]);
}

TEST_CASE("quiet choice: approving or remarking, and yes or no, are told in small words alone") {
  using view::Feedback;
  using view::ReadingMark;
  CHECK(verslag_from_afar(ReadingMark::approved, Feedback::yes, "U hebt dit verslag goedgekeurd.") ==
        verslag_from_afar(ReadingMark::remarked, Feedback::yes, "Uw opmerking staat bij het verslag."));
  CHECK(verslag_from_afar(ReadingMark::approved, Feedback::yes, "uw antwoord: ja") ==
        verslag_from_afar(ReadingMark::approved, Feedback::no, "uw antwoord: nee"));
}

TEST_CASE("quiet choice: the answers of the verslag look the same under the finger") {
  const auto touched = [](const char* id) {
    Table table(turn_of("p3"), Place::closing);
    table.shell.state().turn.tab = TurnState::Tab::verslag;
    table.idle();
    while (find(table.log, "read-on") != nullptr && find(table.log, "read-on")->enabled) table.tap("read-on");
    return while_pressed(table, id);
  };
  CHECK(touched("verslag:approve") == touched("verslag:remark"));
  CHECK(touched("feedback:yes") == touched("feedback:no"));
  CHECK(touched("feedback:yes") != touched("verslag:remark"));  // the twin: it would be seen
}

}  // namespace tafel::kiosk::test
