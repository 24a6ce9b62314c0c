#include "shared/agenda/doubts.hpp"

#include "shared/domain/national_number.hpp"

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

}  // namespace

std::vector<Error> doubts_about(const domain::Dossier& dossier) {
  Doubts doubts;
  for (std::size_t i = 0; i < dossier.members.size(); ++i)
    doubt_number(dossier.members[i], "/members/" + std::to_string(i), doubts);
  return doubts.take();
}

}  // namespace tafel::agenda
