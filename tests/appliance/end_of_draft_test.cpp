// When a draft ends, event by event.
#include "appliance/drafts/end_of_draft.hpp"

#include <doctest/doctest.h>
#include <string>
#include <utility>

using namespace tafel;
using namespace tafel::appliance;

namespace {

using Slots = std::vector<Drafts::Slot>;

using Ids = std::vector<std::string>;

Concerns about(Ids Concerns::*kind, const char* id) {
  Concerns concerns;
  (concerns.*kind).emplace_back(id);
  return concerns;
}

// The table types about goal d1 on one page and about nothing on another; p1 types in a turn.
Drafts three_drafts() {
  Drafts drafts;
  drafts.put(1, {{"", "goals"}, {{"text", "Rust"}}, about(&Concerns::goals, "d1"), 1});
  drafts.put(2, {{"", "discussion"}, {{"text", "Hij belt"}}, {}, 2});
  drafts.put(3, {{"p1", "verslag"}, {{"text", "Niet zo"}}, {}, 3});
  return drafts;
}

domain::State with_goal() {
  domain::State state;
  state.goals.push_back({{"d1"}, {}});
  return state;
}

Slots ended(const domain::State& after, std::vector<domain::Fact> facts,
            const std::optional<DraftKey>& entered = std::nullopt) {
  std::vector<domain::Event> events;
  for (auto& fact : facts) {
    domain::Event event;
    event.fact = std::move(fact);
    events.push_back(std::move(event));
  }
  return ended_by(three_drafts(), after, events, entered);
}

}  // namespace

TEST_CASE("end of a draft: none ends while what it concerns is there and nobody leaves") {
  CHECK(ended(with_goal(), {domain::VerslagDrawnUp{}}).empty());
}

TEST_CASE("end of a draft: it ends when what it concerns is gone, and no other does") {
  CHECK(ended({}, {domain::GoalDropped{{"d1"}}}) == Slots{1});
}

TEST_CASE("end of a draft: it ends when it was entered; a page without a draft ends none") {
  CHECK(ended(with_goal(), {}, DraftKey{"", "discussion"}) == Slots{2});
  CHECK(ended(with_goal(), {}, DraftKey{"p1", "discussion"}).empty());
}

TEST_CASE("end of a draft: whoever leaves or is struck takes along their own; another participant's stay") {
  CHECK(ended(with_goal(), {domain::LeftTable{{"p1"}}}) == Slots{3});
  CHECK(ended(with_goal(), {domain::CheckInStruck{{"p1"}, {}}}) == Slots{3});
  CHECK(ended(with_goal(), {domain::LeftTable{{"p2"}}}).empty());
  CHECK(ended(with_goal(), {domain::ReturnedToTable{{"p1"}}}).empty());
}

TEST_CASE("end of a draft: what is concerned is there until it is taken back, dropped, withdrawn or struck") {
  domain::State state = with_goal();
  state.statements.emplace_back();
  state.statements.back().made.id = {"u1"};
  state.items.emplace_back();
  state.items.back().id = {"i1"};
  const auto is_there = [&](Ids Concerns::*kind, const char* id) {
    return still_there(state, about(kind, id));
  };
  CHECK(is_there(&Concerns::statements, "u1"));
  CHECK(is_there(&Concerns::items, "i1"));
  CHECK(is_there(&Concerns::goals, "d1"));
  CHECK_FALSE(is_there(&Concerns::statements, "u2"));
  CHECK_FALSE(is_there(&Concerns::items, "i2"));
  CHECK_FALSE(is_there(&Concerns::goals, "d2"));
  CHECK_FALSE(is_there(&Concerns::actions, "a1"));
  CHECK_FALSE(is_there(&Concerns::people, "p1"));
  state.statements.back().status = domain::StatementStatus::taken_back;
  state.items.back().withdrawn = true;
  CHECK_FALSE(is_there(&Concerns::statements, "u1"));
  CHECK_FALSE(is_there(&Concerns::items, "i1"));
}
