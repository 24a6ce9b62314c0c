// When a draft ends: when it was entered, when what it concerns is gone, when whoever typed it left the table.
// Pure. Thread: any.
#pragma once

#include "appliance/drafts/drafts.hpp"
#include "shared/domain/fact.hpp"
#include "shared/domain/state.hpp"

#include <optional>
#include <vector>

namespace tafel::appliance {

// Is everything that the draft concerns still there? A statement that was taken back or dropped, an item that was
// withdrawn, a goal or action that was dropped and a check-in that was struck are not.
[[nodiscard]] bool still_there(const domain::State& state, const Concerns& concerns);

// The drafts that end with `events`, which leave the session in `after`. `entered` is the draft that became a fact.
[[nodiscard]] std::vector<Drafts::Slot> ended_by(const Drafts& drafts, const domain::State& after,
                                                 const std::vector<domain::Event>& events,
                                                 const std::optional<DraftKey>& entered);

}  // namespace tafel::appliance
