// A renewed certificate on its way through tafeld, and the sentences on the screen while one is about to end.
#include "shared/base/files.hpp"
#include "shared/outbox/certificate_exchange.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using envelope::PackKind;

namespace {

const std::string pem = "-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n";
constexpr std::int64_t day_length = 86'400'000;

struct CertificateTable : EngineTable {
  // The reason the pack was refused for, or "".
  std::string drop(const envelope::Pack& pack) {
    house.drop("renewal", pack);
    engine->tick(now);
    CHECK_FALSE(house.is_in_inbox("renewal"));
    return house.refusal_of("renewal");
  }
  envelope::Pack renewal(std::string_view document = pem) {
    return house.pack_text(house.header(PackKind::certificate), document);
  }
  [[nodiscard]] Result<std::string> brought() const {
    return outbox::brought_certificate(house.state().outbox());
  }
  std::string said(const outbox::CertificateStatus& status) {
    REQUIRE(outbox::write_certificate_status(house.state().outbox(), status));
    engine->tick(now);
    return view().problem;
  }
  [[nodiscard]] Instant in_days(int days) const { return {now.unix_ms + days * day_length}; }
};

}  // namespace

TEST_CASE("certificate: a pack brings one to the uplink, and leaves the inbox") {
  CertificateTable table;
  CHECK(table.drop(table.renewal()).empty());
  CHECK(table.brought().value() == pem);
  CHECK(table.view().sessions.size() == 2);
  CHECK(table.view().problem.empty());
}

TEST_CASE("certificate: it may come in the middle of a session, also one that was interrupted") {
  CertificateTable table;
  table.open_session();
  CHECK(table.drop(table.renewal()).empty());
  CHECK(table.brought().value() == pem);
  REQUIRE(outbox::remove_brought_certificate(table.house.state().outbox()));
  table.start();
  CHECK(table.drop(table.renewal()).empty());
  CHECK(table.brought().value() == pem);
}

TEST_CASE("certificate: a pack with one thing wrong brings nothing, and is destroyed") {
  CertificateTable table;
  const auto refused = [&](const envelope::Pack& pack, std::string_view why) {
    CHECK(table.drop(pack) == why);
    CHECK(table.brought().error().fault == Fault::missing);
    CHECK(table.view().problem == text::device::pack_refused(why));
  };
  auto header = table.house.header(PackKind::certificate);
  SUBCASE("for another device") {
    header.device = "tafel-2";
    refused(table.house.pack_text(header, pem), "another-device");
  }
  SUBCASE("for another house") {
    header.house = "huis-ander";
    refused(table.house.pack_text(header, pem), "another-house");
  }
  SUBCASE("signed by another house") {
    HouseFixture other(test_start);
    refused(other.pack_text(header, pem), "signer");
  }
  SUBCASE("expired") {
    header.made_at.unix_ms -= 10 * day_length;
    header.expires_at = {table.now.unix_ms - 1};
    refused(table.house.pack_text(header, pem), "expired");
  }
  SUBCASE("no certificate in it") {
    refused(table.renewal("{}"), "form");
  }
  SUBCASE("an agenda in it") {
    refused(table.renewal(agenda_document().dump()), "form");
  }
}

TEST_CASE("certificate: the screen says a month ahead that it ends, and once it has ended") {
  CertificateTable table;
  CHECK(table.said({table.in_days(31), table.in_days(4000), ""}).empty());
  CHECK(table.said({table.in_days(29), table.in_days(4000), ""}) ==
        text::device::access_ends("22 december 2026"));
  CHECK(table.engine->take_changed());
  CHECK(table.said({table.in_days(-1), table.in_days(4000), ""}) ==
        text::device::access_ended("22 november 2026"));
  CHECK(table.said({table.in_days(400), table.in_days(3), ""}) ==
        text::device::house_ends("26 november 2026"));
  CHECK(table.said({table.in_days(400), table.in_days(-3), ""}) ==
        text::device::house_ended("20 november 2026"));
  CHECK(table.said({table.in_days(400), table.in_days(4000), "for another key"}) ==
        text::device::certificate_refused);
  CHECK(table.said({{}, {}, ""}).empty());
  CHECK(table.said({table.in_days(400), table.in_days(4000), ""}).empty());
}

TEST_CASE("certificate: time alone brings the sentence, and tells the screen") {
  CertificateTable table;
  CHECK(table.said({table.in_days(31), {}, ""}).empty());
  (void)table.engine->take_changed();
  table.now.unix_ms += 2 * day_length;
  table.engine->tick(table.now);
  CHECK(table.engine->take_changed());
  CHECK(table.view().problem.find("22 december") == std::string::npos);
  CHECK(table.view().problem.find("24 december 2026") != std::string::npos);
}

TEST_CASE("certificate: nothing is said of it to the table in a session") {
  CertificateTable table;
  CHECK_FALSE(table.said({table.in_days(3), table.in_days(4000), ""}).empty());
  table.open_session();
  CHECK(table.view().problem.empty());
}
