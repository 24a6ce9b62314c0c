#include "provisioning/subject/person.hpp"

#include "shared/spelling/look_alike.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/naming_nl.hpp"

#include <algorithm>
#include <iterator>

namespace tafel::provisioning::subject {
namespace {

using domain::Member;

bool are_two(const Member& one, const Member& other) {
  return !one.national_number.empty() && !other.national_number.empty() &&
         one.national_number != other.national_number;
}

bool have_one_number(const Member& one, const Member& other) {
  return !one.national_number.empty() && one.national_number == other.national_number;
}

bool are_one(const Member& one, const Member& other) {
  if (are_two(one, other)) return false;
  if (have_one_number(one, other)) return true;
  const bool id = one.id == other.id;
  const bool name = look_alike(one.name, other.name);
  const bool birth = one.born && other.born && *one.born == *other.born;
  const bool was_born = one.unborn != other.unborn;
  return (id && (name || birth || was_born)) || (name && birth);
}

// At most one member of each record, and nobody who contradicts what is known.
bool takes(const Person& person, std::size_t record, const Member& member) {
  if (person.in[record] != nullptr) return false;
  const auto any = [&](const auto& wanted) {
    return std::ranges::any_of(person.in,
                               [&](const Member* each) { return each != nullptr && wanted(*each, member); });
  };
  return any(are_one) && !any(are_two);
}

// Whose number it is first: an id that was given to another does not go before it.
Person* known(std::vector<Person>& people, std::size_t record, const Member& member) {
  const auto has_number = [&](const Person& each) {
    return takes(each, record, member) && std::ranges::any_of(each.in, [&](const Member* one) {
             return one != nullptr && have_one_number(*one, member);
           });
  };
  auto found = std::ranges::find_if(people, has_number);
  if (found == people.end())
    found = std::ranges::find_if(people, [&](const Person& each) { return takes(each, record, member); });
  return found == people.end() ? nullptr : &*found;
}

bool is_called(const Person& person, const std::string& typed) {
  return std::ranges::any_of(person.in, [&](const Member* each) {
    return each != nullptr && (each->id.value == typed || look_alike(each->name, typed));
  });
}

}  // namespace

const Member& Person::last() const {
  return **std::ranges::find_if(in.rbegin(), in.rend(), [](const Member* each) { return each != nullptr; });
}

bool Person::is(std::size_t record, const domain::MemberId& id) const {
  return in[record] != nullptr && in[record]->id == id;
}

std::vector<Person> people_of(const std::vector<OpenedRecord>& line) {
  std::vector<Person> people;
  for (std::size_t record = 0; record < line.size(); ++record)
    for (const Member& member : line[record].state.dossier.members) {
      Person* person = known(people, record, member);
      if (person == nullptr)
        person = &people.emplace_back(Person{std::vector<const Member*>(line.size(), nullptr)});
      person->in[record] = &member;
    }
  return people;
}

Result<Person> find_person(const std::vector<Person>& people, const std::string& typed) {
  std::vector<Person> found;
  std::ranges::copy_if(people, std::back_inserter(found),
                       [&](const Person& each) { return is_called(each, typed); });
  if (found.size() == 1) return found.front();
  return fail(Fault::refused,
              found.empty() ? "is no member of this family: give a whole name or an id of the list above"
                            : "is the name or id of several members: give what only one of them has",
              "--member " + typed);
}

std::vector<Person> of_that_name(const std::vector<Person>& people, const Person& person) {
  std::vector<Person> others;
  std::ranges::copy_if(people, std::back_inserter(others), [&](const Person& each) {
    const bool is_self = each.in == person.in;
    return !is_self && std::ranges::any_of(person.in, [&](const Member* one) {
      return one != nullptr && (is_called(each, one->name) || is_called(each, one->id.value));
    });
  });
  return others;
}

std::string person_in_full(const Person& person) {
  const Member& member = person.last();
  std::string words = member.id.value + ": " + text::naming::with(member.name, member.relation);
  if (member.born) words += ", " + text::naming::born_on(text::dutch_date(*member.born));
  return words;
}

paper::Document list_of_people(const std::vector<Person>& people) {
  paper::Document document;
  for (const Person& each : people)
    document.blocks.push_back(paper::Paragraph{paper::plain(person_in_full(each))});
  return document;
}

}  // namespace tafel::provisioning::subject
