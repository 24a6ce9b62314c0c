// One participant's own part of a session: the statements not withdrawn, the actions, and the items that this
// participant is to share and that have consensus. Nothing else of a record may go into a paper that leaves with
// that participant (art. 14 §1). Pure.
#pragma once

#include "provisioning/verslag/opened_record.hpp"
#include "shared/paper/document.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning {

struct OwnPart {
  OpenedRecord record;  // a copy: names the members as this participant may know them (art. 12, memorandum)
  domain::Participant who;
  std::vector<domain::Statement> statements;
  std::vector<domain::Action> actions;
  std::vector<domain::Item> items;
};

// Errors: refused for a person who never sat at this table, or whose check-in was struck.
[[nodiscard]] Result<OwnPart> own_part_of(const OpenedRecord& record, const domain::ParticipantId& who);

// Each participant who sat here, with the id that asks for that participant.
[[nodiscard]] paper::Document participants_of(const OpenedRecord& record);

}  // namespace tafel::provisioning
