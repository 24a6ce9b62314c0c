#include "kiosk-ui/parts/people_choices.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {

PeopleChoices participants(const view::SessionView& session, const std::string& prefix,
                           std::string_view chosen) {
  PeopleChoices result;
  for (const auto& person : session.people) {
    if (person.presence == view::Presence::invited || !person.takes_part) continue;
    const std::string left =
        person.presence == view::Presence::away ? std::string(", ") + std::string(words::away_now) : "";
    result.choices.push_back({.id = prefix + ":" + person.id,
                              .label = person.name,
                              .detail = person.organisation + left,
                              .icon = icon::person,
                              .chosen = person.id == chosen});
    result.ids.push_back(person.id);
  }
  return result;
}

PeopleChoices at_table(const view::SessionView& session, const std::string& prefix, std::string_view chosen) {
  PeopleChoices people = participants(session, prefix, chosen);
  for (std::size_t i = 0; i < people.ids.size(); ++i)
    people.choices[i].enabled = is_at_table(*person_of(session, people.ids[i]));
  return people;
}

namespace {

// The relation, unless it is the name already, and whether this member is to be protected.
std::string what_is_known_of(const view::MemberView& member) {
  const std::string relation = member.name == member.relation ? "" : member.relation;
  if (!member.is_protected) return relation;
  return sentence_of({relation, relation.empty() ? "" : " · ", words::opening::is_protected});
}

}  // namespace

PeopleChoices members(const view::SessionView& session, const std::string& prefix,
                      const std::vector<std::string>& chosen) {
  PeopleChoices result;
  for (const auto& member : session.members) {
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), member.id) != chosen.end();
    result.choices.push_back({.id = prefix + ":" + member.id,
                              .label = member.name,
                              .detail = what_is_known_of(member),
                              .icon = icon::person,
                              .chosen = is_chosen});
    result.ids.push_back(member.id);
  }
  return result;
}

}  // namespace tafel::kiosk
