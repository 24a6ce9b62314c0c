// Facts that can be withdrawn. In the chain each is only the id of the statement and a commitment to the whole fact;
// the fact itself, the opening, is beside the chain like a text. Destroying the opening leaves that something was said
// and withdrawn, when and in which order; it leaves nobody's name (art. 13 §2). Since version 4 of the rules.
#pragma once

#include "shared/domain/fact.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace tafel::domain {

// Can facts of this kind be withdrawn: made, confirmed or taken back?
[[nodiscard]] bool can_be_enclosed(const Fact& fact);
// The commitment under which the fact is in the chain; null for a fact that is in the chain as it is.
[[nodiscard]] const Commitment* enclosure_of(const Fact& fact);
// The same fact under `commitment`. Requires `can_be_enclosed`.
[[nodiscard]] Fact enclosed(Fact fact, Commitment commitment);
// Is only the commitment known? The opening is gone, or was not read yet.
[[nodiscard]] bool is_withheld(const Fact& fact);

// The fact as it is in the chain: {"commitment":{"sha256":…},"id":"u1"} when enclosed, else as `to_json`.
[[nodiscard]] nlohmann::json chain_form(const Fact& fact);

}  // namespace tafel::domain
