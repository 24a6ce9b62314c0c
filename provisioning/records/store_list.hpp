// The store's list of records, one page of it. Internal to store_client.hpp.
#pragma once

#include "provisioning/records/store_client.hpp"

#include <optional>

namespace tafel::provisioning {

struct ListPage {
  std::vector<ListedRecord> records;
  std::optional<std::uint64_t> next;  // log index where the next page starts
};

[[nodiscard]] Result<ListPage> parse_list_page(std::string_view json);

}  // namespace tafel::provisioning
