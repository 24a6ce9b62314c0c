#include "shared/domain/naming.hpp"

namespace tafel::domain {

Naming naming_for(const State& state) {
  return expert_at_table(state) ? Naming::by_role : Naming::by_name;
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
