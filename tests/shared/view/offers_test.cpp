// Whatever a view offers is allowed, and every word of state agrees with the outcome: over random sessions, at every
// step. The proposals here are made from what the view says alone, as a screen makes them.
#include "shared/domain/outcomes.hpp"
#include "shared/view/from_state/session_view.hpp"
#include "tests/shared/domain/given.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

namespace tafel::testing {
namespace {

using namespace tafel::view;

constexpr int sessions = 60;
constexpr int proposals_of_a_session = 120;

SessionView shown(const State& state) {
  return view_of(state, [](const Commitment&) { return std::optional<std::string>("woorden"); }, {});
}

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
  std::string nth(const char* prefix, std::size_t most) { return prefix + std::to_string(1 + below(most)); }
  std::string somebody() {
    static const std::vector<std::string> people{"p1", "p2", "p3", "d1", "e1"};
    return people.at(below(people.size()));
  }

 private:
  std::mt19937 engine_;
};

Fact some_proposal(Chance& chance) {
  const std::string who = chance.somebody();
  switch (chance.below(24)) {
    case 0:
    case 1:
    case 2:
      return checked_in(who);
    case 3:
      return left(who);
    case 4:
      return returned(who);
    case 5:
      return struck(who);
    case 6:
    case 7:
      return statement(who);
    case 8:
      return confirmed(chance.nth("u", 5), who);
    case 9:
      return taken_back(chance.nth("u", 5), who);
    case 10:
      return StatementDropped{{chance.nth("u", 5)}};
    case 11:
      return goal();
    case 12:
      return GoalDropped{{chance.nth("d", 3)}};
    case 13:
      return action(who);
    case 14:
      return ActionDropped{{chance.nth("a", 3)}};
    case 15:
      return put(disclosure(who, {{chance.nth("u", 5)}}));
    case 16:
      return put(with(disclosure(who), [](auto& content) { content.necessity->goal = {{"d1"}}; }));
    case 17:
      return changed(chance.nth("i", 4), disclosure(who));
    case 18:
      return ItemWithdrawn{{chance.nth("i", 4)}};
    case 19:
      return VerslagDrawnUp{};
    case 20:
      return approved(who);
    case 21:
      return feedback("d1");
    default:
      return ballot(who, chance.nth("i", 4));
  }
}

// The deeds that a screen can offer, each with whether the view offers it now.
struct Deed {
  std::string what;
  bool offered = false;
  Fact fact;
};

void note_deeds_on_people(const SessionView& view, bool open, std::vector<Deed>& deeds) {
  for (const PersonView& person : view.people) {
    deeds.push_back({"strike " + person.id, person.can_be_struck, struck(person.id)});
    deeds.push_back({"leave " + person.id, open && person.presence == Presence::at_table, left(person.id)});
    deeds.push_back({"return " + person.id, open && person.presence == Presence::away, returned(person.id)});
    deeds.push_back(
        {"check in " + person.id, open && person.presence == Presence::invited, checked_in(person.id)});
  }
}

void note_deeds_on_statements(const SessionView& view, std::vector<Deed>& deeds) {
  for (const StatementView& said : view.statements) {
    const bool stands = said.status == StatementStatus::drafted || said.status == StatementStatus::confirmed;
    if (!stands) continue;  // its owner is named nowhere, so nobody can act on it
    deeds.push_back({"confirm " + said.id, said.can_be_confirmed, confirmed(said.id, said.by)});
    deeds.push_back({"drop " + said.id, said.can_be_dropped, StatementDropped{{said.id}}});
    if (said.can_be_dropped)
      deeds.push_back({"change " + said.id, said.can_be_changed, statement(said.by)});
    else
      CHECK_FALSE(said.can_be_changed);
    deeds.push_back({"take back " + said.id, true, taken_back(said.id, said.by)});
  }
}

void note_deeds_on_the_plan(const SessionView& view, std::vector<Deed>& deeds) {
  for (const GoalView& each : view.goals) {
    deeds.push_back({"change " + each.id, each.can_be_changed, GoalSet{{each.id}, committed("anders")}});
    deeds.push_back({"drop " + each.id, each.can_be_dropped, GoalDropped{{each.id}}});
  }
  for (const ActionView& each : view.actions) {
    const Fact anew{ActionSet{{each.id}, {each.goal}, committed("anders"), {each.owner}, today}};
    deeds.push_back({"change " + each.id, each.can_be_changed, anew});
    deeds.push_back({"drop " + each.id, each.can_be_changed, ActionDropped{{each.id}}});
  }
}

void note_deeds_on_items(const SessionView& view, std::vector<Deed>& deeds) {
  for (const ItemView& each : view.items) {
    deeds.push_back({"change " + each.id, each.can_be_changed, changed(each.id, disclosure(each.sharer))});
    deeds.push_back({"withdraw " + each.id, each.can_be_withdrawn, ItemWithdrawn{{each.id}}});
    for (const PersonView& person : view.people)
      deeds.push_back({"vote of " + person.id + " on " + each.id,
                       each.takes_ballots && person.presence == Presence::at_table,
                       ballot(person.id, each.id, Choice::akkoord, each.version)});
  }
}

std::vector<Deed> deeds_of(const SessionView& view) {
  const bool open = view.phase == view::Phase::open;
  std::vector<Deed> deeds{{"close", open && view.closing.empty(), SessionClosed{}},
                          {"draw up", open && !view.chair_must_sign, VerslagDrawnUp{}},
                          {"lift anonymity", view.anonymity_can_be_lifted, anonymity_lifted()},
                          {"close as not held", view.can_close_as_not_held, closed_as_not_held()},
                          {"end the round", view.round_can_be_ended, round_ended()}};
  note_deeds_on_people(view, open, deeds);
  note_deeds_on_statements(view, deeds);
  note_deeds_on_the_plan(view, deeds);
  note_deeds_on_items(view, deeds);
  for (const MemberView& member : view.members)
    deeds.push_back({"number of " + member.id, member.number_can_be_shown, NumberRevealed{{member.id}}});
  deeds.push_back({"add a person", open, added("Griet Claes")});
  deeds.push_back({"route", open && view.has_route && !view.chair_must_sign, route()});
  deeds.push_back({"term", view.term_years.has_value(), kept_for(10)});
  for (const PersonView& person : view.people)
    deeds.push_back(
        {"feedback of " + person.id,
         open && !view.chair_must_sign && !person.represents.empty() && person.presence == Presence::at_table,
         feedback(person.id)});
  for (const PersonView& person : view.people)
    deeds.push_back(
        {"approval of " + person.id,
         view.verslag.edition > 0 && view.verslag.takes_readings && person.presence == Presence::at_table,
         approved(person.id)});
  return deeds;
}

void check_offers(const State& state, const SessionView& view) {
  for (const Deed& deed : deeds_of(view)) {
    const auto decision = decide(state, deed.fact, state.last_at);
    const auto* refusal = std::get_if<Refusal>(&decision);
    CHECK_MESSAGE((refusal == nullptr) == deed.offered, deed.what, " is ",
                  std::string(deed.offered ? "" : "not "), "offered; ",
                  refusal == nullptr ? std::string("it is allowed") : refusal->sentence);
  }
}

void check_words(const State& state, const SessionView& view) {
  const auto outcomes = outcomes_of(state);
  REQUIRE(outcomes.size() == view.items.size());
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const ItemView& item = view.items[i];
    CHECK((item.state == ItemState::consensus) == outcomes[i].shared);
    const bool undecided =
        item.state == ItemState::open || item.state == ItemState::voting || item.state == ItemState::reopened;
    if (view.phase == view::Phase::closed) CHECK_FALSE(undecided);
  }
  for (const PersonView& person : view.people)
    if (view.phase == view::Phase::closed) CHECK(person.open_ballots == 0);
}

struct Played {
  int steps = 0;
  int closed = 0;
};

void propose(Table& at, const Fact& proposal, Played& played) {
  if (at.when(proposal) != "allowed") return;
  at.after(proposal);
  ++played.steps;
  const SessionView view = shown(at.state());
  check_offers(at.state(), view);
  check_words(at.state(), view);
}

// Whatever stands in the way of the close is done, as a table would.
std::vector<Fact> ending(const State& state) {
  std::vector<Fact> last;
  for (const Participant& each : state.participants) last.emplace_back(returned(each.person.id.value));
  for (const Statement& each : state.statements)
    last.emplace_back(confirmed(each.made.id.value, each.made.by.value));
  last.insert(last.end(),
              {feedback("d1"), route(), VerslagDrawnUp{}, SessionClosed{}, taken_back("u1", "p1")});
  return last;
}

void play(unsigned seed, Played& played) {
  Chance chance(seed);
  const bool is_first = seed % 4 == 0;
  Table at = table().opened(sample_dossier(is_first ? SessionKind::first : SessionKind::follow_up));
  at.seated({"p1"});
  for (int i = 0; i < proposals_of_a_session; ++i) propose(at, some_proposal(chance), played);
  for (const Fact& each : ending(at.state())) propose(at, each, played);
  if (at.state().phase == domain::Phase::closed) ++played.closed;
}

TEST_CASE("offers: at every step of random sessions the view offers exactly what the rules allow") {
  Played played;
  for (unsigned seed = 1; seed <= sessions; ++seed) {
    CAPTURE(seed);
    play(seed, played);
  }
  CHECK(played.steps > 20 * sessions);
  CHECK(played.closed > sessions / 2);
}

TEST_CASE("offers: nobody is offered a strike by whose silence an item would be agreed") {
  Table voting = table().opened().seated({"p1", "p2", "p3"}).after(put(disclosure("p1")));
  CHECK(shown(voting.state()).people[2].can_be_struck);
  voting.agreed({"p1", "p2"});
  CHECK_FALSE(shown(voting.state()).people[2].can_be_struck);
  CHECK(voting.when(struck("p3")) == "art14.2.consensus");
}

TEST_CASE(
    "offers: a draft that an item draws on is not offered to be dropped, nor a goal that an item rests on") {
  Table drawn = table().opened().seated({"p1", "p2"}).after(statement("p1")).after(goal());
  CHECK(shown(drawn.state()).statements[0].can_be_dropped);
  CHECK(shown(drawn.state()).goals[0].can_be_dropped);
  const auto on_goal = with(disclosure("p1", {{"u1"}}), [](auto& c) { c.necessity->goal = {{"d1"}}; });
  drawn.after(put(on_goal));
  CHECK_FALSE(shown(drawn.state()).statements[0].can_be_dropped);
  CHECK_FALSE(shown(drawn.state()).goals[0].can_be_dropped);
  CHECK(shown(drawn.state()).goals[0].can_be_changed);
  drawn.agreed({"p1"});
  CHECK_FALSE(shown(drawn.state()).goals[0].can_be_changed);
}

TEST_CASE(
    "offers: a draft is offered to be changed while its owner is there, and never once it is confirmed") {
  Table said = table().opened().seated({"p1", "p2"}).after(statement("p1"));
  CHECK(shown(said.state()).statements[0].can_be_changed);
  SUBCASE("its owner left") {
    said.after(left("p1"));
  }
  SUBCASE("it is confirmed") {
    said.after(confirmed("u1", "p1"));
  }
  SUBCASE("an item draws on it") {
    said.after(put(disclosure("p1", {{"u1"}})));
  }
  CHECK_FALSE(shown(said.state()).statements[0].can_be_changed);
}

TEST_CASE("offers: after the close an item that was open is not shared, and waits for nobody") {
  Table closed = table().opened().seated({"p1", "p2"}).after(put(disclosure("p1"))).agreed({"p1"});
  CHECK(shown(closed.state()).items[0].state == ItemState::voting);
  closed.after(SessionClosed{});
  const SessionView view = shown(closed.state());
  CHECK(view.items[0].state == ItemState::no_consensus);
  CHECK_FALSE(view.items[0].takes_ballots);
  CHECK_FALSE(view.items[0].can_be_changed);
  CHECK(view.people[1].open_ballots == 0);
  CHECK_FALSE(view.people[1].can_be_struck);
}

}  // namespace
}  // namespace tafel::testing
