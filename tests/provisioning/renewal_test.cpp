// Whatever expires can be renewed, says so in time, and has a way back once it has lapsed. Most of it in this process, with
// a clock that the test sets: a certificate that lapsed was issued long ago, by the code that issues every other one.
#include "provisioning/coordinators/coordinator.hpp"
#include "provisioning/devices/device.hpp"
#include "provisioning/devices/renew_device.hpp"
#include "provisioning/house/create_house.hpp"
#include "provisioning/house/house_status.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/expiry.hpp"
#include "shared/net/certificate_facts.hpp"
#include "tests/provisioning/played_house.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <regex>
#include <set>

namespace tafel::testing {
namespace {

using namespace tafel::provisioning;

constexpr std::int64_t day_length = 86'400'000;

Instant in_days(int days) {
  return {SystemClock().now().unix_ms + days * day_length};
}

std::string said(const Done& done) {
  return done ? "" : describe(done.error());
}

bool says(const std::string& words, std::string_view what) {
  CAPTURE(words);
  CHECK(words.find(what) != std::string::npos);
  return true;
}

// A house that was made, with its coordinator "an" and its device "tafel-9", so many days ago.
struct OldHouse {
  explicit OldHouse(int days, const std::string& name = house_name) : house(name) {
    const Instant then = in_days(-days);
    REQUIRE(said(create_house(root(), {house, "Veilig Huis Proef", "store-1", "localhost", "8443"}, then,
                              random)) == "");
    REQUIRE(said(add_coordinator(root(), "an", then, random)) == "");
    REQUIRE(enrol_device(root(), files.request, files.csr, then));
  }
  [[nodiscard]] std::string root() const { return (folder / "house").string(); }
  [[nodiscard]] std::string file(const std::string& path) const { return root() + "/" + path; }
  [[nodiscard]] RenewalOrder order() const {
    RenewalOrder order;
    order.device = "tafel-9";
    order.coordinator = "an";
    return order;
  }
  Result<envelope::Pack> renew(const RenewalOrder& wanted) {
    return renew_device(root(), wanted, in_days(0), random);
  }
  // The certificate in a pack, as the device finds it.
  std::string certificate_in(const envelope::Pack& pack) {
    const auto opened = envelope::open_pack(*read_house({root()}), "tafel-9", keys.identity, pack.age_file,
                                            pack.minisig, in_days(0));
    REQUIRE_MESSAGE(opened, (opened ? "" : describe(opened.error())));
    CHECK(opened->header.kind == envelope::PackKind::certificate);
    return std::string(as_text(opened->document.view()));
  }
  [[nodiscard]] int openssl_verify(const std::string& certificate) const {
    return run({"openssl", "verify", "-CAfile", file("authority.pem"), "-crl_check", "-CRLfile",
                file("crl.pem"), certificate})
        .status;
  }
  [[nodiscard]] Instant end_of(Kept what) const {
    const auto ends = ends_of_house(root());
    REQUIRE(ends);
    for (const auto& end : *ends)
      if (end.what == what) return end.until.value_or(Instant{});
    return {};
  }

  TemporaryFolder folder;
  std::string house;
  SampleTable table;
  crypto::SystemRandom random;
  DeviceKeys keys = make_device_keys(table);
  DeviceFiles files = device_files(keys, "tafel-9", house);
};

}  // namespace

TEST_CASE("renewal: a device whose certificate lapsed gets one for the same name and key") {
  OldHouse house(900);
  REQUIRE(said(renew_house(house.root(), in_days(0))) == "");  // the list of revoked ones lapsed as well
  CHECK(house.openssl_verify(house.file("devices/tafel-9/tls.pem")) != 0);
  const auto before = read_house({house.root()});
  const std::string old = read(house.file("devices/tafel-9/tls.pem"));

  const auto pack = house.renew(house.order());
  REQUIRE_MESSAGE(pack, (pack ? "" : describe(pack.error())));
  const std::string renewed = house.certificate_in(*pack);
  CHECK(net::require_key(renewed, house.files.tls_key));
  CHECK(net::facts_of(renewed)->holder == net::facts_of(old)->holder);
  CHECK(read(house.file("devices/tafel-9/tls.pem")) == renewed);
  CHECK(house.openssl_verify(house.file("devices/tafel-9/tls.pem")) == 0);
  CHECK(expiry_of(house.end_of(Kept::device_certificate), in_days(790)) == Expiry::later);

  // Name and keys of the device are what they were: its older records verify as before.
  const auto after = read_house({house.root()});
  REQUIRE(after->devices.size() == 1);
  CHECK(after->devices[0].name == before->devices[0].name);
  CHECK(after->devices[0].minisign == before->devices[0].minisign);
  CHECK(after->devices[0].age == before->devices[0].age);

  // Both certificates are known, so both are revoked with the device.
  REQUIRE(said(revoke_device(house.root(), "tafel-9", in_days(0))) == "");
  CHECK(house.openssl_verify(house.file("devices/tafel-9/tls.pem")) != 0);
  CHECK(revocations_of(*read_ledger({house.root()})).size() == 2);
}

TEST_CASE("renewal: where the house has no copy left, the old certificate or a new key's request is given") {
  OldHouse house(900);
  RenewalOrder order = house.order();
  order.old_certificate = read(house.file("devices/tafel-9/tls.pem"));
  fs::remove_all(house.file("devices/tafel-9"));
  const auto without = house.renew(house.order());
  REQUIRE_FALSE(without);
  says(describe(without.error()), "--certificate");
  const auto pack = house.renew(order);
  REQUIRE(pack);
  CHECK(net::require_key(house.certificate_in(*pack), house.files.tls_key));

  RenewalOrder new_key = house.order();
  const auto made = net::make_key_and_csr({house.house, net::Role::device, "tafel-9"});
  new_key.csr = made->csr_pem;
  const auto other = house.renew(new_key);
  REQUIRE(other);
  CHECK(net::require_key(house.certificate_in(*other), as_text(made->key_pem.view())));
  CHECK(!net::require_key(house.certificate_in(*other), house.files.tls_key));
}

TEST_CASE("renewal: an order with one thing wrong is refused and changes nothing") {
  OldHouse house(100);
  const OldHouse other(100);
  const auto before = everything_in(house.root());
  const auto refused = [&](const RenewalOrder& order, std::string_view words) {
    const auto pack = house.renew(order);
    CHECK_FALSE(pack);
    if (!pack) says(describe(pack.error()), words);
    CHECK(everything_in(house.root()) == before);
  };
  RenewalOrder order = house.order();
  order.device = "tafel-8";
  refused(order, "no such device");
  order = house.order();
  order.coordinator = "bo";
  refused(order, "bo");
  order = house.order();
  order.valid_days = 0;
  refused(order, "1 to 366");
  order = house.order();
  order.old_certificate = read(other.file("devices/tafel-9/tls.pem"));
  refused(order, "not signed by this house's authority");
  order.old_certificate = read(house.file("coordinators/an/tls.pem"));
  refused(order, "is for tafelgeheim://" + house.house + "/coordinator/an");
  order.old_certificate = "no certificate";
  refused(order, "not a certificate");
  order = house.order();
  order.csr = device_files(house.keys, "tafel-8").csr;
  refused(order, "tafel-8");
}

TEST_CASE("renewal: a revoked device or coordinator is not renewed, and that is said") {
  OldHouse house(900);
  REQUIRE(said(add_coordinator(house.root(), "bo", in_days(-1), house.random)) == "");
  REQUIRE(said(revoke_device(house.root(), "tafel-9", in_days(-1))) == "");
  REQUIRE(said(revoke_coordinator(house.root(), "bo", in_days(-1))) == "");
  const auto before = everything_in(house.root());
  const auto pack = house.renew(house.order());
  REQUIRE_FALSE(pack);
  says(describe(pack.error()), "this device is revoked since");
  says(describe(pack.error()), "under another name");
  says(said(renew_coordinator(house.root(), "bo", std::nullopt, in_days(0))), "is revoked already, since");
  CHECK(everything_in(house.root()) == before);
  // Nothing of what is revoked is asked for by the status.
  const auto ends = ends_of_house(house.root());
  for (const auto& end : *ends) {
    CHECK(end.what != Kept::device_certificate);
    CHECK(end.name != "bo");
  }
}

TEST_CASE("renewal: a coordinator keeps every key, and gets another certificate for the same one") {
  OldHouse house(900);
  const auto key = read(house.file("coordinators/an/tls.key"));
  const std::string old = read(house.file("coordinators/an/tls.pem"));
  REQUIRE(said(renew_house(house.root(), in_days(0))) == "");
  REQUIRE(said(renew_coordinator(house.root(), "an", std::nullopt, in_days(0))) == "");
  const std::string renewed = read(house.file("coordinators/an/tls.pem"));
  CHECK(renewed != old);
  CHECK(net::require_key(renewed, key));
  CHECK(house.openssl_verify(house.file("coordinators/an/tls.pem")) == 0);

  fs::remove_all(house.file("coordinators/an"));  // it went to that coordinator
  CHECK_FALSE(renew_coordinator(house.root(), "an", std::nullopt, in_days(0)));
  CHECK(said(renew_coordinator(house.root(), "an", old, in_days(0))) == "");
  CHECK(net::require_key(read(house.file("coordinators/an/tls.pem")), key));
  const OldHouse other(900);
  says(said(renew_coordinator(house.root(), "an", read(other.file("coordinators/an/tls.pem")), in_days(0))),
       "not signed by this house");
  says(said(renew_coordinator(house.root(), "bo", std::nullopt, in_days(0))), "no such coordinator");
}

TEST_CASE("renewal: an authority that ends is renewed with its own key, and what it issued stays valid") {
  OldHouse house(net::authority_days + 100);
  const std::string old = read(house.file("authority.pem"));
  CHECK(expiry_of(house.end_of(Kept::authority), in_days(0)) == Expiry::over);
  // Issued by the authority of then, in its last days.
  const auto pack = house.renew(house.order());
  REQUIRE(pack);
  CHECK(house.openssl_verify(house.file("devices/tafel-9/tls.pem")) != 0);

  const std::string json_before = read(house.file("house.json"));
  const std::string minisig_before = read(house.file("house.json.minisig"));
  REQUIRE(said(renew_house(house.root(), in_days(0))) == "");
  CHECK(read(house.file("authority.pem")) != old);
  CHECK(read(house.file("store/authority.pem")) == read(house.file("authority.pem")));
  CHECK(read_house({house.root()})->authority_pem == read(house.file("authority.pem")));
  CHECK(house.openssl_verify(house.file("devices/tafel-9/tls.pem")) == 0);
  CHECK(house.openssl_verify(house.file("store/store.pem")) == 0);
  CHECK(expiry_of(house.end_of(Kept::authority), in_days(7000)) == Expiry::later);

  // Cut off between the authority's file and the house file: the next run finishes it.
  write(house.file("house.json"), json_before);
  write(house.file("house.json.minisig"), minisig_before);
  REQUIRE(said(renew_house(house.root(), in_days(0))) == "");
  CHECK(read_house({house.root()})->authority_pem == read(house.file("authority.pem")));

  // One that lasts long enough stays as it is.
  const std::string renewed = read(house.file("authority.pem"));
  REQUIRE(said(renew_house(house.root(), in_days(0))) == "");
  CHECK(read(house.file("authority.pem")) == renewed);
}

TEST_CASE("renewal: an entry of before ends were kept has the end that it was issued with") {
  const Instant issued{1'795'426'000'000};
  CertificateLedger ledger;
  ledger.certificates = {{"tafelgeheim://h/device/d", "ab", issued, {1}, std::nullopt}};
  auto json = nlohmann::json::parse(to_json(ledger));
  CHECK(parse_ledger(json.dump())->certificates[0].expires_at == Instant{1});
  json["certificates"][0].erase("expires_at");
  CHECK(parse_ledger(json.dump())->certificates[0].expires_at ==
        net::valid_for_days(issued, net::leaf_days).until);
}

// ---- The status

TEST_CASE("status: every certificate, list and key of a house is in it, with what to do when one ends") {
  PlayedHouse house;
  SampleTable table;
  house.enrol(table);
  REQUIRE(tafel({"chair", "enrol", "--dir", house.dir(), "--id", "c1", "--name", "An Peeters"}, pin_twice)
              .status == 0);
  const Words status{"house", "status", "--dir", house.dir()};
  const Finished fresh = tafel(status);
  CHECK_MESSAGE(fresh.status == 0, fresh.out, fresh.err);
  std::set<Kept> seen;
  const auto ends = ends_of_house(house.dir());
  REQUIRE(ends);
  for (const auto& end : *ends) seen.insert(end.what);
  for (const auto& each : names(Kept{})) {
    CHECK_MESSAGE(seen.contains(each.value), each.text);
    CHECK_MESSAGE(fresh.out.find(each.text) != std::string::npos, each.text);
  }
  CHECK(fresh.out.find("certificate of a device") != std::string::npos);
  CHECK(tafel({"house", "status", "--dir", (house / "elsewhere").string()}).status == 3);
}

TEST_CASE("status: what ends within a month or has ended says so, and with which command it is renewed") {
  const OldHouse house(net::leaf_days - 10);
  const Finished soon = tafel({"house", "status", "--dir", house.root()});
  CHECK(soon.status == 1);
  CHECK(std::regex_search(
      soon.out,
      std::regex("SOON certificate of a device +tafel-9: ends in (9|10) days, on \\d{4}-\\d\\d-\\d\\d; "
                 "tafel device renew --dir DIR --coordinator NAME --name tafel-9 --out FILE\n")));
  CHECK(std::regex_search(soon.out,
                          std::regex("SOON certificate of a coordinator +an: .*tafel coordinator renew")));
  CHECK(std::regex_search(soon.out,
                          std::regex("OVER list of revoked certificates .*tafel house renew --dir DIR\n")));
  CHECK(std::regex_search(soon.out, std::regex("ok   certificate of the authority ")));
  CHECK(
      std::regex_search(soon.out, std::regex("-    key of the house +veilig-huis-proef: does not expire\n")));
}

TEST_CASE("status: a coordinator hears of the own certificate at the store, in its last month only") {
  for (const auto& [days, said] : {std::pair{net::leaf_days - 10, true}, std::pair{100, false}}) {
    const OldHouse house(days);
    const Finished list = tafel({"list", "--dir", house.root(), "--coordinator", "an", "--reason", "controle",
                                 "--access-log", house.folder / "access.log"});
    CHECK(list.status != 0);  // no store is there
    CHECK((list.err.find("tafel: warning: the certificate of coordinator an ends in ") !=
           std::string::npos) == said);
  }
}

TEST_CASE("status: after each was renewed nothing is left to do") {
  OldHouse house(net::leaf_days + 10);
  REQUIRE(tafel({"house", "renew", "--dir", house.root()}).status == 0);
  CHECK(tafel({"coordinator", "renew", "--dir", house.root(), "--name", "an"}).status == 0);
  const Finished renewed = tafel({"device", "renew", "--dir", house.root(), "--name", "tafel-9",
                                  "--coordinator", "an", "--out", house.folder / "renewal.age"});
  CHECK_MESSAGE(renewed.status == 0, renewed.err);
  CHECK(fs::exists(house.folder / "renewal.age.minisig"));
  const Finished status = tafel({"house", "status", "--dir", house.root()});
  CHECK_MESSAGE(status.status == 0, status.out);
}

TEST_CASE(
    "status: docs/formats.md has a row for each kind, with its lifetime, its renewal and its way back") {
  const char* source = std::getenv("TAFEL_SOURCE");
  REQUIRE(source != nullptr);
  const std::string page = read(fs::path(source) / "docs/formats.md");
  const std::string begin = "## What expires, and how it is renewed";
  REQUIRE(page.find(begin) != std::string::npos);
  const std::string section =
      page.substr(page.find(begin), page.find("\n## ", page.find(begin) + 1) - page.find(begin));
  std::set<std::string> rows;
  const std::regex row(R"(\n\| ([^|]+) \|[^|\n]+\|[^|\n]+\|[^|\n]+\|[^|\n]+\|[^|\n]+\|)");
  for (std::sregex_iterator at(section.begin(), section.end(), row), end; at != end; ++at)
    rows.insert((*at)[1].str());
  for (const auto& each : names(Kept{})) CHECK_MESSAGE(rows.contains(std::string(each.text)), each.text);
  CHECK(section.find(std::to_string(net::leaf_days) + " days") != std::string::npos);
  CHECK(section.find(std::to_string(net::crl_days) + " days") != std::string::npos);
  CHECK(section.find(std::to_string(net::authority_days) + " days") != std::string::npos);
  CHECK(section.find(std::to_string(renewal_notice_days) + " days") != std::string::npos);
  CHECK(section.find(std::to_string(RenewalOrder{}.valid_days) + " days") != std::string::npos);
}

}  // namespace tafel::testing
