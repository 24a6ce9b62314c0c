// One page of the store's list of records and documents (docs/store-api.md, "Find the papers of a dossier"): its writer and
// its strict reader. Pure. Thread: any.
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

inline constexpr std::string_view class_of_records = "record";

// One of the two: a record has `of`, a document its day.
struct ListedEntry {
  struct Sealing {
    std::string session;
    std::string device;
    Instant sealed_at;
    bool operator==(const Sealing&) const = default;
  };
  std::string
      outer_class;  // class_of_records; or the word in a document's manifest, also one that is not known here
  crypto::Hash age_sha256{};
  std::optional<Sealing> of;
  std::optional<Date> day;
  std::optional<int> retention_years;  // of a closing
  std::string dossier_tag;             // 64 hex digits
  Instant stored_at;
  std::uint64_t size = 0;  // of the .age, in bytes
  std::uint64_t log_index = 0;
  bool operator==(const ListedEntry&) const = default;
};

struct EntryPage {
  std::vector<ListedEntry> entries;   // in the order of the log
  std::optional<std::uint64_t> next;  // log index where the next page starts; nothing on the last page
  bool operator==(const EntryPage&) const = default;
};

[[nodiscard]] std::string to_json(const EntryPage& page);
// Errors: malformed, with the JSON pointer as place.
[[nodiscard]] Result<EntryPage> parse_entry_page(std::string_view json);

}  // namespace tafel::store_api
