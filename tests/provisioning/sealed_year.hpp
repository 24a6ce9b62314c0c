// A house with a year of short meetings, sealed and delivered: what a coordinator makes the yearly figures of.
#pragma once

#include "tests/provisioning/played_house.hpp"

#include <string>
#include <vector>

namespace tafel::testing {

struct ShortMeeting {
  int number = 1;     // returns the session's id
  char family = 'a';  // returns the dossier's tag, and its number
  std::string opened = "2025-03-04T08:00:00.000Z";
  bool secret_words = false;  // with words that no report may carry
  bool held = true;           // by two organisations
  std::string dossier = {};   // the dossier's number as it was typed, in place of the family's
  bool agreed_item = false;   // with item i1, on which all agreed
};

class SealedYear {
 public:
  SealedYear();
  // Plays and seals it; returns the path of the .age.
  std::string seal(const ShortMeeting& meeting);
  // One meeting of each of `families`, in each quarter in turn.
  std::vector<std::string> seal_some(int families);
  // `tafel report` over these records; `more` comes first.
  [[nodiscard]] Finished report(const Words& more, const std::vector<std::string>& records) const;
  [[nodiscard]] std::string csv() const { return read(house / "figures.csv"); }

  PlayedHouse house;

 private:
  SampleTable device_;  // its device's key seals every meeting
};

[[nodiscard]] std::string session_of(int number);

}  // namespace tafel::testing
