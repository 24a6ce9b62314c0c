// What cannot be so in one session of an agenda, though each field by itself is right and no rule at the opening looks at
// it. Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/domain/dossier.hpp"

#include <vector>

namespace tafel::agenda {

// In English, for the coordinator who made the agenda; each is refused, with its place within the session:
// - two members with one national number;
// - a delegate with the same name, in another spelling, as the represented person;
// - a delegate who represents somebody who is invited (art. 12: nobody represents who sits at the table).
// Names are compared with look_alike.
[[nodiscard]] std::vector<Error> contradictions_in(const domain::Dossier& dossier);

}  // namespace tafel::agenda
