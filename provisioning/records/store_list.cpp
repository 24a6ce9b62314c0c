#include "provisioning/records/store_list.hpp"

#include "shared/json/strict_json.hpp"

#include <limits>
#include <nlohmann/json.hpp>

namespace tafel::provisioning {
namespace {

constexpr std::size_t page_limit_bytes = 4UL * 1024 * 1024;
constexpr std::size_t page_limit_records = 1000;
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

ListedRecord record_of(ObjectReader& reader) {
  ListedRecord record;
  record.sha256 = reader.text("sha256", 64);
  record.session = reader.text("session", 36);
  record.device = reader.text("device", 40);
  const auto sealed = parse_instant(reader.text("sealed_at", 40));
  if (!sealed) reader.refuse("sealed_at", "is not a moment in UTC");
  record.sealed_at = sealed.value_or(Instant{});
  (void)reader.text("stored_at", 40);
  record.size = static_cast<std::uint64_t>(reader.number("size", 0, largest));
  record.log_index = static_cast<std::uint64_t>(reader.number("log_index", 0, largest));
  return record;
}

}  // namespace

Result<ListPage> parse_list_page(std::string_view text) {
  const auto json = parse_strict(text, page_limit_bytes, 4);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  ListPage page;
  for (ObjectReader& entry : reader.objects("records", page_limit_records)) {
    page.records.push_back(record_of(entry));
    reader.absorb(entry);
  }
  if (const auto next = reader.optional_number("next", 1, largest))
    page.next = static_cast<std::uint64_t>(*next);
  if (auto done = reader.done(); !done) return pass(done.error());
  return page;
}

}  // namespace tafel::provisioning
