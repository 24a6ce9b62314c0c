// The sheet that the coordinator reads before the pages are handed over, and keeps: what was withheld or left out and why,
// which organisations to ask first, and what no program finds. Pure. Thread: any.
#pragma once

#include "provisioning/subject/held.hpp"
#include "shared/paper/document.hpp"

namespace tafel::provisioning::subject {

// `people`: of the same records, to name those who may be the same person.
[[nodiscard]] paper::Document write_review_sheet(const Held& held, const std::vector<OpenedRecord>& line,
                                                 const std::vector<Person>& people, Instant at);

}  // namespace tafel::provisioning::subject
