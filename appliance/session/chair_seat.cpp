#include "appliance/session/chair_seat.hpp"

#include "shared/domain/decide.hpp"
#include "shared/domain/rules_version.hpp"
#include "shared/spelling/look_alike.hpp"
#include "shared/text/naming_nl.hpp"

#include <algorithm>
#include <string>

namespace tafel::appliance {
namespace {

using namespace domain;

constexpr int agency = 1;  // art. 10, 1°

bool is_free(const std::vector<Person>& people, const std::string& id) {
  return std::ranges::none_of(people, [&](const Person& each) { return each.id.value == id; });
}
bool is_free(const std::vector<Organisation>& all, const std::string& id) {
  return std::ranges::none_of(all, [&](const Organisation& each) { return each.id.value == id; });
}

// An agenda may have used any id.
std::string free_id(const auto& taken, const std::string& wanted) {
  std::string id = wanted;
  while (!is_free(taken, id)) id += "-1";
  return id;
}

const Person* named(const std::vector<Person>& people, const Chair& chair) {
  const auto found =
      std::ranges::find_if(people, [&](const Person& each) { return look_alike(each.name, chair.name); });
  return found == people.end() ? nullptr : &*found;
}

const Organisation* agency_in(const std::vector<Organisation>& organisations) {
  const auto found = std::ranges::find(organisations, agency, &Organisation::category);
  return found == organisations.end() ? nullptr : &*found;
}

Organisation new_agency(const std::vector<Organisation>& organisations) {
  return {.id = {free_id(organisations, "agentschap")},
          .name = std::string(text::naming::agency),
          .category = agency};
}

Person for_the_agency(const Chair& chair, const OrganisationId& organisation) {
  const auto function =
      chair.role == ChairRole::coordinator ? text::naming::coordinator : text::naming::representative;
  return {.name = chair.name, .function = std::string(function), .organisation = organisation};
}

std::vector<Person> people_of(const State& state) {
  std::vector<Person> people;
  for (const Participant& each : state.participants) people.push_back(each.person);
  return people;
}

PersonAdded added(const Chair& chair, const State& state) {
  if (const Organisation* known = agency_in(state.dossier.organisations))
    return {for_the_agency(chair, known->id), {}};
  const Organisation one = new_agency(state.dossier.organisations);
  return {for_the_agency(chair, one.id), {one}};
}

}  // namespace

ParticipantId seat_of(const Chair& chair, Dossier& dossier) {
  if (const Person* invited = named(dossier.invited, chair)) return invited->id;
  if (agency_in(dossier.organisations) == nullptr)
    dossier.organisations.push_back(new_agency(dossier.organisations));
  Person person = for_the_agency(chair, agency_in(dossier.organisations)->id);
  person.id = {free_id(dossier.invited, "voorzitter")};
  dossier.invited.push_back(person);
  return person.id;
}

std::vector<Fact> taking_over(const Chair& chair, const State& state) {
  const bool is_open = state.phase == Phase::open && the_chair_sits_at_the_table(state.rules);
  if (!is_open || chair == state.chair) return {};
  const std::vector<Person> people = people_of(state);
  if (const Person* seated = named(people, chair)) return {ChairChanged{chair, seated->id}};
  const Fact addition = completed(state, added(chair, state));
  return {addition, ChairChanged{chair, std::get<PersonAdded>(addition).person.id}};
}

}  // namespace tafel::appliance
