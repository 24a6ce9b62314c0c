// The naming of people: by name, or by role while a person invited for expertise alone is at the table (art. 12,
// memorandum). Every reading that people may see asks here, so that nobody is named as somebody else could be
// (told_apart.hpp). Pure. Thread: any.
#pragma once

#include "shared/domain/state.hpp"

#include <optional>
#include <string>

namespace tafel::domain {

enum class Naming { by_name, by_role };

// art. 12 (memorandum): members become roles as long as an expert is present, "voor zover de situatie dat toelaat": the
// chair may have lifted that. `hands`: whose turn it is; an expert who left the table may come back to the screen alone,
// to confirm or to take back.
[[nodiscard]] Naming naming_for(const State& state, const std::optional<ParticipantId>& hands = {});

// "" for an unknown id.
[[nodiscard]] std::string call_member(const State& state, const MemberId& id, Naming naming);
// For paper: by name, always with the relation: "Sara Peeters (dochter)". By role as call_member.
[[nodiscard]] std::string call_member_in_full(const State& state, const MemberId& id, Naming naming);
[[nodiscard]] std::string call_participant(const State& state, const ParticipantId& id);

}  // namespace tafel::domain
