#include "shared/view/from_state/item_view.hpp"

#include "shared/domain/consensus.hpp"
#include "shared/domain/item_sentence.hpp"
#include "shared/domain/json.hpp"
#include "shared/text/dutch_list.hpp"
#include "shared/view/from_state/offers.hpp"

namespace tafel::view {

using namespace tafel::domain;
namespace {

std::string members_in_words(const Lens& lens, const std::vector<MemberId>& members) {
  std::vector<std::string> names;
  for (const auto& member : members) names.push_back(call_member(lens.state, member, lens.naming));
  return text::dutch_list(names);
}

std::string goal_in_words(const Lens& lens, const std::vector<GoalId>& goal) {
  const Goal* found = goal.empty() ? nullptr : find(lens.state, goal.front());
  return found == nullptr ? "" : lens.read(found->text);
}

ItemWords words_of(const Lens& lens, const ItemContent& content) {
  ItemWords words{.sharer = call_participant(lens.state, content.sharer),
                  .information = lens.read(content.information),
                  .recipient = members_in_words(lens, content.recipient)};
  if (!content.necessity) return words;
  words.safety_of = members_in_words(lens, content.necessity->safety_of);
  words.goal = goal_in_words(lens, content.necessity->goal);
  words.why = lens.read(content.necessity->why);
  return words;
}

// A voter sees the own choice; of a neighbour, while the round runs, only that there is one.
VoteMark mark_of(const Lens& lens, const Vote& vote) {
  if (!vote.choice) return vote.away ? VoteMark::left : VoteMark::not_yet;
  if (vote.covered && lens.hands != vote.participant) return VoteMark::voted;
  return *vote.choice == Choice::akkoord ? VoteMark::akkoord : VoteMark::niet_akkoord;
}

// After the close nothing waits any more: what is not agreed is not shared (art. 14 §1).
// While the round runs no outcome is told: one refusal would be known before the last has voted.
ItemState state_of(const State& state, const Item& item, const Tally& votes) {
  if (item.withdrawn) return ItemState::withdrawn;
  if (state.phase == domain::Phase::open && choices_are_covered(state, item))
    return votes.reopened ? ItemState::reopened : ItemState::voting;
  if (votes.outcome == Outcome::consensus) return ItemState::consensus;
  if (votes.outcome == Outcome::refused || state.phase == domain::Phase::closed)
    return ItemState::no_consensus;
  return votes.reopened ? ItemState::reopened : ItemState::open;
}

template <class IdType>
std::vector<std::string> values_of(const std::vector<IdType>& ids) {
  std::vector<std::string> values;
  values.reserve(ids.size());
  for (const IdType& id : ids) values.push_back(id.value);
  return values;
}

template <class IdType>
std::string only(const std::vector<IdType>& ids) {
  return ids.empty() ? "" : ids.front().value;
}

// A withdrawn item or statement carries no words any more.
void add_words(const Lens& lens, const ItemContent& content, ItemView& view) {
  const ItemWords words = words_of(lens, content);
  view.sentence = item_sentence(content, words);
  view.information = words.information;
  view.why = words.why;
}

}  // namespace

ItemView item_view(const Lens& lens, const Item& item) {
  const State& state = lens.state;
  const ItemContent& content = item.content();
  const Tally votes = tally(state, item);
  ItemView view;
  view.id = item.id.value;
  view.version = item.version();
  view.kind = content.kind;
  if (!item.withdrawn) add_words(lens, content, view);
  view.recipient = only(content.recipient);
  view.addressee = content.addressee;
  view.sharer = content.sharer.value;
  view.sources = values_of(content.sources);
  view.state = state_of(state, item, votes);
  view.sources_stand = sources_stand(state, content);
  view.waits_for_trajectory = waits_for_trajectory(state, content);
  view.takes_ballots = takes_ballots(state, item);
  view.can_be_changed =
      can_be_changed(state, item) && lens.is_whole(commitments_in(ItemPut{.content = content}));
  view.can_be_withdrawn = can_be_withdrawn(state, item);
  if (content.necessity) {
    view.safety_of = values_of(content.necessity->safety_of);
    view.goal = only(content.necessity->goal);
  }
  if (content.extension) {
    view.extension_years = content.extension->years;
    view.extension_ground = content.extension->ground;
  }
  for (const Vote& vote : votes.votes)
    view.ballots.push_back(
        {vote.participant.value, call_participant(state, vote.participant), mark_of(lens, vote)});
  return view;
}

}  // namespace tafel::view
