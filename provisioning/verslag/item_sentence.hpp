// A consensus item as one sentence, with everybody's full name (a filed verslag hides none).
#pragma once

#include "provisioning/verslag/opened_record.hpp"

#include <string>

namespace tafel::provisioning {

[[nodiscard]] std::string item_sentence(const OpenedRecord& record, const domain::ItemContent& content);
[[nodiscard]] std::string item_heading(const OpenedRecord& record, const domain::ItemContent& content);

}  // namespace tafel::provisioning
