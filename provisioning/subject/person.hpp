// One member of the family over all records of a dossier: an agenda names the members anew for each table, so a person is
// found again by national register number, id, name and day of birth. Pure. Thread: any.
#pragma once

#include "provisioning/verslag/opened_record.hpp"
#include "shared/paper/document.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning::subject {

// Pointers live as long as the records.
struct Person {
  std::vector<const domain::Member*>
      in;  // of each record of the line in turn; null where it has no such member
  [[nodiscard]] const domain::Member& last() const;
  [[nodiscard]] bool is(std::size_t record, const domain::MemberId& id) const;
};

// Two are one person when their register numbers are the same, or, where one has none, when two of these agree: the id, the
// name, the day of birth. A child that was unborn keeps its id. Two different numbers are two people. What is in doubt
// stays apart: the words about one are never given to another.
[[nodiscard]] std::vector<Person> people_of(const std::vector<OpenedRecord>& line);

// By an id or a whole name of any of the records. Errors: refused, for nobody and for several.
[[nodiscard]] Result<Person> find_person(const std::vector<Person>& people, const std::string& typed);

// Others with the same name or id as this person.
[[nodiscard]] std::vector<Person> of_that_name(const std::vector<Person>& people, const Person& person);

// "m1: Sara Goossens (moeder), geboren op 2 april 1988"; as that person was last called.
[[nodiscard]] std::string person_in_full(const Person& person);
[[nodiscard]] paper::Document list_of_people(const std::vector<Person>& people);

}  // namespace tafel::provisioning::subject
