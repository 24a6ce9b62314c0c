// A fact as its sender said it, in words. Thread: one.
#pragma once

#include "appliance/requests/request.hpp"
#include "appliance/screen/screen_holder.hpp"
#include "appliance/session/current_session.hpp"
#include "shared/crypto/random.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace tafel::appliance {

// Spells the names in `said`, commits to its words, which become those of `proposal`, and reads the fact. Malformed: not
// of its form.
[[nodiscard]] Or<domain::Fact> said_fact(std::string_view what, nlohmann::json said, Proposal& proposal,
                                         crypto::Random& random);

// Records the proposal. The answer has the values that `tafeld` filled in for its first fact. Refused: by the rules.
[[nodiscard]] Reply record_said(Proposal proposal, Instant now, const ScreenHolder& screen,
                                CurrentSession& session);

}  // namespace tafel::appliance
