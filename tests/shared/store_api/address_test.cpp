#include "shared/store_api/address.hpp"

#include <doctest/doctest.h>

namespace tafel::store_api {
namespace {

const std::string sha = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

crypto::Hash hash() {
  return parse_sha256(sha).value();
}

Address parsed(std::string_view path) {
  const auto address = parse_path(path);
  REQUIRE_MESSAGE(address, path);
  return *address;
}

Fault fault_of(std::string_view path) {
  CAPTURE(path);
  const auto address = parse_path(path);
  REQUIRE(!address);
  return address.error().fault;
}

}  // namespace

TEST_CASE("address: each has the path that the page names, and comes back from it") {
  const std::pair<Address, std::string> rows[] = {
      {OneRecord{hash()}, "/v1/records/" + sha},
      {RecordList{}, "/v1/records"},
      {RecordList{1000}, "/v1/records?from=1000"},
      {EntryList{}, "/v1/entries"},
      {EntryList{"", 7}, "/v1/entries?from=7"},
      {EntryList{std::string(64, 'a'), 0}, "/v1/entries?tag=" + std::string(64, 'a')},
      {EntryList{std::string(64, 'a'), 7}, "/v1/entries?tag=" + std::string(64, 'a') + "&from=7"},
      {OneDocument{crypto::sha256("x")}, "/v1/documents/" + crypto::to_hex(crypto::sha256("x"))},
      {AccessLines{}, "/v1/access"},
      {AccessLines{9223372036854775807}, "/v1/access?from=9223372036854775807"},
      {RecordProof{hash()}, "/v1/log/proof/" + sha},
      {LogCheckpoint{}, "/v1/log/checkpoint"},
      {LogTile{{false, 1, 1234067, 44}}, "/v1/log/tile/1/x001/x234/067.p/44"},
      {LogTile{{true, 0, 0, 256}}, "/v1/log/tile/entries/000"},
      {Health{}, "/healthz"},
      {Metrics{}, "/metrics"},
  };
  for (const auto& [address, path] : rows) {
    CHECK(to_path(address) == path);
    CHECK(parsed(path) == address);
  }
}

TEST_CASE("address: a path that differs from a good one in one thing is refused, and how is said") {
  CHECK(parsed("/v1/records/" + sha) == Address(OneRecord{hash()}));
  for (const std::string& wrong :
       {sha.substr(1), sha + "0", "G" + sha.substr(1), "A" + sha.substr(1), sha + "/"}) {
    CHECK(fault_of("/v1/records/" + wrong) == Fault::malformed);
    CHECK(fault_of("/v1/log/proof/" + wrong) == Fault::malformed);
  }
  CHECK(fault_of("/v1/records/") == Fault::malformed);
  for (const char* wrong : {"from=-1", "from=", "from=1x", "from=+1", "from= 1", "From=1", "from=1&from=2",
                            "from=9223372036854775808", "from=18446744073709551616"}) {
    CHECK(fault_of(std::string("/v1/records?") + wrong) == Fault::malformed);
    CHECK(fault_of(std::string("/v1/access?") + wrong) == Fault::malformed);
  }
  for (const char* wrong :
       {"", "/", "/v2/records", "/v1/record", "v1/records", "/v1/access/", "/v1/log/checkpoint/", "/healthz/",
        "/metric", "/V1/records", "/v1/log/tile/", "/v1/log/tile/0/1"})
    CHECK(fault_of(wrong) == Fault::missing);
}

TEST_CASE("address: a query where none is asked for is ignored, as a proxy or a monitor may add one") {
  CHECK(parsed("/healthz?probe=1") == Address(Health{}));
  CHECK(parsed("/v1/records/" + sha + "?x") == Address(OneRecord{hash()}));
}

TEST_CASE("tiles: each has one spelling") {
  const auto full = parse_tile_path("0/x001/x234/067");
  REQUIRE(full);
  CHECK(full->index == 1234067);
  CHECK(full->width == 256);
  const auto partial = parse_tile_path("entries/000.p/255");
  REQUIRE(partial);
  CHECK(partial->is_entries);
  CHECK(partial->width == 255);
  for (const char* wrong : {"",          "0",           "0/",
                            "0/1",       "0/0001",      "0/001/",
                            "00/001",    "8/001",       "-1/001",
                            "0/x001",    "0/001/002",   "0/x000/001",
                            "0/001.p/0", "0/001.p/256", "0/001.p/01",
                            "0/001.p/",  "data/001",    "0/x001/",
                            "0//001",    "0/001.p/1/2", "0/x001/x001/x001/x001/x001/x001/001"}) {
    CAPTURE(wrong);
    CHECK(!parse_tile_path(wrong));
  }
}

TEST_CASE("tiles: every index written comes back") {
  for (const std::uint64_t index :
       {0ULL, 1ULL, 999ULL, 1000ULL, 999'999ULL, 1'000'000ULL, 36'028'797'018'963'966ULL})
    for (const unsigned width : {1U, 255U, 256U})
      for (const bool is_entries : {false, true}) {
        const TilePath tile{is_entries, 0, index, width};
        CAPTURE(to_text(tile));
        CHECK(parse_tile_path(to_text(tile)) == tile);
      }
}

TEST_CASE("tiles: an index whose first leaf would wrap around to another tile's is refused") {
  // 2^63 / 256 - 2 is the last; from 2^64 / 256 on, 256 times the index is a small number again.
  CHECK(parse_tile_path("0/x036/x028/x797/x018/x963/966"));
  CHECK(!parse_tile_path("0/x036/x028/x797/x018/x963/968"));
  CHECK(!parse_tile_path("0/x072/x057/x594/x037/x927/936"));  // 2^56: would be tile 0
  CHECK(!parse_tile_path("entries/x072/x057/x594/x037/x927/936"));
  CHECK(!parse_tile_path("0/x999/x999/x999/x999/x999/999"));
  CHECK(parse_tile_path("6/126"));
  CHECK(!parse_tile_path("6/127"));
  CHECK(!parse_tile_path("7/000"));
}

}  // namespace tafel::store_api
