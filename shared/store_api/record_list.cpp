#include "shared/store_api/record_list.hpp"

#include "shared/json/strict_json.hpp"
#include "shared/store_api/address.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::store_api {
namespace {

constexpr std::size_t page_limit_bytes = 4UL * 1024 * 1024;
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

nlohmann::ordered_json json_of(const ListedRecord& record) {
  return {{"sha256", crypto::to_hex(record.age_sha256)},
          {"session", record.session},
          {"device", record.device},
          {"sealed_at", to_string(record.sealed_at)},
          {"stored_at", to_string(record.stored_at)},
          {"size", record.size},
          {"log_index", record.log_index},
          {"dossier_tag", record.dossier_tag}};
}

crypto::Hash hash_in(ObjectReader& reader, const char* key) {
  const auto hash = parse_sha256(reader.text(key, 64));
  if (!hash) reader.refuse(key, "is not a SHA-256: 64 hex digits, lower case");
  return hash.value_or(crypto::Hash{});
}

std::string tag_in(ObjectReader& reader) {
  constexpr const char* key = "dossier_tag";
  auto tag = reader.optional_text(key, 64);
  if (tag && !parse_sha256(*tag)) reader.refuse(key, "is not a dossier's tag: 64 hex digits, lower case");
  return std::move(tag).value_or(std::string());
}

ListedRecord record_of(ObjectReader& reader) {
  ListedRecord record;
  record.age_sha256 = hash_in(reader, "sha256");
  record.session = reader.text("session", 36);
  record.device = reader.text("device", 40);
  record.sealed_at = reader.moment("sealed_at");
  record.stored_at = reader.moment("stored_at");
  record.size = static_cast<std::uint64_t>(reader.number("size", 0, largest));
  record.log_index = static_cast<std::uint64_t>(reader.number("log_index", 0, largest));
  record.dossier_tag = tag_in(reader);
  return record;
}

}  // namespace

std::string to_json(const RecordPage& page) {
  nlohmann::ordered_json document{{"records", nlohmann::ordered_json::array()}};
  for (const ListedRecord& record : page.records) document["records"].push_back(json_of(record));
  if (page.next) document["next"] = *page.next;
  return document.dump(2) + "\n";
}

Result<RecordPage> parse_record_page(std::string_view text) {
  const auto json = parse_strict(text, page_limit_bytes, 4);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  RecordPage page;
  for (ObjectReader& entry : reader.objects("records", page_limit)) {
    page.records.push_back(record_of(entry));
    reader.absorb(entry);
  }
  if (const auto next = reader.optional_number("next", 1, largest))
    page.next = static_cast<std::uint64_t>(*next);
  if (auto done = reader.done(); !done) return pass(done.error());
  return page;
}

}  // namespace tafel::store_api
