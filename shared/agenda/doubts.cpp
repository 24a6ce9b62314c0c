#include "shared/agenda/doubts.hpp"

#include "shared/domain/national_number.hpp"
#include "shared/spelling/look_alike.hpp"

#include <string>

namespace tafel::agenda {
namespace {

class Doubts {
 public:
  void note(bool doubtful, const std::string& place, std::string why) {
    if (doubtful) found_.push_back({Fault::refused, std::move(why), place});
  }
  [[nodiscard]] std::vector<Error> take() { return std::move(found_); }

 private:
  std::vector<Error> found_;
};

void doubt_number(const domain::Member& member, const std::string& member_at, Doubts& doubts) {
  if (!domain::is_national_number(member.national_number)) return;
  const std::string place = member_at + "/national_number";
  const bool agrees = !member.born || domain::agrees_with_birth(member.national_number, *member.born);
  doubts.note(!agrees, place,
              "is a number of another day of birth than /born says: look both up (registers do err, so the "
              "agenda can be packed)");
  doubts.note(member.unborn, place, "is the number of a child that is not born yet: look it up");
}

bool look_like_one(const domain::Member& one, const domain::Member& other) {
  const bool have_own_numbers = !one.national_number.empty() && !other.national_number.empty();
  return look_alike(one.name, other.name) && one.born == other.born && one.unborn == other.unborn &&
         !have_own_numbers;
}

bool look_like_one(const domain::Person& one, const domain::Person& other) {
  return look_alike(one.name, other.name) &&
         (one.organisation == other.organisation || look_alike(one.function, other.function));
}

// The first entry before `at` that may be the same person.
template <class Entry>
void doubt_listed_twice(const std::vector<Entry>& all, std::size_t at, const std::string& list,
                        Doubts& doubts) {
  for (std::size_t first = 0; first < at; ++first)
    if (look_like_one(all[first], all[at]))
      return doubts.note(true, list + std::to_string(at),
                         "may be the same person as " + list + std::to_string(first) +
                             ": take one out, unless they are two people of one name");
}

// Two people of one name are real; one who sits at the table under another function is not represented.
void doubt_delegate_of_invited(const std::vector<domain::Person>& invited, std::size_t at, Doubts& doubts) {
  const auto& represents = invited[at].represents;
  if (!represents) return;
  for (std::size_t i = 0; i < invited.size(); ++i)
    if (i != at && look_alike(represents->name, invited[i].name) &&
        !look_alike(represents->function, invited[i].function))
      return doubts.note(true, "/invited/" + std::to_string(at) + "/represents",
                         "has the name of /invited/" + std::to_string(i) +
                             " with another function: nobody is represented who sits at the table");
}

bool represent_one(const domain::Person& one, const domain::Person& other) {
  return one.represents && other.represents && look_alike(one.represents->name, other.represents->name);
}

void doubt_second_delegate(const std::vector<domain::Person>& invited, std::size_t at, Doubts& doubts) {
  for (std::size_t first = 0; first < at; ++first)
    if (represent_one(invited[first], invited[at]))
      return doubts.note(
          true, "/invited/" + std::to_string(at) + "/represents",
          "is represented by /invited/" + std::to_string(first) + " too: one delegate stands for one person");
}

void doubt_organisation_of_one_name(const std::vector<domain::Organisation>& all, std::size_t at,
                                    Doubts& doubts) {
  for (std::size_t first = 0; first < at; ++first)
    if (look_alike(all[first].name, all[at].name))
      return doubts.note(true, "/organisations/" + std::to_string(at) + "/name",
                         "is the name of /organisations/" + std::to_string(first) +
                             " too: take one out, or add what tells the two apart, such as the town");
}

}  // namespace

std::vector<Error> doubts_about(const domain::Dossier& dossier) {
  Doubts doubts;
  for (std::size_t i = 0; i < dossier.members.size(); ++i)
    doubt_number(dossier.members[i], "/members/" + std::to_string(i), doubts);
  for (std::size_t i = 0; i < dossier.members.size(); ++i)
    doubt_listed_twice(dossier.members, i, "/members/", doubts);
  for (std::size_t i = 0; i < dossier.invited.size(); ++i)
    doubt_listed_twice(dossier.invited, i, "/invited/", doubts);
  for (std::size_t i = 0; i < dossier.invited.size(); ++i) {
    doubt_delegate_of_invited(dossier.invited, i, doubts);
    doubt_second_delegate(dossier.invited, i, doubts);
  }
  for (std::size_t i = 0; i < dossier.organisations.size(); ++i)
    doubt_organisation_of_one_name(dossier.organisations, i, doubts);
  return doubts.take();
}

std::vector<Error> doubts_about_day(Date day, Date today) {
  Doubts doubts;
  doubts.note(day < today, "/day", "is over, and a session opens only on the day of its agenda");
  doubts.note(whole_years(today, day) >= 1, "/day",
              "is more than a year ahead: look whether the year is right");
  return doubts.take();
}

}  // namespace tafel::agenda
