#include "tests/shared/domain/search/small_worlds.hpp"

#include "shared/domain/consensus.hpp"
#include "shared/domain/decide.hpp"
#include "tests/shared/domain/facts.hpp"
#include "tests/shared/domain/search/watch.hpp"

#include <algorithm>

namespace tafel::search {
namespace {

using namespace tafel::domain;
using namespace tafel::testing;

Dossier small_dossier() {
  Dossier dossier = sample_dossier();
  dossier.members.resize(1);
  dossier.organisations.resize(2);
  dossier.invited = {sample_person("p1", "o1"), sample_person("p2", "o2"), sample_person("p3", "o1")};
  dossier.supplements.clear();
  return dossier;
}

std::vector<Fact> comings_and_goings() {
  return {checked_in("p1"), checked_in("p2"), checked_in("p3"), left("p2"),
          returned("p2"),   struck("p2"),     struck("p3"),     chair_changed("p3")};
}

std::vector<Fact> commands_but_ballots() {
  std::vector<Fact> commands = comings_and_goings();
  const std::vector<Fact> others{put(disclosure("p1")),
                                 put(disclosure("p1", {{"u1"}})),
                                 changed("i1", disclosure("p1")),
                                 changed("i2", disclosure("p1")),
                                 ItemWithdrawn{{"i1"}},
                                 taken_back("u1", "p1"),
                                 SessionClosed{}};
  commands.insert(commands.end(), others.begin(), others.end());
  return commands;
}

Dossier carrying_dossier() {
  Dossier dossier = small_dossier();
  dossier.follows = following_dossier().follows;
  dossier.follows->items[0].goal = {{"d3"}};
  return dossier;
}

// All that can be said of what was carried, and what hangs together with it.
std::vector<Fact> commands_at_a_following_table() {
  std::vector<Fact> commands{told(today),
                             not_yet_told(),
                             stopped(),
                             told(today, "i1"),
                             GoalDropped{{"d1"}},
                             GoalDropped{{"d3"}},
                             ActionDropped{{"a1"}},
                             put(for_goal(disclosure("p1"), "d3")),
                             with(action("p2"), [](auto& f) { f.id = {"a1"}; }),
                             action("p2"),
                             ActionDropped{{"a4"}},
                             left("p2"),
                             SessionClosed{},
                             closed_as_not_held()};
  for (const auto course :
       {ActionCourse::done, ActionCourse::running, ActionCourse::not_done, ActionCourse::lapsed}) {
    commands.push_back(reviewed("a1", course));
    commands.push_back(reviewed("a3", course));
  }
  return commands;
}

// Every ballot that a participant could cast, on the present version and on the one before.
std::vector<Fact> ballots(const State& state) {
  std::vector<Fact> all;
  for (const Item& item : state.items) {
    for (const Participant& each : state.participants) {
      const std::string& who = each.person.id.value;
      all.push_back(ballot(who, item.id.value, Choice::akkoord, item.version()));
      all.push_back(ballot(who, item.id.value, Choice::niet_akkoord, item.version()));
      if (item.version() > 1) all.push_back(ballot(who, item.id.value, Choice::akkoord, item.version() - 1));
    }
  }
  return all;
}

// Two items are enough: a third is not put.
bool is_in_this_world(const State& state, const Fact& proposal) {
  const auto* put = std::get_if<ItemPut>(&proposal);
  return put == nullptr || !put->id.empty() || state.items.size() < 2;
}

class Search {
 public:
  explicit Search(Dossier dossier = small_dossier(), std::vector<Fact> commands = commands_but_ballots())
      : Search(opened(std::move(dossier)), std::move(commands)) {}
  Search(const SessionOpened& opening, std::vector<Fact> commands) : commands_(std::move(commands)) {
    step(State{}, opening);
  }

  void begin_with(const std::vector<Fact>& proposals) {
    for (const Fact& each : proposals) step(states_.back(), each);
  }
  Coverage run(int depth) {
    visit(states_.back(), depth);
    return std::move(coverage_);
  }

 private:
  void step(const State& state, const Fact& proposal) {
    const Event event = std::get<Event>(decide(state, proposal, ten_o_clock));
    history_.push_back(event);
    states_.push_back(evolve(state, event));
  }

  void visit(const State& state, int depth) {
    if (depth == 0) return;
    for (const Fact& each : commands_) try_out(state, each, depth);
    for (const Fact& each : ballots(state)) try_out(state, each, depth);
  }

  void try_out(const State& state, const Fact& proposal, int depth) {
    if (!coverage_.disagreement.empty() || !is_in_this_world(state, proposal)) return;
    Decision decision = decide(state, proposal, ten_o_clock);
    auto* event = std::get_if<Event>(&decision);
    if (event == nullptr) {
      ++coverage_.refused;
      return;
    }
    history_.push_back(std::move(*event));
    const State after = evolve(state, history_.back());
    compare(state, after);
    visit(after, depth - 1);
    history_.pop_back();
  }

  void compare(const State& before, const State& after) {
    ++coverage_.histories;
    if (std::ranges::any_of(
            after.items, [&](const Item& item) { return tally(after, item).outcome == Outcome::consensus; }))
      ++coverage_.with_consensus;
    const std::string found = disagreement(history_, before, after);
    if (!found.empty()) coverage_.disagreement = found + "\n" + written(history_);
  }

  std::vector<Fact> commands_;
  std::vector<State> states_;
  law::History history_;
  Coverage coverage_;
};

}  // namespace

Coverage search_from_empty_table(int depth) {
  return Search().run(depth);
}

Coverage search_from_items_put(int depth) {
  Search search;
  StatementMade said = statement("p1");
  search.begin_with({checked_in("p1"), checked_in("p2"), said, confirmed("u1", "p1"),
                     put(disclosure("p1", {{"u1"}})), put(disclosure("p1"))});
  return search.run(depth);
}

Coverage search_beside_a_chair_who_takes_no_part(int depth) {
  SessionOpened opening = opened(small_dossier());
  opening.seat->takes_no_part = committed("vervangt een zieke collega");
  Search search(opening, commands_but_ballots());
  search.begin_with({checked_in("p1"), checked_in("p2"), checked_in("p3"), put(disclosure("p2"))});
  return search.run(depth);
}

Coverage search_from_what_is_carried(int depth) {
  Search search(carrying_dossier(), commands_at_a_following_table());
  search.begin_with({checked_in("p1"), checked_in("p2")});
  return search.run(depth);
}

}  // namespace tafel::search
