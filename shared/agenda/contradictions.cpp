#include "shared/agenda/contradictions.hpp"

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

bool is_this(const domain::Represented& represented, const domain::Person& person) {
  return represented.name == person.name && represented.function == person.function;
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
  note_delegates_of_invited(dossier.invited, errors);
  return errors;
}

}  // namespace tafel::agenda
