#include "shared/store_api/entry_list.hpp"

#include "shared/json/strict_json.hpp"
#include "shared/store_api/address.hpp"
#include "shared/store_api/record_list.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::store_api {
namespace {

constexpr std::size_t entries_limit_bytes = 4UL * 1024 * 1024;
constexpr std::int64_t largest_number = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t most_years = 1000;  // how long it may be is for others to say

nlohmann::ordered_json json_of_entry(const ListedEntry& entry) {
  nlohmann::ordered_json json{{"class", entry.outer_class}, {"sha256", crypto::to_hex(entry.age_sha256)}};
  if (entry.of) {
    json["session"] = entry.of->session;
    json["device"] = entry.of->device;
    json["sealed_at"] = to_string(entry.of->sealed_at);
  }
  if (entry.day) json["day"] = to_string(*entry.day);
  if (entry.retention_years) json["retention_years"] = *entry.retention_years;
  json["dossier_tag"] = entry.dossier_tag;
  json["stored_at"] = to_string(entry.stored_at);
  json["size"] = entry.size;
  json["log_index"] = entry.log_index;
  return json;
}

std::string digits_in(ObjectReader& reader, const char* key) {
  std::string hex = reader.text(key, 64);
  if (!parse_sha256(hex)) reader.refuse(key, "is not 64 hex digits, lower case");
  return hex;
}

ListedEntry entry_of(ObjectReader& reader) {
  ListedEntry entry;
  entry.outer_class = reader.line("class", 40);
  entry.age_sha256 = parse_sha256(digits_in(reader, "sha256")).value_or(crypto::Hash{});
  if (entry.outer_class == class_of_records)
    entry.of = {reader.text("session", 36), reader.text("device", 40), reader.moment("sealed_at")};
  else
    entry.day = reader.day("day");
  if (const auto years = reader.optional_number("retention_years", 1, most_years))
    entry.retention_years = static_cast<int>(*years);
  entry.dossier_tag = digits_in(reader, "dossier_tag");
  entry.stored_at = reader.moment("stored_at");
  entry.size = static_cast<std::uint64_t>(reader.number("size", 0, largest_number));
  entry.log_index = static_cast<std::uint64_t>(reader.number("log_index", 0, largest_number));
  return entry;
}

}  // namespace

std::string to_json(const EntryPage& page) {
  nlohmann::ordered_json document{{"entries", nlohmann::ordered_json::array()}};
  for (const ListedEntry& entry : page.entries) document["entries"].push_back(json_of_entry(entry));
  if (page.next) document["next"] = *page.next;
  return document.dump(2) + "\n";
}

Result<EntryPage> parse_entry_page(std::string_view text) {
  const auto json = parse_strict(text, entries_limit_bytes, 4);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  EntryPage page;
  for (ObjectReader& entry : reader.objects("entries", page_limit)) {
    page.entries.push_back(entry_of(entry));
    reader.absorb(entry);
  }
  if (const auto next = reader.optional_number("next", 1, largest_number))
    page.next = static_cast<std::uint64_t>(*next);
  if (auto done = reader.done(); !done) return pass(done.error());
  return page;
}

}  // namespace tafel::store_api
