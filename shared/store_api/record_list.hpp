// One page of the store's list of records (docs/store-api.md, "Read records"): its writer and its strict reader.
// Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::store_api {

constexpr std::size_t page_limit = 1000;  // records of a page; also lines of a page of the log of readings

struct ListedRecord {
  crypto::Hash age_sha256{};
  std::string session;
  std::string device;
  Instant sealed_at;
  Instant stored_at;
  std::uint64_t size = 0;  // of the .age, in bytes
  std::uint64_t log_index = 0;
  std::string dossier_tag;  // 64 hex digits; empty from a store that does not tell it yet
  bool operator==(const ListedRecord&) const = default;
};

struct RecordPage {
  std::vector<ListedRecord> records;  // in the order of the log
  std::optional<std::uint64_t> next;  // log index where the next page starts; nothing on the last page
  bool operator==(const RecordPage&) const = default;
};

[[nodiscard]] std::string to_json(const RecordPage& page);
// Errors: malformed, with the JSON pointer as place.
[[nodiscard]] Result<RecordPage> parse_record_page(std::string_view json);

}  // namespace tafel::store_api
