#include "shared/domain/naming.hpp"

namespace tafel::domain {

namespace {

bool is_expert(const Participant* participant) {
  return participant != nullptr && participant->person.ground == Ground::expertise;
}

}  // namespace

Naming naming_for(const State& state, const std::optional<ParticipantId>& hands) {
  const bool expert_reads = expert_at_table(state) || (hands && is_expert(find(state, *hands)));
  return expert_reads ? Naming::by_role : Naming::by_name;
}

std::string call(const Member& member, Naming naming) {
  return naming == Naming::by_role ? member.relation : member.name;
}

std::string call_member(const State& state, const MemberId& id, Naming naming) {
  const Member* member = find(state, id);
  return member == nullptr ? "" : call(*member, naming);
}

std::string call_participant(const State& state, const ParticipantId& id) {
  const Participant* participant = find(state, id);
  return participant == nullptr ? "" : participant->person.name;
}

}  // namespace tafel::domain
