// The obstacles to opening an agenda's session, each with its place: for the screen before the chair opens, and for the
// coordinator before the agenda is packed.
#pragma once

#include "shared/domain/decide.hpp"
#include "shared/domain/rules_version.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::domain {

struct OpeningProblem {
  Refusal refusal;
  std::string place;  // JSON pointer within the dossier
};

// `today` is the day of opening, `rules` the version that the session is to follow. In the order of the decree.
[[nodiscard]] std::vector<OpeningProblem> opening_problems(const Dossier& dossier, Date today,
                                                           std::string_view rules = rules_version);

}  // namespace tafel::domain
