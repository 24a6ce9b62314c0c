#include "kiosk-ui/readings/progress.hpp"

#include "kiosk-ui/parts/ballot_marks.hpp"
#include "tests/kiosk-ui/scenes.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

namespace tafel::kiosk::test {
namespace {

view::SessionView table() {
  return *session_view().session;
}

view::ItemView item_with(std::size_t agree, std::size_t refuse) {
  view::ItemView item;
  for (std::size_t i = 0; i < agree + refuse; ++i)
    item.ballots.push_back({"p" + std::to_string(i), "Naam " + std::to_string(i),
                            i < agree ? view::VoteMark::akkoord : view::VoteMark::niet_akkoord});
  return item;
}

}  // namespace

TEST_CASE("progress: a session that began on another day has that day") {
  const auto session = table();
  CHECK(opening_progress(session, "2026-11-23").words == "sinds 10.31 uur");
  CHECK(opening_progress(session, "2026-11-24").words == "sinds 23/11");
}

TEST_CASE("progress: each step says what is there, and whether something waits") {
  auto session = table();
  CHECK(attendance_progress(session).words == "6 aan tafel");
  CHECK(discussion_progress(session).words == "1 te bevestigen");
  CHECK_FALSE(discussion_progress(session).done);
  CHECK(plan_progress(session).words == "3 acties");
  CHECK(sharing_progress(session).words == "1 van 3 open");
  CHECK_FALSE(sharing_progress(session).done);
  CHECK(closing_progress(session).words == "nog 2 te doen");

  for (auto& statement : session.statements) statement.status = view::StatementStatus::confirmed;
  for (auto& item : session.items) item.state = view::ItemState::consensus;
  session.items.back().state = view::ItemState::withdrawn;
  session.closing.clear();
  CHECK(discussion_progress(session).done);
  CHECK(sharing_progress(session).words == "2 consensus");
  CHECK(sharing_progress(session).done);
  CHECK(closing_progress(session).words == "klaar");
  CHECK_FALSE(closing_progress(session).done);
  session.phase = view::Phase::closed;
  CHECK(closing_progress(session).done);
  session.items.front().state =
      view::ItemState::open;  // what stayed open is not shared, and nothing waits for it
  CHECK(sharing_progress(session).words == "1 consensus");
  CHECK(sharing_progress(session).done);
}

TEST_CASE("progress: an empty table says nothing") {
  auto session = table();
  for (auto& person : session.people) person.presence = view::Presence::invited;
  session.statements.clear();
  session.goals.clear();
  session.actions.clear();
  session.items.clear();
  CHECK(attendance_progress(session).words.empty());
  CHECK(discussion_progress(session).words.empty());
  CHECK(plan_progress(session).words.empty());
  CHECK(sharing_progress(session).words.empty());
}

TEST_CASE("time used: whole minutes since the opening, until the close") {
  auto session = table();
  session.opened_at = "2026-11-23T09:31:00.000Z";
  const auto at = [&session](const char* now) { return time_used(session, *parse_instant(now)); };
  REQUIRE(at("2026-11-23T10:03:59.000Z"));
  CHECK(at("2026-11-23T10:03:59.000Z")->minutes == 32);
  CHECK(*at("2026-11-23T10:03:59.000Z")->changes_in_s == doctest::Approx(1));
  CHECK_FALSE(at("2026-11-23T09:30:59.999Z"));  // the clock was set back
  session.closed_at = "2026-11-23T10:40:30.000Z";
  CHECK(at("2026-11-23T12:00:00.000Z")->minutes == 69);
  CHECK_FALSE(at("2026-11-23T12:00:00.000Z")->changes_in_s);
  CHECK(duration_in_words(32) == "32 min");
  CHECK(duration_in_words(65) == "1 u 05 min");
}

TEST_CASE("ballots: a small table is named one by one, a large one counted, and who refuses is named first") {
  CHECK(ballot_marks(item_with(11, 1), BallotDetail::in_short).size() == 12);
  const auto large = ballot_marks(item_with(28, 2), BallotDetail::in_short);
  REQUIRE(large.size() == 3);
  CHECK(large[0].words == "Naam 28: niet akkoord");
  CHECK(large[2].words == "28 akkoord");
  CHECK(ballot_marks(item_with(20, 10), BallotDetail::in_short)[0].words == "10 niet akkoord");
  CHECK(ballot_marks(item_with(28, 2), BallotDetail::every_name).size() == 30);
}

TEST_CASE("progress: what the closing lacks is no news before the table comes to it") {
  auto view = session_view();
  const auto said = [&](Place place) { return find(Table(view, place).log, "rail:closing")->value; };
  CHECK(said(Place::discussion).empty());
  CHECK(said(Place::closing) == "nog 2 te doen");
  view.session->phase = view::Phase::closed;
  CHECK(said(Place::discussion) == "afgesloten");
}

}  // namespace tafel::kiosk::test
