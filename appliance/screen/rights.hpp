// The rights of whoever has the screen: who may ask for what. Pure. Thread: any that may read the holder.
#pragma once

#include "appliance/answers/reply.hpp"
#include "appliance/screen/screen_holder.hpp"
#include "shared/domain/state.hpp"

#include <optional>

namespace tafel::appliance {

// The one whose request it is.
enum class Asker {
  anybody,
  chair,                 // an unlocked screen outside a turn
  participant,           // an unlocked screen in a turn
  chair_or_participant,  // an unlocked screen
};

// The refusal when the screen is in other hands; nothing when the request may be made.
[[nodiscard]] std::optional<Reply> objection_to(Asker asker, const ScreenHolder& screen);

// In a turn the screen is one participant's: only facts that a participant signs, and only in their own name.
// Outside a turn: only facts that nobody signs.
[[nodiscard]] std::optional<Reply> objection_to(const domain::Fact& fact, const ScreenHolder& screen);

// `reworded` takes the place of the draft `before`, null where there is no such statement. Anybody's at the table; in a
// turn only a participant's own draft, as that participant's own words.
[[nodiscard]] std::optional<Reply> objection_to_rewording(const domain::StatementMade& reworded,
                                                          const domain::Statement* before,
                                                          const ScreenHolder& screen);

}  // namespace tafel::appliance
