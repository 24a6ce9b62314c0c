// What all agreed that this member may be told (art. 14 §2), and what became of it. Internal to held.hpp.
#pragma once

#include "provisioning/subject/held.hpp"

#include <vector>

namespace tafel::provisioning::subject {

void add_items(Held& held, const std::vector<OpenedRecord>& line, const Passages& passages);

}  // namespace tafel::provisioning::subject
