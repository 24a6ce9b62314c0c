// A renewed certificate at the uplink: what may take the place of the one in use, and what becomes of waiting records.
#include "appliance/uplink/own_certificate.hpp"

#include "tests/appliance/uplink/courier_house.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

using outbox::DeliveryState;

constexpr std::int64_t day_length = 86'400'000;
const net::Peer tafel_1{"voorbeeld", net::Role::device, "tafel-1"};

net::Validity from_days_ago(int days) {
  return net::valid_for_days({SystemClock().now().unix_ms - days * day_length}, net::leaf_days);
}

// The house's device with a certificate that was issued `days` ago, by the authority's own code.
struct Renewal {
  explicit Renewal(int days) {
    house.device = house.authority.client(tafel_1, "device", from_days_ago(days));
    old = read_text(house.device.certificate);
    key = read_text(house.device.key);
  }
  [[nodiscard]] std::string renewed(const net::Authority& by, net::Validity validity) const {
    return must(net::renew_client(by, tafel_1, old, validity));
  }
  [[nodiscard]] std::string renewed() const { return renewed(house.authority.authority(), from_days_ago(0)); }
  [[nodiscard]] std::string why_not(const std::string& pem) const {
    const auto checked = uplink::check_renewal(house.house, pem, key, old, house.now);
    return checked ? "" : describe(checked.error());
  }

  TestHouse house;
  std::string old;
  std::string key;
};

bool says(const std::string& why, std::string_view words) {
  CAPTURE(why);
  CHECK(why.find(words) != std::string::npos);
  return true;
}

}  // namespace

TEST_CASE("renewal: a certificate for the same device and key takes the place of one that lapsed") {
  Renewal it(900);
  CHECK(it.why_not(it.renewed()).empty());
  CHECK(uplink::check_renewal(it.house.house, it.renewed(), it.key, std::nullopt, it.house.now));
  CHECK(uplink::check_renewal(it.house.house, it.renewed(), it.key, "unreadable", it.house.now));
  // The very same: taken again after a cut.
  CHECK(uplink::check_renewal(it.house.house, it.renewed(), it.key, it.renewed(), it.house.now));
}

TEST_CASE("renewal: a certificate with one thing wrong is refused") {
  Renewal it(100);
  const auto& authority = it.house.authority.authority();
  const auto other_house = must(net::create_authority("voorbeeld", from_days_ago(0)));
  const auto own_csr = [](const net::Peer& holder) { return must(net::make_key_and_csr(holder)).csr_pem; };
  const net::Peer tafel_2{"voorbeeld", net::Role::device, "tafel-2"};

  says(it.why_not(must(net::issue_client(other_house, tafel_1, own_csr(tafel_1), from_days_ago(0)))),
       "not signed by this house");
  says(it.why_not(must(net::issue_client(authority, tafel_1, own_csr(tafel_1), from_days_ago(0)))),
       "another key");
  says(it.why_not(it.renewed(authority, from_days_ago(101))), "older than the one that is in use");
  CHECK(it.why_not(it.renewed(authority, from_days_ago(99))).empty());
  says(it.why_not(it.renewed(authority, from_days_ago(-2))), "is the clock of this device right?");
  says(it.why_not(it.renewed(authority, from_days_ago(net::leaf_days + 1))), "the certificate ended on");
  says(it.why_not("no certificate"), "not a certificate");
  const net::Peer an{"voorbeeld", net::Role::coordinator, "an"};
  says(it.why_not(must(net::issue_client(authority, an, own_csr(an), from_days_ago(0)))), "coordinator/an");
  says(it.why_not(read_text(it.house.store.certificate)), "store/archief");
  const net::Peer unknown{"voorbeeld", net::Role::device, "tafel-9"};
  says(it.why_not(must(net::issue_client(authority, unknown, own_csr(unknown), from_days_ago(0)))),
       "no device tafel-9");

  // Another device's own certificate and key, by mistake on this stick.
  const Identity other = it.house.authority.client(tafel_2, "other");
  const auto checked = uplink::check_renewal(it.house.house, read_text(other.certificate),
                                             read_text(other.key), it.old, it.house.now);
  says(checked ? "" : describe(checked.error()), "this device is tafelgeheim://voorbeeld/device/tafel-1");

  it.house.house.devices.front().revoked_at = it.house.now;
  says(it.why_not(it.renewed()), "is revoked");
}

TEST_CASE("renewal: looked at once, taken once; what is wrong is said, removed, and changes nothing") {
  Renewal it(810);
  const TemporaryFolder folder;
  const auto state = folder / "state";
  std::filesystem::create_directories(state);
  write_text(state / "tls.pem", it.old);
  write_text(state / "tls.key", it.key);
  const auto outbox = folder / "outbox";
  std::filesystem::create_directories(outbox);
  uplink::OwnCertificate certificate(state, outbox);
  const auto look = [&] { return certificate.look(it.house.house, SystemClock().now()); };
  const auto status = [&] { return must(outbox::read_certificate_status(outbox)); };

  CHECK_FALSE(look());
  CHECK(status().expires_at == must(net::validity_of(it.old)).until);
  CHECK(status().authority_expires_at == must(net::validity_of(it.house.house.authority_pem)).until);

  REQUIRE(outbox::bring_certificate(outbox, "no certificate"));
  CHECK_FALSE(look());
  CHECK(status().refused.find("not a certificate") != std::string::npos);
  CHECK(outbox::brought_certificate(outbox).error().fault == Fault::missing);
  CHECK(read_text(state / "tls.pem") == it.old);

  REQUIRE(outbox::bring_certificate(outbox, it.renewed()));
  CHECK(look());
  CHECK(status().refused.empty());
  CHECK(status().expires_at > must(net::validity_of(it.old)).until);
  CHECK(read_text(state / "tls.key") == it.key);
  CHECK_FALSE(look());

  REQUIRE(outbox::bring_certificate(outbox, it.old));  // a stick of long ago
  CHECK_FALSE(look());
  CHECK(status().refused.find("older") != std::string::npos);
}

TEST_CASE(
    "renewal: a device whose certificate lapsed is renewed, and its waiting record is delivered at once") {
  Renewal it(900);
  RunningStore store(it.house);
  RunningUplink running(it.house, store.port());
  const Sealed sealed = it.house.seal(TestHouse::session(1));
  put_in_outbox(it.house, sealed);
  REQUIRE_MESSAGE(reaches(it.house, sealed.session, DeliveryState::refused), running.log());
  CHECK(status_of(it.house, sealed.session)->reason_code == "certificate");
  CHECK(status_of(it.house, sealed.session)->reason.find("expired") != std::string::npos);
  CHECK(running.log().find("the certificate of this device ended on") != std::string::npos);

  // The next try by itself is five minutes away: the certificate alone makes it due.
  REQUIRE(outbox::bring_certificate(outbox_of(it.house), it.renewed()));
  REQUIRE_MESSAGE(reaches(it.house, sealed.session, DeliveryState::delivered), running.log());
  CHECK(is_proven(it.house, sealed));
  CHECK(eventually([&] {
    const auto status = outbox::read_certificate_status(outbox_of(it.house));
    return status && status->expires_at > SystemClock().now();
  }));
}

}  // namespace tafel::test
