// What the documents of a dossier say to one member. Internal to held.hpp.
#pragma once

#include "provisioning/subject/held.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning::subject {

// "23 november 2026, u1"
[[nodiscard]] std::string place_in_words(Date day, const std::string& id);

// What stands beside that thing, for the member: without who asked for it.
[[nodiscard]] std::vector<std::string> documents_beside(const OpenedRecord& record,
                                                        const documents::About& about,
                                                        const Passages& passages);

// The requests of this member, and restrictions of a table or of the dossier as a whole.
void add_documents_about(Held& held, const std::vector<OpenedRecord>& line, const Passages& passages);

}  // namespace tafel::provisioning::subject
