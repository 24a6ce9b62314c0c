// The line of a family's tables, as a document: of each what became of what was left open before it, and at the end what
// is still open, whether the dossier is closed, and the documents beside its records. Thread: any.
#pragma once

#include "provisioning/verslag/opened_record.hpp"
#include "shared/base/time.hpp"
#include "shared/paper/document.hpp"

#include <vector>

namespace tafel::provisioning {

// Requires at least one record, from the first session to the last; `at` is when it is read.
[[nodiscard]] paper::Document write_line_of_tables(const std::vector<OpenedRecord>& line, Instant at);

}  // namespace tafel::provisioning
