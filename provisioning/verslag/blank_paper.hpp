// A paper about a dossier with nothing in it yet: whose it is, of which dossier, made when, and what is at the foot of each
// page. Every paper that `tafel` makes of records begins here. Thread: any.
#pragma once

#include "provisioning/verslag/opened_record.hpp"
#include "shared/base/time.hpp"
#include "shared/paper/document.hpp"
#include "shared/text/paper_nl.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

// `whose` ends the foot of each page: for whose eyes it is.
[[nodiscard]] paper::Document blank_paper(const OpenedRecord& record, std::string title, Instant at,
                                          std::string_view whose = text::paper::confidential_short);

}  // namespace tafel::provisioning
