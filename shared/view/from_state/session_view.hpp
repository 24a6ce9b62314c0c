// The session's view, read from its state. Pure; decides nothing.
#pragma once

#include "shared/domain/rules_version.hpp"
#include "shared/domain/state.hpp"
#include "shared/view/session_view.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tafel::view {

// The words behind a commitment; nothing when they were taken back.
using TextLookup = std::function<std::optional<std::string>(const domain::Commitment&)>;

// `hands`: the participant who reads it alone, in a turn; nobody when the whole table reads.
[[nodiscard]] SessionView view_of(const domain::State& state, const TextLookup& words,
                                  const std::optional<domain::ParticipantId>& hands = {});

// The requirements that the agenda of a session not yet open fulfils or lacks.
[[nodiscard]] std::vector<Requirement> opening_requirements(const domain::Dossier& dossier, Date today,
                                                            std::string_view rules = domain::rules_version);

}  // namespace tafel::view
