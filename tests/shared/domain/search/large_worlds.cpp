#include "tests/shared/domain/search/large_worlds.hpp"

#include "shared/domain/consensus.hpp"
#include "shared/domain/decide.hpp"
#include "tests/shared/domain/facts.hpp"
#include "tests/shared/domain/search/watch.hpp"

#include <algorithm>
#include <array>
#include <random>

namespace tafel::search {
namespace {

using namespace tafel::domain;
using namespace tafel::testing;

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
  bool percent(std::size_t chance) { return below(100) < chance; }

 private:
  std::mt19937_64 engine_;
};

std::string nth(const char* prefix, std::size_t number) {
  return prefix + std::to_string(number);
}

Dossier large_dossier(Chance& chance) {
  constexpr std::array kinds{SessionKind::first, SessionKind::follow_up, SessionKind::closing};
  Dossier dossier = sample_dossier(kinds[chance.below(kinds.size())]);
  if (dossier.kind != SessionKind::first) dossier.criteria.raised_risk.met = chance.percent(90);
  if (dossier.kind != SessionKind::first && chance.percent(70)) dossier.follows = following_dossier().follows;
  dossier.invited.clear();
  const std::size_t people = 2 + chance.below(11);
  for (std::size_t i = 1; i <= people; ++i)
    dossier.invited.push_back(sample_person(nth("p", i), chance.percent(50) ? "o1" : "o2"));
  return dossier;
}

// The proposals that a participant or chair might make next, right or wrong.
class Proposals {
 public:
  Proposals(Chance& chance, const State& state) : chance_(chance), state_(state) {}

  Fact next() {
    const std::size_t draw = chance_.below(100);
    if (!state_.agreed.empty() && chance_.percent(3)) return some_review();
    if (draw < 55) return some_ballot();
    if (draw < 65) return checked_in(somebody());
    if (draw < 70) return left(somebody());
    if (draw < 76) return returned(somebody());
    if (draw < 78) return struck(somebody());
    if (draw < 82) return statement(somebody(), chance_.percent(80) ? "m1" : "m2");
    if (draw < 87) return confirmed(nth("u", 1 + chance_.below(6)), somebody());
    if (draw < 88) return taken_back(nth("u", 1 + chance_.below(6)), somebody());
    if (draw < 89) return StatementDropped{{nth("u", 1 + chance_.below(6))}};
    if (draw < 95) return some_item();
    if (draw < 96) return ItemWithdrawn{{nth("i", 1 + chance_.below(8))}};
    if (draw < 97) return chance_.percent(50) ? Fact{goal()} : some_decision();
    if (draw < 98) return added("Naam " + std::to_string(chance_.below(1000)));
    if (draw < 99 && chance_.percent(50)) return VerslagDrawnUp{};
    return chance_.percent(10) ? Fact{SessionClosed{}} : Fact{approved(somebody())};
  }

 private:
  std::string somebody() {
    if (chance_.percent(2)) return "nobody";
    return state_.participants[chance_.below(state_.participants.size())].person.id.value;
  }
  Fact some_review() {
    constexpr std::array courses{ActionCourse::done, ActionCourse::running, ActionCourse::not_done,
                                 ActionCourse::lapsed};
    if (chance_.percent(60)) return reviewed(nth("a", 1 + chance_.below(4)), courses[chance_.below(4)]);
    const std::string item = nth("i", 1 + chance_.below(3));
    if (chance_.percent(20)) return stopped(item);
    return chance_.percent(50) ? told(today, item) : not_yet_told(item);
  }
  Fact some_ballot() {
    if (state_.items.empty()) return ballot(somebody());
    const Item& item = state_.items[chance_.below(state_.items.size())];
    const int version = chance_.percent(95) ? item.version() : item.version() - 1;
    const Choice choice = chance_.percent(92) ? Choice::akkoord : Choice::niet_akkoord;
    return ballot(somebody(), item.id.value, choice, version);
  }
  ItemContent some_content() {
    if (chance_.percent(15)) return extension(16 + static_cast<int>(chance_.below(15)));
    if (chance_.percent(40)) return disclosure(somebody(), {{nth("u", 1 + chance_.below(6))}});
    if (chance_.percent(40)) return for_goal(disclosure(somebody()), "d1");
    return disclosure(somebody());
  }
  Fact some_decision() {
    if (state_.dossier.kind != SessionKind::first) return kept_for(static_cast<int>(chance_.below(18)));
    const bool ends = chance_.percent(30);
    return with(route(), [&](auto& f) { f.route = ends ? Route::refer_to_care : Route::start_trajectory; });
  }
  Fact some_item() {
    const bool is_new = state_.items.size() < 8 && chance_.percent(70);
    if (is_new) return put(some_content());
    return changed(nth("i", 1 + chance_.below(8)), some_content());
  }

  Chance& chance_;
  const State& state_;
};

// Plays the proposals that are allowed; returns "" when all follows the law, else the first fault.
class Play {
 public:
  std::string propose(const Fact& proposal) {
    Decision decision = decide(state_, proposal, ten_o_clock);
    auto* event = std::get_if<Event>(&decision);
    if (event == nullptr) {
      ++world_.refused;
      return "";
    }
    const State before = state_;
    history_.push_back(*event);
    state_ = evolve(std::move(state_), *event);
    ++world_.events;
    for (const Item& item : state_.items) world_.agreements += became_agreed(before, item) ? 1U : 0U;
    return disagreement(history_, before, state_);
  }
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const law::History& history() const { return history_; }
  [[nodiscard]] const World& world() const { return world_; }

 private:
  bool became_agreed(const State& before, const Item& item) const {
    const Item* earlier = find(before, item.id);
    const bool was = earlier != nullptr && tally(before, *earlier).outcome == Outcome::consensus;
    return !was && tally(state_, item).outcome == Outcome::consensus;
  }

  State state_;
  law::History history_;
  World world_;
};

std::string replayed(const std::vector<Fact>& proposals, Play& play) {
  for (const Fact& each : proposals) {
    if (std::string found = play.propose(each); !found.empty()) return found;
  }
  return "";
}

// Leaves out one proposal after another, from the last to the first, as long as the history still fails.
std::vector<Fact> shrunk(std::vector<Fact> proposals) {
  for (std::size_t i = proposals.size(); i-- > 1;) {
    std::vector<Fact> without = proposals;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    Play play;
    if (!replayed(without, play).empty()) proposals = std::move(without);
  }
  return proposals;
}

std::string shortest(const std::vector<Fact>& proposals) {
  Play play;
  const std::string found = replayed(shrunk(proposals), play);
  return found + "\n" + written(play.history());
}

}  // namespace

World search_large_world(std::uint64_t seed, int proposals) {
  Chance chance(seed);
  Play play;
  std::vector<Fact> tried{opened(large_dossier(chance))};
  std::string found = play.propose(tried.front());
  for (int i = 0; i < proposals && found.empty(); ++i) {
    tried.push_back(Proposals(chance, play.state()).next());
    found = play.propose(tried.back());
  }
  World world = play.world();
  if (!found.empty()) world.disagreement = shortest(tried);
  return world;
}

}  // namespace tafel::search
