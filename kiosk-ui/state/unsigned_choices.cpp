#include "kiosk-ui/state/unsigned_choices.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/voting_round.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

// A choice that is signed already is none: the answer to its vote may have been lost with the connection.
bool can_be_signed(const view::SessionView& session, const std::string& participant,
                   const UnsignedChoice& choice) {
  const auto* item = item_of(session, choice.item);
  return item != nullptr && item->takes_ballots && item->version == choice.version &&
         signed_choice(*item, participant) != choice.choice;
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
    if (const auto* item = item_of(session, id)) left.push_back({id, item->version, choice});
  state.left_unsigned.insert_or_assign(participant, std::move(left));
  forget_what_cannot_be_signed(state, session, "");
}

void forget_what_cannot_be_signed(UiState& state, const view::SessionView& session, const std::string& turn) {
  for (auto& [participant, left] : state.left_unsigned)
    std::erase_if(left, [&](const UnsignedChoice& each) {
      return !is_checked_in(session, participant) || !can_be_signed(session, participant, each);
    });
  std::erase_if(state.left_unsigned, [](const auto& each) { return each.second.empty(); });
  if (turn.empty()) return;
  std::erase_if(state.turn.choices, [&](const auto& each) {
    const auto* item = item_of(session, each.first);
    return item == nullptr || !can_be_signed(session, turn, {each.first, item->version, each.second});
  });
}

void take_up_unsigned(UiState& state, const std::string& participant) {
  const auto found = state.left_unsigned.find(participant);
  if (found == state.left_unsigned.end()) return;
  for (const auto& left : found->second) state.turn.choices[left.item] = left.choice;
  state.left_unsigned.erase(found);
  state.turn.left_before = true;
  state.turn.tab = TurnState::Tab::vote;
}

}  // namespace tafel::kiosk
