// The uplink's certificate in the outbox: what tafeld brings, and what the uplink says of it.
#include "shared/outbox/certificate_exchange.hpp"

#include "tests/shared/base/hostile_shapes.hpp"
#include "tests/shared/base/unfit_words.hpp"
#include "tests/shared/outbox/outbox_folder.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace tafel;

namespace {

const std::string pem = "-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n";
const outbox::CertificateStatus full_status{Instant{1'000}, Instant{2'000}, "for another key"};

}  // namespace

TEST_CASE("certificate in the outbox: brought once, removed once; nothing is there before") {
  const tafel::testing::OutboxFolder folder;
  CHECK(outbox::brought_certificate(folder.path).error().fault == Fault::missing);
  REQUIRE(outbox::bring_certificate(folder.path, pem));
  CHECK(outbox::brought_certificate(folder.path).value() == pem);
  REQUIRE(outbox::remove_brought_certificate(folder.path));
  CHECK(outbox::brought_certificate(folder.path).error().fault == Fault::missing);
}

TEST_CASE("certificate in the outbox: only PEM of a certificate, within its limit, is brought") {
  CHECK(outbox::check_certificate_form(pem));
  CHECK(!outbox::check_certificate_form(""));
  CHECK(!outbox::check_certificate_form("{}"));
  CHECK(!outbox::check_certificate_form("-----BEGIN PRIVATE KEY-----\nTUlJ\n-----END PRIVATE KEY-----\n"));
  CHECK(!outbox::check_certificate_form(pem + "more"));
  CHECK(!outbox::check_certificate_form(" " + pem));
  std::string control = pem;
  control[30] = '\x1b';
  CHECK(!outbox::check_certificate_form(control));
  std::string large = pem;
  large.insert(28, std::string(outbox::certificate_limit_bytes, 'A'));
  CHECK(!outbox::check_certificate_form(large));
}

TEST_CASE("certificate status: written and read back; what is not of the form is refused") {
  for (const auto& status : {full_status, outbox::CertificateStatus{}})
    CHECK(outbox::parse_certificate_status(to_json(status)).value() == status);
  const auto with = [](const std::string& from, const std::string& to) {
    std::string changed = to_json(full_status);
    changed.replace(changed.find(from), from.size(), to);
    return outbox::parse_certificate_status(changed);
  };
  CHECK(with("another key", "no key"));
  CHECK(!with("certificate/v1", "certificate/v2"));
  CHECK(!with("1970-01-01T00:00:01.000Z", "1970-01-01"));
  CHECK(!with("\"refused\"", "\"more\""));
  CHECK(!outbox::parse_certificate_status("{"));
}

TEST_CASE("certificate status: whatever the reason, the status that is written can be read") {
  auto words = tafel::testing::unfit_lines();
  words.push_back(std::string(5'000, 'x'));
  const tafel::testing::OutboxFolder folder;
  for (const std::string& unfit : words) {
    CAPTURE(unfit);
    REQUIRE(outbox::write_certificate_status(folder.path, {Instant{1'000}, {}, unfit}));
    CHECK(outbox::read_certificate_status(folder.path)->expires_at == Instant{1'000});
  }
}

TEST_CASE("certificate in the outbox: both files are plain files, or not read") {
  const tafel::testing::OutboxFolder folder;
  REQUIRE(outbox::bring_certificate(folder.path, pem));
  REQUIRE(outbox::write_certificate_status(folder.path, full_status));
  tafel::testing::check_hostile_shapes(folder.path / "certificate.pem", [&] {
    return outbox::brought_certificate(folder.path).value_or("") == pem;
  });
  tafel::testing::check_hostile_shapes(folder.path / "certificate.json", [&] {
    return outbox::read_certificate_status(folder.path).has_value();
  });
}

TEST_CASE("certificate in the outbox: a cut anywhere leaves the old file or the new one") {
  const tafel::testing::OutboxFolder folder;
  REQUIRE(outbox::write_certificate_status(folder.path, full_status));
  folder.put("certificate.json.part", "{\"format\":");  // a power cut before the rename
  CHECK(outbox::read_certificate_status(folder.path).value() == full_status);
  REQUIRE(outbox::write_certificate_status(folder.path, {}));
  CHECK(outbox::read_certificate_status(folder.path).value() == outbox::CertificateStatus{});
}
