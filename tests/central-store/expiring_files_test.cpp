// The store says a month ahead that its certificate, its authority's or the list of revoked ones ends.
#include "central-store/expiring_files.hpp"

#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

constexpr std::int64_t day_length = 86'400'000;

store::StoreOptions options_of(const TestHouse& house) {
  store::StoreOptions options;
  options.certificate = house.store.certificate;
  options.authority = house.authority.pem();
  options.crl = house.authority.crl();
  return options;
}

Instant days_before(Instant until, int days) {
  return {until.unix_ms - days * day_length};
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("store's ends: each file warns within its own last month, and after it") {
  const TestHouse house;
  const auto ends = store::ends_of_files(options_of(house));
  REQUIRE(ends.size() == 3);
  for (const auto& end : ends) {
    CAPTURE(end.what);
    const std::vector<store::FileEnd> only{end};
    CHECK(store::warnings_of(only, days_before(end.until, 31)).empty());
    REQUIRE(store::warnings_of(only, days_before(end.until, 29)).size() == 1);
    CHECK(has(store::warnings_of(only, days_before(end.until, 29))[0], "ends in 29 days, on "));
    CHECK(has(store::warnings_of(only, days_before(end.until, -1))[0], "ended on "));
    CHECK(has(store::warnings_of(only, days_before(end.until, -1))[0], "`tafel house renew`"));
  }
}

TEST_CASE("store's ends: a file that cannot be read says nothing, and the others do") {
  const TestHouse house;
  auto options = options_of(house);
  write_text(house / "broken.pem", "no certificate");
  options.certificate = house / "broken.pem";
  options.crl = house / "gone.pem";
  const auto ends = store::ends_of_files(options);
  REQUIRE(ends.size() == 1);
  CHECK(ends[0].label == "authority");
  CHECK(store::metrics_of({}).empty());
}

TEST_CASE("store's ends: /metrics has each, the log says what ends, and a reload takes the renewed one") {
  TestHouse house;
  const net::Peer archief{"voorbeeld", net::Role::store, "archief"};
  const Instant then{house.now.unix_ms - (net::leaf_days - 10) * day_length};
  house.store =
      house.authority.server(archief, "127.0.0.1", "store", net::valid_for_days(then, net::leaf_days));
  RunningStore store(house);
  net::HttpClient monitor(house.client(house.coordinator, store.port()));
  const auto said_of = [&](std::string_view label) {
    const std::string text = to_text(get(monitor, "/metrics").body);
    const std::string begin = "\ntafel_store_valid_until_seconds{what=\"" + std::string(label) + "\"} ";
    const auto at = text.find(begin);
    return at == std::string::npos ? 0 : std::stoll(text.substr(at + begin.size()));
  };
  const std::int64_t soon = said_of("certificate");
  CHECK(soon / 86'400 - house.now.unix_ms / day_length <= 10);
  CHECK(said_of("authority") > soon);
  CHECK(said_of("revocation_list") > soon);
  CHECK(has(store.log(), "the certificate of this store ends in "));
  CHECK(!has(store.log(), "the list of revoked certificates ends"));

  house.authority.server(archief, "127.0.0.1", "store");  // over the same files
  store.reload();
  CHECK(said_of("certificate") > soon + 700 * 86'400);

  // A certificate without its key is not taken, so the end of the one in use is still said.
  const std::int64_t renewed = said_of("certificate");
  write_text(house.store.certificate, read_text(house.device.certificate));
  store.reload();
  CHECK(said_of("certificate") == renewed);
}

}  // namespace tafel::test
