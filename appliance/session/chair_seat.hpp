// Where whoever chairs sits: as the person of that name at the table, or as one more for the agency (art. 10, 1°) where the
// agenda did not think of it. Pure. Thread: any.
#pragma once

#include "shared/domain/state.hpp"

#include <vector>

namespace tafel::appliance {

// The seat at a session that is about to be opened; whoever has none is added to the invited of `dossier`.
[[nodiscard]] domain::ParticipantId seat_of(const domain::Chair& chair, domain::Dossier& dossier);

// What has to be recorded before `chair` can go on with a session of another; nothing for its own chair, after the close,
// and under rules that knew no seat.
[[nodiscard]] std::vector<domain::Fact> taking_over(const domain::Chair& chair, const domain::State& state);

}  // namespace tafel::appliance
