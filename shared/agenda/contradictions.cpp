#include "shared/agenda/contradictions.hpp"

#include "shared/spelling/look_alike.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace tafel::agenda {
namespace {

using Errors = std::vector<Error>;

void note_doubled_numbers(const std::vector<domain::Member>& members, Errors& errors) {
  std::map<std::string, std::size_t> first_with;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::string& number = members[i].national_number;
    if (number.empty()) continue;
    const auto [first, is_new] = first_with.try_emplace(number, i);
    if (!is_new)
      errors.push_back({Fault::refused,
                        "is the number of /members/" + std::to_string(first->second) +
                            " too: look up whose it is, and leave the other empty",
                        "/members/" + std::to_string(i) + "/national_number"});
  }
}

// Two spellings of one name are one person, as where people are told apart on the screen.
bool is_this(const domain::Represented& represented, const domain::Person& person) {
  return look_alike(represented.name, person.name) && look_alike(represented.function, person.function);
}

// The rule at the opening compares the letters themselves (art12.delegate, a released rule).
void note_delegates_of_themselves(const std::vector<domain::Person>& invited, Errors& errors) {
  for (std::size_t i = 0; i < invited.size(); ++i) {
    const auto& represents = invited[i].represents;
    if (represents && look_alike(represents->name, invited[i].name))
      errors.push_back({Fault::refused, "is the delegate's own name: fill in who is represented",
                        "/invited/" + std::to_string(i) + "/represents/name"});
  }
}

void note_delegates_of_invited(const std::vector<domain::Person>& invited, Errors& errors) {
  for (std::size_t i = 0; i < invited.size(); ++i) {
    const auto& represents = invited[i].represents;
    if (!represents) continue;
    const auto same =
        std::ranges::find_if(invited, [&](const domain::Person& each) { return is_this(*represents, each); });
    if (same != invited.end())
      errors.push_back({Fault::refused,
                        "is invited as /invited/" + std::to_string(same - invited.begin()) +
                            ": nobody is represented who sits at the table; take one of the two out",
                        "/invited/" + std::to_string(i) + "/represents"});
  }
}

}  // namespace

std::vector<Error> contradictions_in(const domain::Dossier& dossier) {
  Errors errors;
  note_doubled_numbers(dossier.members, errors);
  note_delegates_of_themselves(dossier.invited, errors);
  note_delegates_of_invited(dossier.invited, errors);
  return errors;
}

}  // namespace tafel::agenda
