#include "appliance/uplink/backoff.hpp"
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
