// What the next session takes over from one that was closed.
#include "shared/domain/following.hpp"

#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

template <class Carried>
std::vector<std::string> ids(const std::vector<Carried>& carried) {
  std::vector<std::string> all;
  for (const Carried& each : carried) all.push_back(each.id.value);
  return all;
}
using Ids = std::vector<std::string>;

Table reviewed_table() {
  return table()
      .opened(following_dossier())
      .seated({"p1", "p2"})
      .after_all({reviewed("a1"), reviewed("a3", ActionCourse::running), not_yet_told()});
}

TEST_CASE("art4.plan: goals that stand, actions that are open and items not told go on, and nothing else") {
  Table first = table().opened(sample_dossier(SessionKind::first)).seated({"p1", "p2"});
  first.after_all({goal("veiligheid"), goal("weg ermee"), GoalDropped{{"d2"}}, action("p1"), action("p2"),
                   ActionDropped{{"a1"}}, put(disclosure("p1")), put(disclosure("p2")), route()});
  first.agreed({"p1", "p2"}, "i2").after(SessionClosed{});
  const Follows next = following(first.state());
  CHECK(next.session == sample_dossier().session);
  CHECK(next.given_out == GivenOut{2, 2, 2});
  CHECK(ids(next.goals) == Ids{"d1"});
  CHECK(ids(next.actions) == Ids{"a2"});
  CHECK(next.actions[0].owner == Bearer{"Naam van p2", "functie van p2", "CAW", {"p2"}});
  CHECK(ids(next.items) == Ids{"i2"});
  CHECK(next.items[0].information == committed("dat hij vrijkomt"));
  CHECK(next.items[0].agreed_on == today);
  CHECK(next.route == CarriedRoute{Route::start_trajectory, today});
}

TEST_CASE(
    "art4.plan: over three tables an action that runs keeps its owner, and one that is done stays behind") {
  const Follows next = following(reviewed_table().after(SessionClosed{}).state());
  CHECK(ids(next.actions) == Ids{"a3"});
  CHECK(next.actions[0].owner == following_dossier().follows->actions[1].owner);
  CHECK(next.route == following_dossier().follows->route);
  CHECK(next.given_out == following_dossier().follows->given_out);
}

TEST_CASE("art14.2.told: what was told or stopped does not travel, what was not yet told does") {
  CHECK(ids(following(reviewed_table().after(SessionClosed{}).state()).items) == Ids{"i2"});
  for (const ItemReviewed& said : {told(today), stopped()})
    CHECK(following(reviewed_table().after(said).after(SessionClosed{}).state()).items.empty());
}

TEST_CASE("art4.plan: longer retention is told to nobody, so it does not travel") {
  Table closing = table().opened(sample_dossier(SessionKind::closing)).seated({"p1", "p2"});
  closing.after(put(extension())).agreed({"p1", "p2"}).after(SessionClosed{});
  CHECK(following(closing.state()).items.empty());
}

TEST_CASE("art4.plan: of a session that was not held nothing is new, and what it was given goes on") {
  Table alone = table().opened(following_dossier()).seated({"p1"});
  alone.after_all({goal("alleen bedacht"), reviewed("a1"), closed_as_not_held()});
  const Follows next = following(alone.state());
  CHECK(ids(next.goals) == Ids{"d1", "d3"});
  CHECK(ids(next.actions) == Ids{"a3"});
  CHECK(ids(next.items) == Ids{"i2"});
  CHECK(next.given_out.goals == 4);
}

TEST_CASE("art4.plan: a first session that was not held leaves nothing") {
  Table alone = table().opened(sample_dossier(SessionKind::first)).seated({"p1"});
  alone.after_all({goal("alleen bedacht"), closed_as_not_held()});
  const Follows next = following(alone.state());
  CHECK(next.goals.empty());
  CHECK_FALSE(next.route);
}

}  // namespace
}  // namespace tafel::testing
