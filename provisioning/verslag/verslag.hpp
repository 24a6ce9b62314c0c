// The verslag as a coordinator files it, written from a valid record. Pure: the same reading leads to the same
// document. Each section has a file of its own;
// the template says which there are, in which order and under which heading.
#pragma once

#include "provisioning/verslag/opened_record.hpp"
#include "provisioning/verslag/template.hpp"
#include "shared/paper/document.hpp"

#include <string>

namespace tafel::provisioning {

// The reader, the time and the reason: said on the last page.
struct Reader {
  std::string user;
  std::string reason;
  Instant at;
};

[[nodiscard]] paper::Document write_verslag(const OpenedRecord& record, const Reader& reader,
                                            const VerslagTemplate& made_of);

}  // namespace tafel::provisioning
