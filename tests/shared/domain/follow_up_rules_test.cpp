// What a session takes over from the one before, and what it says became of it (art. 4, art. 14 §2).
#include "shared/domain/erasure.hpp"
#include "shared/domain/opening.hpp"
#include "tests/shared/domain/given.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Table second_table(SessionKind kind = SessionKind::follow_up) {
  return table().opened(following_dossier(kind)).seated({"p1", "p2"});
}

// The places of what is wrong with what a dossier takes over.
template <class Change>
std::vector<std::string> wrong_places(Change change, SessionKind kind = SessionKind::follow_up) {
  Dossier dossier = following_dossier(kind);
  change(*dossier.follows);
  std::vector<std::string> places;
  for (const auto& problem : opening_problems(dossier, today)) {
    CHECK(id_of(problem.refusal.rule) == "art4.plan");
    places.push_back(problem.place);
  }
  return places;
}

using Places = std::vector<std::string>;

TEST_CASE("art4.plan: a session takes over the plan of the one before, under the same ids") {
  Table next = second_table();
  CHECK(next.state().goals.size() == 2);
  CHECK(next.when(action("p2", "d3")) == "allowed");
  CHECK(next.when(action("p2", "d2")) == "session.order");
  next.after(goal("nieuw doel")).after(action("p2", "d4"));
  CHECK(next.state().goals.back().id == GoalId{"d4"});
  CHECK(next.state().actions.back().set.id == ActionId{"a4"});
  next.after(put(disclosure("p1")));
  CHECK(next.state().items.back().id == ItemId{"i3"});
}

TEST_CASE("art4.plan: the session before is named with its record, and is another one") {
  CHECK(wrong_places([](Follows&) {}).empty());
  CHECK(wrong_places([](Follows& f) { f.session = {}; }) == Places{"/follows/session"});
  CHECK(wrong_places([](Follows& f) { f.session = sample_dossier().session; }) == Places{"/follows/session"});
  CHECK(wrong_places([](Follows& f) { f.record.pop_back(); }) == Places{"/follows/record"});
  CHECK(wrong_places([](Follows& f) { f.head.back() = 'G'; }) == Places{"/follows/head"});
}

TEST_CASE("art4.plan: what is carried has a number that the trajectory gave out, once") {
  CHECK(wrong_places([](Follows& f) { f.goals[1].id = {"d4"}; }) == Places{"/follows/goals/1/id"});
  CHECK(wrong_places([](Follows& f) { f.goals[1].id = {"d1"}; }) == Places{"/follows/goals/1/id"});
  for (const std::string id : {"a0", "a01", "a", "d1", "a1x", "a4"})
    CHECK(wrong_places([&](Follows& f) { f.actions[1].id = {id}; }) == Places{"/follows/actions/1/id"});
  CHECK(wrong_places([](Follows& f) { f.items[0].id = {"i3"}; }) == Places{"/follows/items/0/id"});
}

TEST_CASE("art4.plan: what is carried speaks of whom and what is there") {
  CHECK(wrong_places([](Follows& f) { f.actions[0].goal = {"d2"}; }) == Places{"/follows/actions/0/goal"});
  CHECK(wrong_places([](Follows& f) { f.actions[0].owner.seat = {"p9"}; }) ==
        Places{"/follows/actions/0/owner/seat"});
  CHECK(wrong_places([](Follows& f) { f.actions[1].owner.name = ""; }) == Places{"/follows/actions/1/owner"});
  CHECK(wrong_places([](Follows& f) { f.actions[1].owner.organisation = ""; }) ==
        Places{"/follows/actions/1/owner"});
  CHECK(wrong_places([](Follows& f) { f.items[0].recipient = {{"m9"}}; }) ==
        Places{"/follows/items/0/recipient"});
  CHECK(wrong_places([](Follows& f) { f.items[0].safety_of = {{"m9"}}; }) ==
        Places{"/follows/items/0/safety_of"});
  CHECK(wrong_places([](Follows& f) { f.items[0].goal = {{"d2"}}; }) == Places{"/follows/items/0/goal"});
  CHECK(wrong_places([](Follows& f) { f.items[0].sharer.name = ""; }) == Places{"/follows/items/0/sharer"});
}

TEST_CASE("art4.plan: an item that is carried goes to one, is needed, and was agreed on before today") {
  CHECK(wrong_places([](Follows& f) { f.items[0].kind = ItemKind::extension; }).front() ==
        "/follows/items/0");
  CHECK(wrong_places([](Follows& f) { f.items[0].recipient.clear(); }) == Places{"/follows/items/0"});
  CHECK(wrong_places([](Follows& f) { f.items[0].addressee = "directie"; }) == Places{"/follows/items/0"});
  CHECK(wrong_places([](Follows& f) { f.items[0].safety_of.clear(); }) == Places{"/follows/items/0/goal"});
  CHECK(wrong_places([](Follows& f) {
          f.items[0].goal = {{"d1"}, {"d3"}};
        }) == Places{"/follows/items/0/goal"});
  CHECK(wrong_places([](Follows& f) {
          f.items[0].agreed_on = {2026, 11, 24};
        }) == Places{"/follows/items/0/agreed_on"});
  CHECK(wrong_places([](Follows& f) {
          f.route->decided_on = {2026, 11, 24};
        }) == Places{"/follows/route/decided_on"});
}

TEST_CASE("art4.plan: no more is carried than a table can have") {
  const auto goals = [](std::size_t count) {
    return [count](Follows& f) {
      f.given_out.goals = static_cast<int>(count);
      for (std::size_t i = f.goals.size(); f.goals.size() < count; ++i)
        if (const auto id = "d" + std::to_string(i); id != "d3") f.goals.push_back({{id}, committed(id)});
    };
  };
  CHECK(wrong_places(goals(100)).empty());
  CHECK(wrong_places([&](Follows& f) {
          goals(100)(f);
          f.given_out.goals = 101;
          f.goals.push_back({{"d101"}, committed("te veel")});
        }) == Places{"/follows/goals"});
}

TEST_CASE("art4.plan: a first session takes nothing over, and may follow one that was not held") {
  CHECK(wrong_places([](Follows&) {}, SessionKind::first) == Places{"/follows"});
  const auto follows_only = [](Follows& f) {
    f.goals.clear();
    f.actions.clear();
    f.items.clear();
    f.route.reset();
  };
  CHECK(wrong_places(follows_only, SessionKind::first).empty());
}

TEST_CASE("art4.plan: under version 3 no session followed another") {
  const auto problems = opening_problems(as_of_version_3(following_dossier()), today, "3");
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().place == "/follows");
  CHECK(table().opened_under("3").seated({"p1", "p2"}).after(goal()).when(action("p3")) == "session.order");
}

TEST_CASE("art4.plan: carried words stay in the record, those of this table go when they are replaced") {
  Table next = second_table();
  const auto erased = [&](const GoalSet& fact) { return texts_erased_by(next.state(), fact); };
  const GoalSet other{{"d1"}, committed("andere woorden")};
  CHECK(erased(other).empty());
  next.after(other);
  CHECK(erased({{"d1"}, committed("nog andere")}) == std::vector{committed("andere woorden")});
}

TEST_CASE("art4.follow-up: a session closes once it said of each carried action what became of it") {
  Table next = second_table().after(not_yet_told());
  CHECK(next.when(SessionClosed{}) == "art4.follow-up");
  next.after(reviewed("a1"));
  CHECK(next.when(SessionClosed{}) == "art4.follow-up");
  CHECK(next.after(reviewed("a3", ActionCourse::running)).when(SessionClosed{}) == "allowed");
}

TEST_CASE("art4.follow-up: of an action of this table itself nothing is said yet") {
  Table next = second_table().after(action("p1"));
  CHECK(next.when(reviewed("a1")) == "allowed");
  CHECK(next.when(reviewed("a4")) == "art4.follow-up");
  CHECK(next.when(reviewed("a2")) == "art4.follow-up");
}

TEST_CASE("art4.follow-up: a carried action does not vanish from the plan, it lapses with a reason") {
  Table next = second_table().after(action("p1"));
  CHECK(next.when(ActionDropped{{"a1"}}) == "art4.follow-up");
  CHECK(next.when(ActionDropped{{"a4"}}) == "allowed");
}

TEST_CASE("art4.follow-up: what is done or lapsed is not planned again, what runs or is not done may be") {
  const auto planned_again = with(action("p2"), [](auto& f) { f.id = {"a1"}; });
  for (const auto course : {ActionCourse::running, ActionCourse::not_done})
    CHECK(second_table().after(reviewed("a1", course)).when(planned_again) == "allowed");
  for (const auto course : {ActionCourse::done, ActionCourse::lapsed})
    CHECK(second_table().after(reviewed("a1", course)).when(planned_again) == "art4.follow-up");
}

TEST_CASE("art4.follow-up: the last word on an action counts, and takes the reason before with it") {
  Table next = second_table().after(reviewed("a1"));
  const ActionReviewed again{{"a1"}, ActionCourse::running, committed("toch nog bezig")};
  CHECK(texts_erased_by(next.state(), again) == std::vector{committed("zo ging het")});
  CHECK_FALSE(find(next.state(), ActionId{"a1"})->is_open());
  CHECK(find(next.after(again).state(), ActionId{"a1"})->is_open());
}

TEST_CASE("art4.follow-up: an owner is a person and an organisation, at this table or not") {
  const auto of = [](const std::string& owner, std::optional<Bearer> elsewhere) {
    return with(action(owner), [&](auto& f) { f.elsewhere = std::move(elsewhere); });
  };
  Table next = second_table();
  CHECK(next.when(of("p3", {})) == "allowed");  // invited, and not there
  CHECK(next.when(of("", Bearer{"Lies Mertens", "leerkracht", "Basisschool", {}})) == "allowed");
  CHECK(next.when(of("", Bearer{"Lies Mertens", "", "Basisschool", {}})) == "allowed");
  CHECK(next.when(of("", Bearer{"", "leerkracht", "Basisschool", {}})) == "art4.follow-up");
  CHECK(next.when(of("", Bearer{"Lies Mertens", "leerkracht", "", {}})) == "art4.follow-up");
  CHECK(next.when(of("p1", Bearer{"Lies Mertens", "leerkracht", "Basisschool", {}})) == "art4.follow-up");
  CHECK(next.when(of("", Bearer{"Lies Mertens", "leerkracht", "Basisschool", {"p1"}})) == "art4.follow-up");
}

TEST_CASE("art4.follow-up: what was said of an action after the verslag was drawn up outdates it") {
  Table next = second_table().after(VerslagDrawnUp{});
  CHECK(next.when(approved("p1")) == "allowed");
  CHECK(Table(next).after(reviewed("a1")).when(approved("p1")) == "art13.verslag");
  CHECK(Table(next).after(not_yet_told()).when(approved("p1")) == "art13.verslag");
}

TEST_CASE("art14.2.told: a session closes once it said of each carried item whether it was told") {
  Table next = second_table().after(reviewed("a1")).after(reviewed("a3"));
  CHECK(next.when(SessionClosed{}) == "art14.2.told");
  for (const ItemReviewed& said : {told(today), not_yet_told(), stopped()})
    CHECK(Table(next).after(said).when(SessionClosed{}) == "allowed");
}

TEST_CASE("art14.2.told: told on a day since the agreement, not yet, or stopped with a reason") {
  Table next = second_table();
  CHECK(next.when(told({2026, 10, 5})) == "allowed");
  CHECK(next.when(told(today)) == "allowed");
  CHECK(next.when(told({2026, 10, 4})) == "art14.2.told");
  CHECK(next.when(told({2026, 11, 24})) == "art14.2.told");
  CHECK(next.when(with(told(today), [](auto& f) { f.on.reset(); })) == "art14.2.told");
  CHECK(next.when(with(told(today), [](auto& f) { f.reason = committed("x"); })) == "art14.2.told");
  CHECK(next.when(with(not_yet_told(), [](auto& f) { f.on = today; })) == "art14.2.told");
  CHECK(next.when(with(stopped(), [](auto& f) { f.reason.reset(); })) == "art14.2.told");
  CHECK(next.when(told(today, "i1")) == "art14.2.told");
}

TEST_CASE("art14.2.told: sharing less needs no consensus, and stopping is final") {
  Table next = second_table();
  CHECK(next.when(stopped()) == "allowed");  // nobody voted
  next.after(stopped());
  CHECK_FALSE(find_agreed(next.state(), ItemId{"i2"})->is_open());
  for (const ItemReviewed& said : {told(today), not_yet_told(), stopped()})
    CHECK(next.when(said) == "art14.2.told");
}

TEST_CASE("art14.2.told: until the close a mistake is set right, but for a stop") {
  Table next = second_table().after(told(today));
  CHECK_FALSE(find_agreed(next.state(), ItemId{"i2"})->is_open());
  CHECK(find_agreed(Table(next).after(not_yet_told()).state(), ItemId{"i2"})->is_open());
  CHECK(next.when(stopped()) == "allowed");
}

TEST_CASE("art14.2.told: an item agreed on at this table has no course yet") {
  Table next = second_table().after(put(disclosure("p1"))).agreed({"p1", "p2"}, "i3");
  CHECK(next.when(told(today, "i3")) == "art14.2.told");
  CHECK(next.when(told(today, "i2")) == "allowed");
}

TEST_CASE("art14.2.told: a goal beneath an item that may still be told is neither dropped nor replaced") {
  Dossier dossier = following_dossier();
  dossier.follows->items[0].goal = {{"d3"}};
  Table next = table().opened(dossier).seated({"p1", "p2"});
  CHECK(next.when(GoalDropped{{"d3"}}) == "art14.2.necessary");
  CHECK(next.when(GoalSet{{"d3"}, committed("anders")}) == "art14.2.exactly");
  next.after(stopped());
  CHECK(next.when(GoalDropped{{"d3"}}) == "allowed");
  CHECK(next.when(GoalSet{{"d3"}, committed("anders")}) == "allowed");
}

TEST_CASE("art4.follow-up: a goal with an action that runs stays, and goes when all are over") {
  Table next = second_table().after(reviewed("a1"));
  CHECK(next.when(GoalDropped{{"d1"}}) == "session.order");
  CHECK(next.after(reviewed("a3", ActionCourse::lapsed)).when(GoalDropped{{"d1"}}) == "allowed");
}

TEST_CASE("art4.follow-up: a session that was not held closes without a word on what it was given") {
  Table next = table().opened(following_dossier()).seated({"p1"});
  CHECK(next.when(closed_as_not_held()) == "allowed");
}

}  // namespace
}  // namespace tafel::testing
