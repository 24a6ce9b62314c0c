// Items that may be put to the table, and the moment that fixes their content (art. 14 §2, art. 15 §3).
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Table two_seated() {
  return table().opened().seated({"p1", "p3"});
}
template <class Change>
std::string putting(ItemContent content, Change change) {
  return two_seated().when(put(with(std::move(content), change)));
}

TEST_CASE("art14.2.subject: a disclosure goes to exactly one member") {
  CHECK(putting(disclosure(), [](auto&) {}) == "allowed");
  CHECK(putting(disclosure(), [](auto& c) { c.recipient = {}; }) == "art14.2.subject");
  CHECK(putting(disclosure(), [](auto& c) { c.recipient = {{"m1"}, {"m2"}}; }) == "art14.2.subject");
  CHECK(putting(disclosure(), [](auto& c) { c.recipient = {{"m9"}}; }) == "art14.2.subject");
}

TEST_CASE("art14.2.subject: what a disclosure draws on is about its recipient alone") {
  const ItemPut drawing_on_u1 = put(disclosure("p1", {{"u1"}}));
  CHECK(two_seated().stated("p1", "m1").when(drawing_on_u1) == "allowed");
  CHECK(two_seated().stated("p1", "m2").when(drawing_on_u1) == "art14.2.subject");
  CHECK(two_seated().after(about_contact(statement("p1"), "oma")).when(drawing_on_u1) == "art14.2.subject");
  CHECK(two_seated().stated("p1", "m1").stated("p3", "m2").when(put(disclosure("p1", {{"u1"}, {"u2"}}))) ==
        "art14.2.subject");
}

TEST_CASE("art14.2.necessary: a disclosure is for the safety of named members or for a goal of the plan") {
  CHECK(putting(disclosure(), [](auto& c) { c.necessity.reset(); }) == "art14.2.necessary");
  CHECK(putting(disclosure(), [](auto& c) { c.necessity->safety_of = {}; }) == "art14.2.necessary");
  CHECK(putting(disclosure(), [](auto& c) { c.necessity->safety_of = {{"m9"}}; }) == "art14.2.necessary");
  const auto for_goal = [](const std::string& id) {
    return put(with(disclosure(), [&](auto& c) { c.necessity = Necessity{{}, {{id}}, committed("plan")}; }));
  };
  CHECK(two_seated().after(goal()).when(for_goal("d1")) == "allowed");
  CHECK(two_seated().after(goal()).when(for_goal("d2")) == "art14.2.necessary");
  CHECK(two_seated().after(goal()).after(GoalDropped{{"d1"}}).when(for_goal("d1")) == "art14.2.necessary");
  const auto both_goals = [](auto& c) { c.necessity->goal = {{"d1"}, {"d2"}}; };
  CHECK(two_seated().after_all({goal(), goal("b")}).when(put(with(disclosure(), both_goals))) ==
        "art14.2.necessary");
}

// An item that rests on goal d1, at a session of that kind.
Table put_for_goal(SessionKind kind) {
  return table()
      .opened(sample_dossier(kind))
      .seated({"p1", "p2"})
      .after(goal())
      .after(put(for_goal(disclosure(), "d1")));
}
RouteDecided to_care() {
  return with(route(), [](auto& f) { f.route = Route::refer_to_care; });
}

TEST_CASE("art14.2.necessary: at a first session nobody votes on a goal before a trajectory starts") {
  Table meeting = put_for_goal(SessionKind::first);
  CHECK(meeting.when(ballot("p1")) == "art14.2.necessary");
  CHECK(Table(meeting).after(to_care()).when(ballot("p1")) == "art14.2.necessary");
  CHECK(Table(meeting).after(changed("i1", disclosure())).when(ballot("p1", "i1", Choice::akkoord, 2)) ==
        "allowed");
  CHECK(meeting.after(route()).agreed({"p1", "p2"}).outcome() == "consensus");
  for (const SessionKind kind : {SessionKind::follow_up, SessionKind::closing})
    CHECK(put_for_goal(kind).when(ballot("p1")) == "allowed");
}

TEST_CASE("art14.2.necessary: another route voids what was voted on a goal, and nothing else") {
  Table meeting = put_for_goal(SessionKind::first).after(put(disclosure())).after(route());
  meeting.agreed({"p1", "p2"}).agreed({"p1", "p2"}, "i2");
  CHECK(Table(meeting).after(route()).outcome() == "consensus");
  meeting.after(to_care());
  CHECK(meeting.outcome() == "open");
  CHECK(meeting.outcome("i2") == "consensus");
  meeting.after(route());
  CHECK(meeting.outcome() == "open");  // no route agrees for anybody
  CHECK(meeting.agreed({"p1"}).outcome() == "open");
  CHECK(meeting.agreed({"p2"}).outcome() == "consensus");
}

TEST_CASE("art14.2.necessary: under version 3 a goal needed no trajectory") {
  Table meeting = table()
                      .opened_under("3", sample_dossier(SessionKind::first))
                      .seated({"p1", "p2"})
                      .after(goal())
                      .after(put(for_goal(disclosure(), "d1")));
  CHECK(meeting.agreed({"p1", "p2"}).outcome() == "consensus");
  CHECK(meeting.after(to_care()).outcome() == "consensus");
}

TEST_CASE("art14.2.necessary: a goal that an item rests on is not dropped") {
  const auto resting = with(disclosure(), [](auto& c) {
    c.necessity = Necessity{{}, {{"d1"}}, committed("x")};
  });
  Table planned = two_seated().after(goal()).after(put(resting));
  CHECK(planned.when(GoalDropped{{"d1"}}) == "art14.2.necessary");
  CHECK(Table(planned).after(ItemWithdrawn{{"i1"}}).when(GoalDropped{{"d1"}}) == "allowed");
  CHECK(Table(planned).after(changed("i1", disclosure())).when(GoalDropped{{"d1"}}) == "allowed");
}

TEST_CASE(
    "art14.2.sharer: who will tell is a participant, also when away, not a guest who never came or was "
    "struck") {
  CHECK(two_seated().when(put(disclosure("p3"))) == "allowed");
  CHECK(two_seated().when(put(disclosure("p2"))) == "art14.2.sharer");
  CHECK(two_seated().when(put(disclosure(""))) == "art14.2.sharer");
  CHECK(two_seated().after(left("p3")).when(put(disclosure("p3"))) == "allowed");
  CHECK(two_seated().after(struck("p3")).when(put(disclosure("p3"))) == "art14.2.sharer");
}

// o3 does not accept the modalities: p3 has a duty to report, and d1 is a delegate of it.
Dossier with_modalities_declined() {
  Dossier dossier = sample_dossier();
  dossier.organisations[2].accepts_modalities = false;
  dossier.invited[3].organisation = {"o3"};
  return dossier;
}
FeedbackStated will_not_brief() {
  return with(feedback("d1"), [](auto& f) { f.will_brief = false; });
}

TEST_CASE("art10.modalities: who does not accept them votes, and neither tells nor reports") {
  Table meeting = table().opened(with_modalities_declined()).seated({"p1", "p3"});
  CHECK(meeting.when(put(disclosure("p3"))) == "art10.modalities");
  CHECK(meeting.when(put(reporting("p3"))) == "art10.modalities");
  CHECK(meeting.after(put(disclosure("p1"))).agreed({"p1"}).outcome() == "open");
  CHECK(meeting.agreed({"p3"}).outcome() == "consensus");
  CHECK(two_seated().when(put(reporting("p3"))) == "allowed");
}

TEST_CASE("art10.modalities: a delegate of such an organisation does not brief") {
  Table meeting = table().opened(with_modalities_declined()).seated({"p1", "d1"});
  CHECK(meeting.when(feedback("d1")) == "art10.modalities");
  CHECK(meeting.when(will_not_brief()) == "allowed");
  CHECK(table().opened().seated({"p1", "d1"}).when(feedback("d1")) == "allowed");
}

TEST_CASE("art10.modalities: under version 3 none could decline them") {
  Table meeting = table().opened_under("3", with_modalities_declined()).seated({"p1", "p3"});
  CHECK(meeting.when(put(disclosure("p3"))) == "allowed");
}

TEST_CASE("art14.reporting: only who has a duty to report reports, and to whom that duty is owed") {
  CHECK(putting(reporting(), [](auto&) {}) == "allowed");
  CHECK(putting(reporting(), [](auto& c) { c.sharer = {"p1"}; }) == "art14.reporting");
  CHECK(putting(reporting(), [](auto& c) { c.addressee = "iemand anders"; }) == "art14.reporting");
  CHECK(putting(reporting(), [](auto& c) {
          c.sharer = {"p1"};
          c.addressee = "";
        }) == "art14.reporting");
}

TEST_CASE("art14.reporting: a report needs necessity and a participant too") {
  CHECK(putting(reporting(), [](auto& c) { c.necessity.reset(); }) == "art14.2.necessary");
  CHECK(putting(reporting(), [](auto& c) { c.sharer = {"p2"}; }) == "art14.2.sharer");
}

TEST_CASE("art14.2.exactly: an item holds what belongs to its kind and nothing else") {
  CHECK(putting(disclosure(), [](auto& c) { c.addressee = "school"; }) == "art14.2.exactly");
  CHECK(putting(disclosure(), [](auto& c) { c.extension = Extension{}; }) == "art14.2.exactly");
  CHECK(putting(reporting(), [](auto& c) { c.recipient = {{"m1"}}; }) == "art14.2.exactly");
  CHECK(putting(reporting(), [](auto& c) { c.extension = Extension{}; }) == "art14.2.exactly");
}

TEST_CASE("art14.2.exactly: an item draws only on statements that are there and stand") {
  CHECK(two_seated().when(put(disclosure("p1", {{"u1"}}))) == "session.order");
  CHECK(two_seated().stated("p1").when(put(disclosure("p1", {{"u1"}}))) == "allowed");
  CHECK(two_seated().stated("p1").after(taken_back("u1", "p1")).when(put(disclosure("p1", {{"u1"}}))) ==
        "art14.2.exactly");
  const auto report = put(with(reporting(), [](auto& c) { c.sources = {{"u1"}}; }));
  CHECK(two_seated().stated("p1").when(report) == "allowed");
  CHECK(two_seated().stated("p1").after(taken_back("u1", "p1")).when(report) == "art14.2.exactly");
}

TEST_CASE("art14.2.exactly: a ballot is on the version at hand, and a new version has none") {
  Table voted = two_seated().after(put(disclosure())).agreed({"p1", "p3"});
  CHECK(voted.outcome() == "consensus");
  voted.after(changed("i1", disclosure("p3")));
  CHECK(voted.outcome() == "open");
  CHECK(voted.when(ballot("p1", "i1", Choice::akkoord, 1)) == "art14.2.exactly");
  CHECK(voted.when(ballot("p1", "i1", Choice::akkoord, 3)) == "art14.2.exactly");
  CHECK(voted.when(ballot("p1", "i1", Choice::akkoord, 2)) == "allowed");
}

TEST_CASE("art14.2.exactly: a new version is the next one and of the same kind") {
  Table one = two_seated().after(put(disclosure()));
  const auto numbered = [](int version) {
    return with(changed("i1", disclosure()), [&](auto& f) { f.version = version; });
  };
  CHECK(one.when(numbered(2)) == "allowed");
  CHECK(one.when(numbered(1)) == "art14.2.exactly");
  CHECK(one.when(numbered(3)) == "art14.2.exactly");
  CHECK(one.when(changed("i1", reporting())) == "art14.2.exactly");
  CHECK(one.when(changed("i3", disclosure())) == "session.order");
}

TEST_CASE("art14.2.exactly: the goal beneath an item keeps its words once somebody voted") {
  const auto resting = with(disclosure(), [](auto& c) {
    c.necessity = Necessity{{}, {{"d1"}}, committed("x")};
  });
  Table planned = two_seated().after(goal()).after(put(resting));
  const GoalSet rewritten{{"d1"}, committed("iets anders")};
  CHECK(planned.when(rewritten) == "allowed");
  planned.after(ballot("p1"));
  CHECK(planned.when(rewritten) == "art14.2.exactly");
  CHECK(planned.after(changed("i1", resting)).when(rewritten) == "allowed");
}

TEST_CASE("session.order: a withdrawn item stays withdrawn") {
  Table gone = two_seated().after(put(disclosure())).after(ItemWithdrawn{{"i1"}});
  CHECK(gone.when(ItemWithdrawn{{"i1"}}) == "session.order");
  CHECK(gone.when(ItemWithdrawn{{"i2"}}) == "session.order");
  CHECK(gone.when(ballot("p1")) == "session.order");
  CHECK(gone.when(changed("i1", disclosure())) == "session.order");
  CHECK(gone.when(put(disclosure())) == "allowed");
}

Table closing_session() {
  return table().opened(sample_dossier(SessionKind::closing)).seated({"p1", "p3"});
}

TEST_CASE("art15.extension: retention is extended only in a closing session, to 16 to 30 years") {
  CHECK(closing_session().when(put(extension(30))) == "allowed");
  CHECK(closing_session().when(put(extension(16))) == "allowed");
  CHECK(closing_session().when(put(extension(31))) == "art15.extension");
  CHECK(closing_session().when(put(extension(15))) == "art15.extension");
  CHECK(closing_session().when(put(with(extension(), [](auto& c) { c.extension.reset(); }))) ==
        "art15.extension");
  CHECK(two_seated().when(put(extension(30))) == "art15.extension");
  CHECK(table().opened(sample_dossier(SessionKind::first)).seated({"p1"}).when(put(extension(30))) ==
        "art15.extension");
}

TEST_CASE("art15.extension: there is one extension at a time, and it may be changed or replaced") {
  Table one = closing_session().after(put(extension(30)));
  CHECK(one.when(put(extension(20))) == "art15.extension");
  CHECK(one.when(changed("i1", extension(20))) == "allowed");
  CHECK(one.after(ItemWithdrawn{{"i1"}}).when(put(extension(20))) == "allowed");
}

TEST_CASE("art14.2.exactly: an extension speaks of the dossier and of nobody in it") {
  const auto with_more = [](auto change) { return closing_session().when(put(with(extension(), change))); };
  CHECK(with_more([](auto& c) { c.recipient = {{"m1"}}; }) == "art14.2.exactly");
  CHECK(with_more([](auto& c) { c.sharer = {"p1"}; }) == "art14.2.exactly");
  CHECK(with_more([](auto& c) { c.addressee = "school"; }) == "art14.2.exactly");
  CHECK(with_more([](auto& c) { c.sources = {{"u1"}}; }) == "art14.2.exactly");
  CHECK(with_more([](auto& c) { c.necessity = Necessity{}; }) == "art14.2.exactly");
}

}  // namespace
}  // namespace tafel::testing
