// The doubts about one session of an agenda: facts that are probably a mistake, and that the rules allow because they may
// be right. Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/dossier.hpp"

#include <vector>

namespace tafel::agenda {

// In English, for the coordinator who made the agenda; each with its place within the session: a national number of
// another day of birth or of an unborn child, one person or organisation twice, a delegate for somebody who has the name
// of an invited person and another function, two delegates for one person. Names are compared with look_alike.
[[nodiscard]] std::vector<Error> doubts_about(const domain::Dossier& dossier);

// About the day of an agenda that is checked on the day `today` in Belgium: a session opens only on its own day.
[[nodiscard]] std::vector<Error> doubts_about_day(Date day, Date today);

}  // namespace tafel::agenda
