#include "appliance/uplink/backoff.hpp"
#include "appliance/uplink/delivery_status.hpp"
#include "appliance/uplink/keygen.hpp"
#include "shared/net/authority/authority.hpp"
#include "tests/shared/net/test_world.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::test {
namespace {

class FixedRandom final : public crypto::Random {
 public:
  explicit FixedRandom(std::uint8_t value) : value_(value) {}
  void fill(std::span<std::uint8_t> out) override { std::fill(out.begin(), out.end(), value_); }

 private:
  std::uint8_t value_;
};

}  // namespace

TEST_CASE("backoff: never more than five minutes, never nothing, and doubling on the way") {
  crypto::SystemRandom random;
  std::int64_t longest_first = 0;
  for (int i = 0; i < 2000; ++i) {
    for (const std::uint64_t failures : {1UL, 2UL, 5UL, 9UL, 10UL, 1000UL, ~0UL}) {
      const auto wait = uplink::backoff(failures, random).count();
      CHECK(wait >= 1);
      CHECK(wait <= 300'000);
      if (failures <= 5) CHECK(wait <= (1000LL << (failures - 1)));
    }
    longest_first = std::max(longest_first, std::int64_t{uplink::backoff(1, random).count()});
  }
  CHECK(longest_first > 900);
  FixedRandom zero(0);
  CHECK(uplink::backoff(1, zero).count() == 1);
}

TEST_CASE("status: written and read back; what is not of the form is refused") {
  uplink::DeliveryStatus status{"00000000-0000-4000-8000-000000000001",
                                uplink::DeliveryState::waiting,
                                {1'000},
                                7,
                                Instant{61'000},
                                {},
                                "unreachable",
                                "cannot connect"};
  const std::string text = to_json(status);
  const auto parsed = must(uplink::parse_status(text));
  CHECK(to_json(parsed) == text);
  CHECK(parsed.tries == 7);
  CHECK(parsed.next_try_at->unix_ms == 61'000);
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = text;
    changed.replace(changed.find(from), from.size(), to);
    return uplink::parse_status(changed);
  };
  CHECK(with("waiting", "delivered"));
  CHECK(!with("waiting", "lost"));
  CHECK(!with("delivery/v1", "delivery/v2"));
  CHECK(!with("\"tries\": 7", "\"tries\": -7"));
  CHECK(!with("\"tries\": 7", "\"tries\": 7, \"more\": 1"));
  CHECK(!with("1970-01-01T00:00:01.000Z", "1970-01-01"));
  CHECK(!uplink::parse_status("{"));
}

TEST_CASE("status: a store's answer with control characters in it is still told as a refusal") {
  const uplink::DeliveryStatus status{"00000000-0000-4000-8000-000000000001",
                                      uplink::DeliveryState::refused,
                                      {1'000},
                                      1,
                                      {},
                                      {},
                                      "c\x1b",
                                      "no\x1b[2J\nway"};
  const auto parsed = must(uplink::parse_status(to_json(status)));
  CHECK(parsed.state == uplink::DeliveryState::refused);
  CHECK(parsed.reason == "no?[2J?way");
}

TEST_CASE(
    "keygen: a key that only its owner reads, a request for the device, and never a second key over the "
    "first") {
  const TemporaryFolder folder;
  const auto state = folder / "state";
  const std::string csr = must(uplink::make_tls_key(state, "voorbeeld", "tafel-1"));
  CHECK(must(net::peer_of_csr(csr)) == net::Peer{"voorbeeld", net::Role::device, "tafel-1"});
  CHECK(read_text(state / "tls.csr") == csr);
  CHECK((std::filesystem::status(state / "tls.key").permissions() & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  const std::string key = read_text(state / "tls.key");
  CHECK(!uplink::make_tls_key(state, "voorbeeld", "tafel-1"));
  CHECK(read_text(state / "tls.key") == key);
  CHECK(!uplink::make_tls_key(folder / "other", "Voorbeeld", "tafel-1"));
  std::string said;
  CHECK(run({program("tafel-uplink"), "keygen", "--state", folder / "third", "--house", "voorbeeld",
             "--device", "t"},
            &said) == 0);
  CHECK(said.find("-----BEGIN CERTIFICATE REQUEST-----") != std::string::npos);
  CHECK(run({"openssl", "req", "-verify", "-noout", "-in", folder / "third" / "tls.csr"}) == 0);
}

}  // namespace tafel::test
