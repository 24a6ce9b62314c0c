// Verslag, route, feedback, retention and the close (art. 5, 12, 13, 15).
#include "shared/domain/outcomes.hpp"
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Table two_seated(SessionKind kind = SessionKind::follow_up) {
  return table().opened(sample_dossier(kind)).seated({"p1", "p2"});
}

TEST_CASE("art13.verslag: a verslag is optional, and read by who sits here, in person") {
  CHECK(two_seated().when(SessionClosed{}) == "allowed");
  CHECK(two_seated().when(approved("p1")) == "art13.verslag");
  Table drawn = two_seated().after(VerslagDrawnUp{});
  CHECK(drawn.when(approved("p1")) == "allowed");
  CHECK(drawn.when(remarked("p1")) == "allowed");
  CHECK(drawn.when(approved("p3")) == "art13.verslag");
  CHECK(drawn.when(with(remarked("p1"), [](auto& f) { f.signature = {}; })) == "art13.verslag");
  CHECK(drawn.when(with(approved("p1"), [](auto& f) { f.edition = 2; })) == "art13.verslag");
}

TEST_CASE("art13.verslag: it needs no unanimity, nor anybody's approval, to close") {
  Table drawn = two_seated().after(VerslagDrawnUp{});
  CHECK(drawn.when(SessionClosed{}) == "allowed");
  CHECK(drawn.after(approved("p1")).after(remarked("p2")).when(SessionClosed{}) == "allowed");
}

TEST_CASE(
    "art13.verslag: what changed after it was drawn up is neither approved nor closed, until drawn up "
    "again") {
  Table changed_since = two_seated().after(VerslagDrawnUp{}).stated("p1");
  CHECK(changed_since.when(approved("p1")) == "art13.verslag");
  CHECK(changed_since.when(SessionClosed{}) == "art13.verslag");
  changed_since.after(VerslagDrawnUp{});
  CHECK(changed_since.when(approved("p1")) == "allowed");
  CHECK(changed_since.when(SessionClosed{}) == "allowed");
}

TEST_CASE("art13.verslag: a ballot or arrival that changes an outcome makes it outdated, another does not") {
  Table drawn = two_seated().after(put(disclosure("p1"))).agreed({"p1"}).after(VerslagDrawnUp{});
  CHECK(Table(drawn).agreed({"p1"}).when(approved("p1")) == "allowed");
  drawn.agreed({"p2"});
  CHECK(drawn.when(approved("p1")) == "art13.verslag");
  drawn.after(VerslagDrawnUp{}).seated({"p3"});
  CHECK(drawn.when(SessionClosed{}) == "art13.verslag");
}

TEST_CASE("art13.verslag: a new edition needs new approvals, and does not wipe out a remark") {
  Table drawn = two_seated().after_all({VerslagDrawnUp{}, approved("p1"), remarked("p2"), VerslagDrawnUp{}});
  REQUIRE(drawn.state().verslag.readings.size() == 1);
  CHECK(drawn.state().verslag.readings[0].by == ParticipantId{"p2"});
  CHECK(drawn.state().verslag.readings[0].reading == Reading::remarked);
  drawn.after(approved("p2"));
  REQUIRE(drawn.state().verslag.readings.size() == 1);
  CHECK(drawn.state().verslag.readings[0].reading == Reading::approved);
}

TEST_CASE("session.order: editions count on") {
  CHECK(two_seated().when(VerslagDrawnUp{1}) == "allowed");
  CHECK(two_seated().when(VerslagDrawnUp{2}) == "session.order");
  CHECK(two_seated().after(VerslagDrawnUp{}).when(VerslagDrawnUp{1}) == "session.order");
}

TEST_CASE("art5.route: a first session closes only with a route, and only a first session has one") {
  Table first = two_seated(SessionKind::first);
  CHECK(first.when(SessionClosed{}) == "art5.route");
  CHECK(first.after(route()).when(SessionClosed{}) == "allowed");
  CHECK(two_seated(SessionKind::follow_up).when(route()) == "art5.route");
  CHECK(two_seated(SessionKind::closing).when(route()) == "art5.route");
}

TEST_CASE("art13.verslag: a route decided after the verslag was laid before the table outdates it") {
  Table read = two_seated(SessionKind::first).after(VerslagDrawnUp{}).after(approved("p1"));
  CHECK(read.when(approved("p2")) == "allowed");
  read.after(route());
  CHECK(read.when(approved("p2")) == "art13.verslag");
  CHECK(read.when(SessionClosed{}) == "art13.verslag");
  CHECK(read.after(VerslagDrawnUp{}).when(SessionClosed{}) == "allowed");
}

TEST_CASE("art5.minors: with a minor the route says how the mandated facility was involved") {
  const auto in_silence = with(route(), [](auto& f) { f.minors_involvement.reset(); });
  CHECK(two_seated(SessionKind::first).when(in_silence) == "art5.minors");
  Dossier adults = sample_dossier(SessionKind::first);
  adults.members.resize(2);
  CHECK(table().opened(adults).seated({"p1"}).when(in_silence) == "allowed");
  adults.consulted = sample_dossier().consulted;
  adults.members[1].born.reset();
  CHECK(table().opened(adults).seated({"p1"}).when(in_silence) == "art5.minors");
}

TEST_CASE("art12.feedback: a delegate at the table says whether the represented person will be briefed") {
  Table with_delegate = two_seated().seated({"d1"});
  CHECK(with_delegate.when(SessionClosed{}) == "art12.feedback");
  CHECK(with_delegate.when(feedback("p1")) == "art12.feedback");
  CHECK(with_delegate.when(feedback("nobody")) == "art12.feedback");
  CHECK(with_delegate.when(with(feedback("d1"), [](auto& f) { f.signature = {}; })) == "art12.feedback");
  CHECK(Table(with_delegate).after(feedback("d1")).when(SessionClosed{}) == "allowed");
  const auto will_not = with(feedback("d1"), [](auto& f) { f.will_brief = false; });
  CHECK(Table(with_delegate).after(will_not).when(SessionClosed{}) == "allowed");
}

TEST_CASE("art12.feedback: a delegate who left cannot be asked and does not hold up the close") {
  Table gone = two_seated().seated({"d1"}).after(left("d1"));
  CHECK(gone.when(feedback("d1")) == "art12.feedback");
  CHECK(gone.when(SessionClosed{}) == "allowed");
  CHECK_FALSE(find(gone.state(), ParticipantId{"d1"})->will_brief.has_value());
  CHECK(gone.after(returned("d1")).when(SessionClosed{}) == "art12.feedback");
}

TEST_CASE("art15.retention: fifteen years from a closing session; no term runs from another") {
  CHECK(two_seated(SessionKind::closing).after(SessionClosed{}).state().closed->retention_years == 15);
  CHECK(two_seated(SessionKind::follow_up).after(SessionClosed{}).state().closed->retention_years == 0);
  CHECK(two_seated(SessionKind::closing).when(SessionClosed{{}, 15}) == "allowed");
  CHECK(two_seated(SessionKind::closing).when(SessionClosed{{}, 16}) == "art15.retention");
  CHECK(two_seated(SessionKind::follow_up).when(SessionClosed{{}, 15}) == "art15.retention");
}

TEST_CASE("art15.retention: the closing table may set less than fifteen years, and nothing more") {
  const Table closing = two_seated(SessionKind::closing);
  for (const int years : {1, 14, 15}) {
    Table set = Table(closing).after(kept_for(years));
    CHECK(retention_of(set.state()) == years);
    CHECK(set.after(SessionClosed{}).state().closed->retention_years == years);
  }
  for (const int years : {-1, 0, 16, 30}) CHECK(closing.when(kept_for(years)) == "art15.retention");
  CHECK(Table(closing)
            .after(kept_for(4))
            .after(kept_for(9))
            .after(SessionClosed{})
            .state()
            .closed->retention_years == 9);
  CHECK(Table(closing).after(kept_for(4)).when(SessionClosed{{}, 15}) == "art15.retention");
  for (const SessionKind kind : {SessionKind::first, SessionKind::follow_up})
    CHECK(two_seated(kind).when(kept_for(10)) == "art15.retention");
  CHECK(Table(closing).after(VerslagDrawnUp{}).after(kept_for(4)).when(approved("p1")) == "art13.verslag");
}

TEST_CASE(
    "art15.retention: what all agreed to keep longer is not cut short, and a shorter term does not hinder "
    "it") {
  Table longer = two_seated(SessionKind::closing).after(put(extension(28))).agreed({"p1"}).after(kept_for(4));
  CHECK(retention_of(longer.state()) == 4);
  longer.agreed({"p2"});
  CHECK(retention_of(longer.state()) == 28);
  CHECK(longer.when(kept_for(10)) == "art15.retention");
  CHECK(retention_of(longer.after(ItemWithdrawn{{"i1"}}).state()) == 4);
}

TEST_CASE("art15.retention: under version 3 nobody set a term") {
  CHECK(table()
            .opened_under("3", sample_dossier(SessionKind::closing))
            .seated({"p1", "p2"})
            .when(kept_for(10)) == "art15.retention");
}

TEST_CASE("art15.extension: only with everybody's consensus; with one ballot short it stays fifteen") {
  Table longer = two_seated(SessionKind::closing).after(put(extension(28))).agreed({"p1"});
  CHECK(retention_of(longer.state()) == 15);
  CHECK(Table(longer).after(refusal_by("p2")).after(SessionClosed{}).state().closed->retention_years == 15);
  longer.agreed({"p2"});
  CHECK(longer.when(SessionClosed{{}, 15}) == "art15.retention");
  CHECK(longer.after(SessionClosed{}).state().closed->retention_years == 28);
}

TEST_CASE("art15.extension: what is agreed about sharing does not lengthen retention") {
  Table shared = two_seated(SessionKind::closing).after(put(disclosure("p1"))).after(put(extension(28)));
  CHECK(retention_of(shared.agreed({"p1", "p2"}, "i1").state()) == 15);
}

// The ground that sealing rests on: the events alone lead to the same state, moment and end.
TEST_CASE("seal.complete: playing the events of a closed session again gives the same state") {
  Table meeting = two_seated(SessionKind::closing).stated("p1").after(put(disclosure("p1", {{"u1"}})));
  meeting.agreed({"p1", "p2"})
      .later(60'000)
      .after(VerslagDrawnUp{})
      .after(approved("p1"))
      .after(SessionClosed{});
  State again;
  for (const Event& event : meeting.history()) {
    const Decision decision = decide(again, event.fact, event.at);
    REQUIRE(std::holds_alternative<Event>(decision));
    again = evolve(std::move(again), std::get<Event>(decision));
  }
  CHECK(again.phase == Phase::closed);
  CHECK(again.events == meeting.state().events);
  CHECK(outcomes_of(again) == outcomes_of(meeting.state()));
  CHECK(again.closed->retention_years == meeting.state().closed->retention_years);
  CHECK(again.closed_at == meeting.state().closed_at);
}

TEST_CASE("seal.complete: a history with one event left out is not allowed") {
  Table meeting = two_seated().after(put(disclosure("p1"))).agreed({"p1", "p2"}).after(SessionClosed{});
  for (std::size_t left_out = 0; left_out + 1 < meeting.history().size(); ++left_out) {
    State again;
    bool allowed = true;
    for (std::size_t i = 0; i < meeting.history().size() && allowed; ++i) {
      if (i == left_out) continue;
      const Event& event = meeting.history()[i];
      const Decision decision = decide(again, event.fact, event.at);
      allowed = std::holds_alternative<Event>(decision);
      if (allowed) again = evolve(std::move(again), event);
    }
    CAPTURE(left_out);
    CHECK_FALSE(allowed);
  }
}

TEST_CASE(
    "art2.multilateral: a casusoverleg is closed when two organisations sat at it, and decides then alone") {
  const Table one = table().opened().seated({"p1"});
  CHECK(one.when(SessionClosed{}) == "art2.multilateral");
  CHECK(table().opened_without_chair().when(SessionClosed{}) == "art2.multilateral");
  CHECK(Table(one).after(added("Collega", "o1")).seated({"x6"}).when(SessionClosed{}) == "art2.multilateral");
  CHECK(Table(one).seated({"p2"}).when(SessionClosed{}) == "allowed");
  CHECK(Table(one).seated({"p2"}).after(left("p2")).when(SessionClosed{}) == "allowed");
  Table third = table().opened_under("3").seated({"p1"});
  CHECK(third.when(SessionClosed{}) == "allowed");
}

TEST_CASE(
    "art2.multilateral: a session that one organisation alone sat at closes as not held, with a reason") {
  Table one = table().opened(sample_dossier(SessionKind::closing)).seated({"p1"});
  CHECK(one.when(closed_as_not_held()) == "allowed");
  CHECK(Table(one).seated({"p2"}).when(closed_as_not_held()) == "art2.multilateral");
  CHECK(Table(one).after(statement("p1")).when(closed_as_not_held()) == "art13.free-to-share");
  CHECK(Table(one).when(with(closed_as_not_held(), [](auto& f) { f.retention_years = 15; })) ==
        "art15.retention");
  one.after(closed_as_not_held());
  CHECK(one.state().closed->retention_years == 0);
  Table first = table().opened(sample_dossier(SessionKind::first)).seated({"p1", "p2"}).after(route());
  first.after(struck("p2")).after(closed_as_not_held());
  CHECK_FALSE(first.state().route);
  CHECK(table().opened_under("3").seated({"p1"}).when(closed_as_not_held()) == "art2.multilateral");
}

}  // namespace
}  // namespace tafel::testing
