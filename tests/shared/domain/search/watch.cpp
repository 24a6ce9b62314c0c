#include "tests/shared/domain/search/watch.hpp"

#include "shared/domain/consensus.hpp"
#include "shared/domain/following.hpp"
#include "shared/domain/json.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/view/from_state/item_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::search {
namespace {

using namespace tafel::domain;
using namespace tafel::view;

std::string whether(bool is, const std::string& what) {
  return (is ? "" : "not ") + what;
}

std::string who_counts(const law::History& history, const Tally& votes, const std::string& item) {
  std::set<std::string> counted;
  for (const Vote& vote : votes.votes) counted.insert(vote.participant.value);
  return counted == law::participants(history) ? "" : "item " + item + " counts other people than the law";
}

std::string what_came_of(const law::History& history, const Item& item, const Tally& votes) {
  const std::string& id = item.id.value;
  const bool agreed = law::consensus(history, id);
  if ((votes.outcome == Outcome::consensus) != agreed)
    return "item " + id + ": the law says " + whether(agreed, "consensus") + ", the tally another thing";
  if ((votes.outcome == Outcome::refused) != law::somebody_objects(history, id))
    return "item " + id + ": an objection is counted that is not there, or the other way round";
  return "";
}

// The view: it never says consensus when there is none.
std::string what_is_shown(const law::History& history, const State& state, const Item& item) {
  static const TextLookup words = [](const Commitment&) { return std::optional<std::string>("…"); };
  const ItemView view = item_view(Lens{state, words, naming_for(state)}, item);
  const bool agreed = law::consensus(history, item.id.value);
  if ((view.state == view::ItemState::consensus) != agreed)
    return "item " + item.id.value + " is shown as " + std::string(name(view.state));
  const bool all_marked = std::ranges::all_of(
      view.ballots, [](const auto& each) { return each.mark == view::VoteMark::akkoord; });
  return agreed && !all_marked ? "item " + item.id.value + " is shown as consensus without everybody's mark"
                               : "";
}

// Only a person's ballot makes consensus.
std::string how_it_came(const law::History& history, const State& before, const State& after,
                        const Item& item) {
  const Item* earlier = find(before, item.id);
  const bool was = earlier != nullptr && tally(before, *earlier).outcome == Outcome::consensus;
  const bool is = tally(after, item).outcome == Outcome::consensus;
  if (was || !is) return "";
  const Fact& last = history.back().fact;
  if (std::holds_alternative<BallotCast>(last)) return "";
  return "item " + item.id.value + " became consensus without a ballot";
}

std::string what_is_permitted(const law::History& history, const State& state) {
  for (const ItemOutcome& outcome : outcomes_of(state)) {
    if (outcome.shared != law::consensus(history, outcome.item.value))
      return "item " + outcome.item.value + " is " + whether(outcome.shared, "shared") + " against the law";
  }
  if (outcomes_of(state).size() != law::items(history).size()) return "an item has no outcome";
  if (retention_of(state) != law::years_kept(history)) return "kept for another time than the law says";
  return "";
}

// The closing itself records what the law says of everything before it.
std::string what_was_recorded(const law::History& history) {
  const auto* closed = std::get_if<SessionClosed>(&history.back().fact);
  if (closed == nullptr) return "";
  for (const ItemOutcome& outcome : closed->outcomes) {
    if (outcome.shared != law::consensus(history, outcome.item.value))
      return "the closing records another outcome of " + outcome.item.value;
  }
  if (closed->outcomes.size() != law::items(history).size()) return "the closing leaves out an item";
  return closed->retention_years == law::years_kept(history) ? "" : "the closing records another retention";
}

// What the next table would be given, were this one closed now: no more, and no less, than the law says.
std::string what_travels(const law::History& history, State state) {
  if (!state.closed) state.closed = SessionClosed{};
  if (state.closed->not_held) return "";
  const Follows next = following(state);
  std::set<std::string> items;
  for (const CarriedItem& each : next.items) items.insert(each.id.value);
  if (items != law::items_that_travel(history)) return "other items travel than the law lets";
  std::set<std::string> actions;
  for (const CarriedAction& each : next.actions) actions.insert(each.id.value);
  for (const Action& each : state.actions) {
    const std::string& id = each.set.id.value;
    if (actions.contains(id) != law::is_still_to_be_done(history, id))
      return "action " + id + " travels though it is over, or the other way round";
  }
  return "";
}

std::string what_was_passed_over(const law::History& history) {
  const auto* closed = std::get_if<SessionClosed>(&history.back().fact);
  const bool is_wrong = closed != nullptr && !closed->not_held && !law::all_was_spoken_of(history);
  return is_wrong ? "closed without a word on something that the table before left" : "";
}

std::string first_of(std::initializer_list<std::string> findings) {
  for (const std::string& each : findings)
    if (!each.empty()) return each;
  return "";
}

}  // namespace

std::string disagreement(const law::History& history, const State& before, const State& after) {
  for (const Item& item : after.items) {
    const Tally votes = tally(after, item);
    auto found = first_of({who_counts(history, votes, item.id.value), what_came_of(history, item, votes),
                           what_is_shown(history, after, item), how_it_came(history, before, after, item)});
    if (!found.empty()) return found;
  }
  return first_of({what_is_permitted(history, after), what_was_recorded(history),
                   what_travels(history, after), what_was_passed_over(history)});
}

std::string written(const law::History& history) {
  std::string lines;
  for (const Event& event : history) {
    const bool is_long = std::holds_alternative<SessionOpened>(event.fact);
    lines +=
        "  " + std::string(name_of(event.fact)) + " " + (is_long ? "" : to_json(event.fact).dump()) + "\n";
  }
  return lines;
}

}  // namespace tafel::search
