// Names for the things a session speaks about. Each is short printable ASCII; two kinds never mix.
#pragma once

#include <compare>
#include <string>

namespace tafel::domain {

template <class Tag>
struct Id {
  std::string value;
  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool empty() const { return value.empty(); }
};

using SessionId = Id<struct SessionTag>;            // a UUID, chosen by the coordinator
using MemberId = Id<struct MemberTag>;              // a member of the cliëntsysteem, from the agenda
using OrganisationId = Id<struct OrganisationTag>;  // from the agenda
using ParticipantId =
    Id<struct ParticipantTag>;        // an invited or added person, from the agenda or given at the table
using ChairId = Id<struct ChairTag>;  // an enrolled chair
using StatementId = Id<struct StatementTag>;  // "u1", "u2", … in the order of the session
using GoalId = Id<struct GoalTag>;            // "d1", …
using ActionId = Id<struct ActionTag>;        // "a1", …
using ItemId = Id<struct ItemTag>;            // "i1", …

}  // namespace tafel::domain
