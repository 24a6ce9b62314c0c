// The beginning of the next session's agenda, from the record of the session before (art. 4): who was there and what is
// carried, for the coordinator to look through. Statements, remarks and ballots do not travel. Thread: any.
#pragma once

#include "shared/record/line_of_records.hpp"

#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <string_view>

namespace tafel::provisioning {

// The first bytes of an agenda as `next_agenda` writes it.
constexpr std::string_view next_agenda_beginning = "{\n  \"format\": \"tafelgeheim/agenda/v1\",\n  \"house\"";

struct NextSession {
  std::string session;  // a fresh UUID
  terms::SessionKind kind{};
  std::set<domain::ItemId> ended = {};  // told or stopped outside a table: not carried
};

// One session as an agenda has it, without a tag. Whoever was added at the table is invited; a bearer who is invited has a
// seat. Requires a record that holds.
[[nodiscard]] nlohmann::json next_session(const record::SealedSession& before, const NextSession& next);

// The agenda of one day with that session alone, for a coordinator to look through and complete.
[[nodiscard]] std::string next_agenda(const record::SealedSession& before, const NextSession& next, Date day,
                                      const std::string& device);

// After a session that was not held a first one begins anew; after every other one another kind is a follow-up or closing.
[[nodiscard]] bool can_be_next(const record::SealedSession& before, terms::SessionKind kind);

}  // namespace tafel::provisioning
