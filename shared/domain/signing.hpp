// The text that a participant signs. It starts with its purpose and version, names the session and
// the place in the chain (`prev`, the hash of the event before), and contains everything that is agreed: for a
// ballot the item's whole content. So a signature cannot be moved, and no earlier event can be left out
// beneath it.
#pragma once

#include "shared/domain/state.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::domain {

struct Signed {
  ParticipantId by;
  PersonalSignature signature;
};

// The signer of this kind of fact, and the signature; nothing for facts of the chair or the machine.
[[nodiscard]] std::optional<Signed> signed_by(const Fact& fact);
// The same fact carrying `signature`. Requires a fact that a participant signs.
[[nodiscard]] Fact with_signature(Fact fact, PersonalSignature signature);

// docs/formats.md, "What a participant signs". `state` is the one before the fact; for a check-in the key is
// in it.
[[nodiscard]] std::string signing_text(const State& state, const Fact& fact, std::string_view prev_hex);

}  // namespace tafel::domain
