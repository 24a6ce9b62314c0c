#include "appliance/drafts/end_of_draft.hpp"

#include <algorithm>
#include <iterator>

namespace tafel::appliance {
namespace {

using domain::State;

bool is_there(const State& state, const domain::StatementId& id) {
  const auto* found = domain::find(state, id);
  return found != nullptr && found->stands();
}
bool is_there(const State& state, const domain::ItemId& id) {
  const auto* found = domain::find(state, id);
  return found != nullptr && !found->withdrawn;
}
bool is_there(const State& state, const domain::GoalId& id) {
  return domain::find(state, id) != nullptr;
}
bool is_there(const State& state, const domain::ActionId& id) {
  return domain::find(state, id) != nullptr;
}
bool is_there(const State& state, const domain::ParticipantId& id) {
  const auto* found = domain::find(state, id);
  return found != nullptr && found->is_participant();
}

template <class Id>
bool all_there(const State& state, const std::vector<std::string>& ids) {
  return std::ranges::all_of(ids, [&](const std::string& id) { return is_there(state, Id{id}); });
}

// Whoever leaves the table takes along what was not entered yet, and so does whoever was struck: nobody else may
// finish it, or read it under the same id.
const domain::ParticipantId* who_left(const domain::Fact& fact) {
  if (const auto* left = std::get_if<domain::LeftTable>(&fact)) return &left->who;
  if (const auto* struck = std::get_if<domain::CheckInStruck>(&fact)) return &struck->who;
  return nullptr;
}

}  // namespace

bool still_there(const State& state, const Concerns& concerns) {
  return all_there<domain::StatementId>(state, concerns.statements) &&
         all_there<domain::ItemId>(state, concerns.items) &&
         all_there<domain::GoalId>(state, concerns.goals) &&
         all_there<domain::ActionId>(state, concerns.actions) &&
         all_there<domain::ParticipantId>(state, concerns.people);
}

std::vector<Drafts::Slot> ended_by(const Drafts& drafts, const State& after,
                                   const std::vector<domain::Event>& events,
                                   const std::optional<DraftKey>& entered) {
  std::vector<Drafts::Slot> ended;
  for (const auto& [slot, draft] : drafts.all())
    if (!still_there(after, draft.concerns)) ended.push_back(slot);
  if (entered && drafts.has(*entered)) ended.push_back(drafts.slot_of(*entered));
  for (const auto& event : events)
    if (const auto* who = who_left(event.fact))
      std::ranges::copy(drafts.slots_of(who->value), std::back_inserter(ended));
  return ended;
}

}  // namespace tafel::appliance
