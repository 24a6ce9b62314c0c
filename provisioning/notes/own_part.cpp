#include "provisioning/notes/own_part.hpp"

#include "shared/domain/outcomes.hpp"

#include <algorithm>
#include <iterator>

namespace tafel::provisioning {
namespace {

// A person invited for expertise alone never saw a member's name, and does not take one along.
domain::Naming naming_for(const domain::Participant& participant) {
  return participant.person.ground == domain::Ground::expertise ? domain::Naming::by_role
                                                                : domain::Naming::by_name;
}

// Not what the close recorded: a source taken back afterwards ends the consensus.
std::vector<domain::Item> shared_by(const domain::State& state, const domain::ParticipantId& who) {
  std::vector<domain::Item> items;
  for (const auto& outcome : domain::outcomes_of(state)) {
    const auto* item = domain::find(state, outcome.item);
    if (outcome.shared && item != nullptr && item->content().sharer == who) items.push_back(*item);
  }
  return items;
}

}  // namespace

Result<OwnPart> own_part_of(const OpenedRecord& record, const domain::ParticipantId& who) {
  const auto* participant = domain::find(record.state, who);
  if (participant == nullptr || !participant->is_participant())
    return fail(Fault::refused, "nobody with this id sat at the table", who.value);
  OwnPart part{record, *participant, {}, {}, shared_by(record.state, who)};
  part.record.naming = naming_for(*participant);
  std::ranges::copy_if(record.state.statements, std::back_inserter(part.statements),
                       [&](const auto& statement) { return statement.made.by == who && statement.stands(); });
  std::ranges::copy_if(record.state.actions, std::back_inserter(part.actions),
                       [&](const auto& action) { return action.set.owner == who && action.is_open(); });
  return part;
}

paper::Document participants_of(const OpenedRecord& record) {
  paper::Fields fields;
  for (const auto& participant : record.state.participants)
    if (participant.is_participant())
      fields.fields.push_back(
          {participant.person.id.value, paper::plain(record.participant(participant.person.id))});
  paper::Document document;
  document.blocks.push_back(std::move(fields));
  return document;
}

}  // namespace tafel::provisioning
