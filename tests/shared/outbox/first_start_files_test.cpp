// What tafeld and the uplink leave for each other at the first start, and what the uplink says of the store.
#include "shared/base/files.hpp"
#include "shared/outbox/key_exchange.hpp"
#include "shared/outbox/store_status.hpp"
#include "tests/shared/outbox/outbox_folder.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::outbox;

namespace {
const std::string request = "-----BEGIN CERTIFICATE REQUEST-----\nx\n-----END CERTIFICATE REQUEST-----\n";
}

TEST_CASE("key wish: it is read as it was written, and takes the answer to an earlier one away") {
  const testing::OutboxFolder folder;
  REQUIRE(bring_key_request(folder.path, request));
  CHECK(*brought_key_request(folder.path) == request);
  REQUIRE(wish_for_key(folder.path, {"huis-a", "tafel-1"}));
  CHECK(*wished_key(folder.path) == KeyWish{"huis-a", "tafel-1"});
  CHECK(brought_key_request(folder.path).error().fault == Fault::missing);
  REQUIRE(remove_key_wish(folder.path));
  CHECK(wished_key(folder.path).error().fault == Fault::missing);
}

TEST_CASE("key wish: a name that no certificate has, another field or another format is refused") {
  const testing::OutboxFolder folder;
  CHECK_FALSE(wish_for_key(folder.path, {"Huis", "tafel-1"}));
  CHECK_FALSE(parse_key_wish(R"({"format":"tafelgeheim/key-wish/v1","house":"a"})"));
  CHECK_FALSE(parse_key_wish(R"({"format":"tafelgeheim/key-wish/v1","house":"a","device":"b","c":1})"));
  CHECK_FALSE(parse_key_wish(R"({"format":"tafelgeheim/key-wish/v2","house":"a","device":"b"})"));
  CHECK(parse_key_wish(R"({"format":"tafelgeheim/key-wish/v1","house":"a","device":"b"})"));
}

TEST_CASE("key request: only what begins as one in PEM") {
  const testing::OutboxFolder folder;
  CHECK_FALSE(bring_key_request(folder.path, "nothing"));
  REQUIRE(write_file_durably(folder.path / "key-request.pem", as_bytes("nothing")));
  CHECK(brought_key_request(folder.path).error().fault == Fault::malformed);
}

TEST_CASE("store status: it is read as it was written, with a reason and without") {
  const testing::OutboxFolder folder;
  CHECK(read_store_status(folder.path).error().fault == Fault::missing);
  for (const StoreStatus& status :
       {StoreStatus{{2'000}, Instant{1'000}, ""}, StoreStatus{{2'000}, {}, "unreachable"}}) {
    REQUIRE(write_store_status(folder.path, status));
    CHECK(*read_store_status(folder.path) == status);
  }
  CHECK_FALSE(parse_store_status(R"({"format":"tafelgeheim/store-status/v1"})"));
  CHECK_FALSE(parse_store_status(
      R"({"format":"tafelgeheim/store-status/v1","looked_at":"2026-11-30T08:00:00.000Z","more":1})"));
}
