// Facts, events and dossiers as JSON, both directions from one description of the fields (fact_fields.hpp,
// dossier_fields.hpp). Reading is strict: unknown, missing or wrong fields are refused with a JSON pointer. Writing is
// canonical: keys in ASCII order, no white space, so that equal values have equal bytes.
#pragma once

#include "shared/base/result.hpp"
#include "shared/domain/fact.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::domain {

// The name of a kind of fact: "session-opened", "ballot-cast".
[[nodiscard]] std::string_view name_of(const Fact& fact);

[[nodiscard]] nlohmann::json to_json(const Fact& fact);
// Reads also what `chain_form` (enclosure.hpp) writes of a fact that can be withdrawn: the fact is then withheld.
[[nodiscard]] Result<Fact> fact_from_json(std::string_view name, const nlohmann::json& json);
// As a proposal: whatever `decide` fills in (ids, versions, outcomes) and the signature may be left out.
[[nodiscard]] Result<Fact> proposal_from_json(std::string_view name, const nlohmann::json& json);

[[nodiscard]] nlohmann::json to_json(const ItemContent& content);
[[nodiscard]] nlohmann::json to_json(const Dossier& dossier);
[[nodiscard]] Result<Dossier> dossier_from_json(const nlohmann::json& json);
// The dossier as far as it could be read; everything that is wrong with its form is added to `problems` (at most some
// hundreds).
[[nodiscard]] Dossier dossier_from_json(const nlohmann::json& json, std::vector<Error>& problems);

// The commitment to the fact itself where it is enclosed, and to every text of it, in the order of its fields.
[[nodiscard]] std::vector<Commitment> commitments_in(const Fact& fact);

}  // namespace tafel::domain
