#include "shared/domain/naming.hpp"

#include "shared/domain/told_apart.hpp"
#include "shared/spelling/look_alike.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/naming_nl.hpp"

#include <algorithm>
#include <vector>

namespace tafel::domain {

namespace {

namespace words = text::naming;

bool is_expert(const Participant* participant) {
  return participant != nullptr && participant->person.ground == Ground::expertise;
}

const std::string& own_name(const Member& member) {
  return member.name;
}
const std::string& relation_of(const Member& member) {
  return member.relation;
}

std::string birth(const Member& member) {
  if (member.unborn) return std::string(words::unborn);
  return member.born ? words::born_on(text::dutch_date(*member.born)) : "";
}

// The ways in which a member's name is made longer.
enum Way : std::size_t { to_relation, to_birth, to_relation_and_birth };

Called by_name(const Member& member) {
  return {member.name,
          {words::with(member.name, member.relation), words::with(member.name, birth(member)),
           words::with(member.name, member.relation, birth(member))}};
}

// The name that the screen gives the member, with the relation where that name lacks it. A ballot and the paper of it say
// the same number of two members of one name.
std::string in_full(const Member& member, const std::string& on_screen) {
  const auto longer = by_name(member).longer;
  if (on_screen == longer[to_relation] || on_screen == longer[to_relation_and_birth]) return on_screen;
  if (on_screen == longer[to_birth]) return longer[to_relation_and_birth];
  return words::with(on_screen, member.relation);
}

// Of two with one relation the older and the younger, where both births are known. The day of birth itself stays hidden
// from an expert.
Called by_role(const Member& member, const std::vector<Member>& all) {
  const auto other = std::ranges::find_if(
      all, [&](const Member& each) { return !(each.id == member.id) && each.relation == member.relation; });
  if (other == all.end() || !member.born || !other->born || *member.born == *other->born)
    return {member.relation};
  return {member.relation,
          {*member.born < *other->born ? words::oldest(member.relation) : words::youngest(member.relation)}};
}

// What `who` is called among `people`. `short_name` is looked at first: it is almost always unique, and a view asks for
// thousands of names.
template <class Person, class ShortName, class Call>
std::string told(const std::vector<Person>& people, const Person& who, ShortName short_name,
                 const Call& call) {
  const std::string seen = as_seen(short_name(who));
  const auto alike = [&](const Person& each) { return as_seen(short_name(each)) == seen; };
  if (std::ranges::count_if(people, alike) == 1) return call(who).name;
  std::vector<Called> all;
  for (const Person& each : people) all.push_back(call(each));
  return told_apart(all)[static_cast<std::size_t>(&who - people.data())];
}

Called called(const State& state, const Participant& participant) {
  const Person& person = participant.person;
  const Organisation* organisation = find(state, person.organisation);
  const std::string place = organisation == nullptr ? "" : organisation->name;
  return {person.name,
          {words::with(person.name, place), words::with(person.name, person.function),
           words::with(person.name, place, person.function)}};
}

}  // namespace

Naming naming_for(const State& state, const std::optional<ParticipantId>& hands) {
  const auto reads_roles = [&](const Participant& each) { return hides_names_from(state, each); };
  const Participant* holder = hands ? find(state, *hands) : nullptr;
  const bool expert_reads = std::ranges::any_of(state.participants, reads_roles) ||
                            (is_expert(holder) && !may_read_names(state, holder->person.id));
  return expert_reads ? Naming::by_role : Naming::by_name;
}

std::string call_member(const State& state, const MemberId& id, Naming naming) {
  const auto& members = state.dossier.members;
  const Member* member = find(state, id);
  if (member == nullptr) return "";
  if (naming == Naming::by_name) return told(members, *member, own_name, by_name);
  return told(members, *member, relation_of, [&](const Member& each) { return by_role(each, members); });
}

std::string call_member_in_full(const State& state, const MemberId& id, Naming naming) {
  const Member* member = find(state, id);
  const std::string on_screen = call_member(state, id, naming);
  return member == nullptr || naming == Naming::by_role ? on_screen : in_full(*member, on_screen);
}

std::string call_participant(const State& state, const ParticipantId& id) {
  const Participant* participant = find(state, id);
  if (participant == nullptr) return "";
  return told(
      state.participants, *participant,
      [](const Participant& each) -> const std::string& { return each.person.name; },
      [&](const Participant& each) { return called(state, each); });
}

}  // namespace tafel::domain
