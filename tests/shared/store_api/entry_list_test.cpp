#include "shared/store_api/entry_list.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace tafel::store_api {
namespace {

ListedEntry record(std::uint64_t log_index) {
  ListedEntry entry;
  entry.outer_class = "record";
  entry.age_sha256 = crypto::sha256("x");
  entry.of = {"00000000-0000-4000-8000-000000000001", "tafel-1", {1'700'000'000'000}};
  entry.dossier_tag = std::string(64, 'a');
  entry.stored_at = {1'700'000'000'120};
  entry.size = 20431;
  entry.log_index = log_index;
  return entry;
}

ListedEntry closing(std::uint64_t log_index) {
  ListedEntry entry = record(log_index);
  entry.outer_class = "closing";
  entry.of = {};
  entry.day = {2026, 11, 25};
  entry.retention_years = 15;
  return entry;
}

Fault fault_of(const nlohmann::json& page) {
  const auto parsed = parse_entry_page(page.dump());
  REQUIRE(!parsed);
  return parsed.error().fault;
}

}  // namespace

TEST_CASE("entries: what the store writes of records and documents, a client reads back") {
  for (const EntryPage& page :
       {EntryPage{}, EntryPage{{record(0), closing(1)}, {}}, EntryPage{{closing(4), record(5)}, 6}})
    CHECK(parse_entry_page(to_json(page)) == page);
}

TEST_CASE("entries: a class that this version does not know is shown as it is") {
  auto page = nlohmann::json::parse(to_json({{closing(0)}, {}}));
  page["entries"][0]["class"] = "destruction";
  const auto parsed = parse_entry_page(page.dump());
  REQUIRE(parsed);
  CHECK(parsed->entries.front().outer_class == "destruction");
}

TEST_CASE("entries: a page that differs from a good one in one thing is refused") {
  const auto good = nlohmann::json::parse(to_json({{record(0), closing(1)}, 2}));
  REQUIRE(parse_entry_page(good.dump()));
  const auto with = [&](std::size_t which, const char* key, const nlohmann::json& value) {
    auto page = good;
    page["entries"][which][key] = value;
    return page;
  };
  const auto without = [&](std::size_t which, const char* key) {
    auto page = good;
    page["entries"][which].erase(key);
    return page;
  };
  CHECK(fault_of(with(0, "class", "closing")) == Fault::malformed);  // it has a session
  CHECK(fault_of(with(1, "class", "record")) == Fault::malformed);   // it has a day
  CHECK(fault_of(with(0, "day", "2026-11-25")) == Fault::malformed);
  CHECK(fault_of(with(1, "day", "2026-11-31")) == Fault::malformed);
  CHECK(fault_of(with(1, "session", "s")) == Fault::malformed);
  CHECK(fault_of(with(1, "dossier_tag", "")) == Fault::malformed);
  CHECK(fault_of(with(1, "dossier_tag", std::string(64, 'A'))) == Fault::malformed);
  CHECK(fault_of(with(0, "sha256", "00")) == Fault::malformed);
  CHECK(fault_of(with(1, "retention_years", 0)) == Fault::malformed);
  CHECK(fault_of(with(0, "another", 1)) == Fault::malformed);
  for (const char* key : {"class", "sha256", "session", "dossier_tag", "stored_at", "size", "log_index"})
    CHECK(fault_of(without(0, key)) == Fault::malformed);
  auto page = good;
  page["next"] = 0;
  CHECK(fault_of(page) == Fault::malformed);
}

}  // namespace tafel::store_api
