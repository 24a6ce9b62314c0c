// The deeds that a view offers: each is asked of `decide`, so that no screen offers what is refused. Internal to the
// views.
#pragma once

#include "shared/domain/decide.hpp"
#include "shared/view/session_view.hpp"

namespace tafel::view {

// Would `fact` be allowed now? A fact that somebody signs is asked as if that were done.
[[nodiscard]] bool is_allowed(const domain::State& state, const domain::Fact& fact);

[[nodiscard]] bool number_can_be_shown(const domain::State& state, const domain::Member& member);
[[nodiscard]] bool can_be_struck(const domain::State& state, const domain::ParticipantId& who);
[[nodiscard]] bool can_be_confirmed(const domain::State& state, const domain::Statement& statement);
// A draft: another is made, and this one dropped.
[[nodiscard]] bool can_be_changed(const domain::State& state, const domain::Statement& statement);
[[nodiscard]] bool can_be_dropped(const domain::State& state, const domain::Statement& statement);
[[nodiscard]] bool can_be_changed(const domain::State& state, const domain::Goal& goal);
[[nodiscard]] bool can_be_dropped(const domain::State& state, const domain::Goal& goal);
[[nodiscard]] bool can_be_changed(const domain::State& state, const domain::Action& action);
[[nodiscard]] bool can_be_dropped(const domain::State& state, const domain::Action& action);
[[nodiscard]] bool can_be_reviewed(const domain::State& state, const domain::Action& action);
[[nodiscard]] bool can_be_reviewed(const domain::State& state, const domain::AgreedItem& agreed);
[[nodiscard]] bool can_be_changed(const domain::State& state, const domain::Item& item);
[[nodiscard]] bool can_be_withdrawn(const domain::State& state, const domain::Item& item);
// By any participant who is at the table.
[[nodiscard]] bool takes_ballots(const domain::State& state, const domain::Item& item);
[[nodiscard]] bool round_can_be_ended(const domain::State& state);
[[nodiscard]] bool takes_readings(const domain::State& state);
[[nodiscard]] MoreView takes_more(const domain::State& state);

}  // namespace tafel::view
