#include "kiosk-ui/state/unsigned_choices.hpp"

#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

const view::ItemView* item_of(const view::SessionView& session, const std::string& id) {
  const auto found = std::ranges::find(session.items, id, &view::ItemView::id);
  return found == session.items.end() ? nullptr : &*found;
}

// Its answer may have been lost with the connection.
bool is_signed(const view::ItemView& item, const std::string& participant, view::Choice choice) {
  const auto mark = choice == view::Choice::akkoord ? view::VoteMark::akkoord : view::VoteMark::niet_akkoord;
  return std::ranges::any_of(item.ballots, [&](const view::BallotView& ballot) {
    return ballot.participant == participant && ballot.mark == mark;
  });
}

std::string asks_to_give_back(std::size_t choices) {
  if (choices == 1) return std::string(words::turn::one_unsigned);
  return std::to_string(choices) + " " + std::string(words::turn::more_unsigned);
}

}  // namespace

bool has_unsigned(const TurnState& turn) {
  return !turn.choices.empty();
}

bool anything_unsigned(const UiState& state) {
  return has_unsigned(state.turn) || !state.left_unsigned.empty();
}

void leave_unsigned(UiState& state, const view::SessionView& session, const std::string& participant) {
  LeftUnsigned left;
  for (const auto& [id, choice] : state.turn.choices)
    if (const auto* item = item_of(session, id); item != nullptr && !is_signed(*item, participant, choice))
      left.push_back({id, item->version, choice});
  if (left.empty())
    state.left_unsigned.erase(participant);
  else
    state.left_unsigned.insert_or_assign(participant, std::move(left));
}

void take_up_unsigned(UiState& state, const view::SessionView& session, const std::string& participant) {
  const auto found = state.left_unsigned.find(participant);
  if (found == state.left_unsigned.end()) return;
  for (const auto& left : found->second) {
    const auto* item = item_of(session, left.item);
    if (item == nullptr || !item->takes_ballots || item->version != left.version) continue;
    if (!is_signed(*item, participant, left.choice)) state.turn.choices[left.item] = left.choice;
  }
  state.left_unsigned.erase(found);
  state.turn.left_before = has_unsigned(state.turn);
  if (state.turn.left_before) state.turn.tab = TurnState::Tab::vote;
}

Intent give_back(const TurnState& turn) {
  if (!has_unsigned(turn)) return Request{EndTurn{}};
  return Ask{{asks_to_give_back(turn.choices.size()), std::string(words::turn::give_back_unsigned)},
             Request{EndTurn{}}};
}

}  // namespace tafel::kiosk
