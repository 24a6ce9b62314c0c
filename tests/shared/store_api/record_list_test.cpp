#include "shared/store_api/record_list.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace tafel::store_api {
namespace {

ListedRecord record(std::uint64_t log_index) {
  return {crypto::sha256("x"), "00000000-0000-4000-8000-000000000001",
          "tafel-1",           {1'700'000'000'000},
          {1'700'000'000'120}, 20431,
          log_index,           std::string(64, 'a')};
}

Fault fault_of(const nlohmann::json& page) {
  const auto parsed = parse_record_page(page.dump());
  REQUIRE(!parsed);
  return parsed.error().fault;
}

}  // namespace

TEST_CASE("list: what the store writes, a client reads back") {
  for (const RecordPage& page :
       {RecordPage{}, RecordPage{{record(0)}, {}}, RecordPage{{record(4), record(5)}, 6}})
    CHECK(parse_record_page(to_json(page)) == page);
}

TEST_CASE("list: a page of a store that does not tell the dossier's tag yet is read, without it") {
  auto page = nlohmann::json::parse(to_json({{record(0)}, {}}));
  page["records"][0].erase("dossier_tag");
  const auto parsed = parse_record_page(page.dump());
  REQUIRE(parsed);
  CHECK(parsed->records.front().dossier_tag.empty());
}

TEST_CASE("list: a page that differs from a good one in one thing is refused") {
  const auto good = nlohmann::json::parse(to_json({{record(0)}, 1}));
  REQUIRE(parse_record_page(good.dump()));
  const auto with = [&](const char* key, const nlohmann::json& value) {
    auto page = good;
    page["records"][0][key] = value;
    return page;
  };
  CHECK(fault_of(with("sha256", "00")) == Fault::malformed);
  CHECK(fault_of(with("sha256", std::string(64, 'A'))) == Fault::malformed);
  CHECK(fault_of(with("sealed_at", "yesterday")) == Fault::malformed);
  CHECK(fault_of(with("stored_at", "")) == Fault::malformed);
  CHECK(fault_of(with("size", -1)) == Fault::malformed);
  CHECK(fault_of(with("log_index", "0")) == Fault::malformed);
  CHECK(fault_of(with("dossier_tag", std::string(64, 'g'))) == Fault::malformed);
  CHECK(fault_of(with("dossier_tag", "")) == Fault::malformed);
  CHECK(fault_of(with("another", 1)) == Fault::malformed);
  auto page = good;
  page["next"] = 0;
  CHECK(fault_of(page) == Fault::malformed);
  page = good;
  page.erase("records");
  CHECK(fault_of(page) == Fault::malformed);
}

}  // namespace tafel::store_api
