#include "shared/net/authority/authority.hpp"

#include "tests/shared/net/test_world.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

const net::Peer device{"voorbeeld", net::Role::device, "tafel-1"};
const net::Peer store{"voorbeeld", net::Role::store, "archief"};

Instant now() {
  return SystemClock().now();
}

}  // namespace

TEST_CASE("authority: the stock openssl accepts what it issues, for its purpose only, and not once revoked") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", now());
  const Identity client = authority.client(device, "device");
  const Identity server = authority.server(store, "archief.example", "store");
  const auto verify = [&](const Identity& identity, const std::string& purpose, std::string* said = nullptr) {
    return run({"openssl", "verify", "-x509_strict", "-crl_check", "-CAfile", authority.pem(), "-CRLfile",
                authority.crl(), "-purpose", purpose, identity.certificate},
               said);
  };
  CHECK(verify(client, "sslclient") == 0);
  CHECK(verify(client, "sslserver") != 0);
  CHECK(verify(server, "sslserver") == 0);
  CHECK(verify(server, "sslclient") != 0);
  authority.revoke({client});
  std::string said;
  CHECK(verify(client, "sslclient", &said) != 0);
  CHECK(said.find("certificate revoked") != std::string::npos);
  CHECK(verify(server, "sslserver") == 0);
}

TEST_CASE("authority: what is issued says who, for which host and until when") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", now());
  const auto facts = must(net::facts_of(read_text(authority.client(device, "device").certificate)));
  CHECK(facts.holder == device);
  CHECK(facts.serial_hex.size() == 32);
  CHECK(facts.validity.until.unix_ms - facts.validity.from.unix_ms ==
        (net::leaf_days * 24LL + 1) * 3'600'000);
  std::string text;
  run({"openssl", "x509", "-noout", "-text", "-in",
       authority.server(store, "archief.example", "a").certificate},
      &text);
  CHECK(text.find("URI:tafelgeheim://voorbeeld/store/archief, DNS:archief.example") != std::string::npos);
  CHECK(text.find("prime256v1") != std::string::npos);
  CHECK(text.find("ecdsa-with-SHA256") != std::string::npos);
  run({"openssl", "x509", "-noout", "-text", "-in", authority.server(store, "192.0.2.7", "b").certificate},
      &text);
  CHECK(text.find("IP Address:192.0.2.7") != std::string::npos);
}

TEST_CASE("authority: a request is for its own holder only, with a key that the asker holds") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", now());
  const auto validity = net::valid_for_days(now(), 1);
  const auto request = must(net::make_key_and_csr(device)).csr_pem;
  CHECK(must(net::peer_of_csr(request)) == device);
  const auto issue = [&](const net::Peer& peer, const std::string& csr) {
    const auto issued = net::issue_client(authority.authority(), peer, csr, validity);
    return issued ? "issued" : describe(issued.error());
  };
  CHECK(issue(device, request) == "issued");
  CHECK(issue({"voorbeeld", net::Role::device, "tafel-2"}, request).find("the request is for") !=
        std::string::npos);
  CHECK(issue({"voorbeeld", net::Role::coordinator, "tafel-1"}, request).find("the request is for") !=
        std::string::npos);
  CHECK(issue(store, request).find("a store gets a server's certificate") != std::string::npos);
  CHECK(issue(device, "hello").find("not a certificate request") != std::string::npos);
  CHECK(!net::issue_server(authority.authority(), store, "archief.example,URI:x",
                           must(net::make_key_and_csr(store)).csr_pem, validity));
  CHECK(!net::issue_server(authority.authority(), device, "archief.example", request, validity));
  CHECK(!net::make_key_and_csr({"Voorbeeld", net::Role::device, "tafel-1"}));
  CHECK(!net::create_authority("Voor beeld", validity));
  CHECK(!net::make_crl(authority.authority(), {{"xyz", now()}}, 1, validity));

  std::string said;
  const std::string rsa = folder / "rsa.csr";
  REQUIRE(run({"openssl", "req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "rsa.key",
               "-subj", "/CN=x", "-addext", "subjectAltName=URI:" + net::to_uri(device), "-out", rsa},
              &said) == 0);
  CHECK(issue(device, read_text(rsa)).find("not EC P-256") != std::string::npos);
  const std::string stock = folder / "stock.csr";
  REQUIRE(run({"openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
               "-keyout", folder / "stock.key", "-subj", "/CN=x", "-addext",
               "subjectAltName=URI:" + net::to_uri(device), "-out", stock},
              &said) == 0);
  CHECK(issue(device, read_text(stock)) == "issued");
}

TEST_CASE("authority: a certificate is renewed for the same holder and key, also after it lapsed") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", now());
  const auto lapsed = net::valid_for_days({now().unix_ms - 900 * 86'400'000LL}, net::leaf_days);
  const Identity old = authority.client(device, "device", lapsed);
  const auto fresh = net::valid_for_days(now(), net::leaf_days);
  const auto renew = [&](const net::Authority& by, const net::Peer& holder, const std::string& pem) {
    return net::renew_client(by, holder, pem, fresh);
  };
  const std::string before = read_text(old.certificate);
  const std::string renewed = must(renew(authority.authority(), device, before));
  CHECK(must(net::facts_of(renewed)).holder == device);
  CHECK(must(net::validity_of(renewed)).until.unix_ms / 1000 == fresh.until.unix_ms / 1000);
  CHECK(net::require_key(renewed, read_text(old.key)));
  CHECK(net::require_issued_by(renewed, authority.authority().certificate_pem));
  write_text(folder / "renewed.pem", renewed);
  CHECK(run({"openssl", "verify", "-x509_strict", "-CAfile", authority.pem(), folder / "renewed.pem"}) == 0);
  CHECK(run({"openssl", "verify", "-x509_strict", "-CAfile", authority.pem(), old.certificate}) != 0);

  const auto why = [](const Result<std::string>& made) { return made ? "" : describe(made.error()); };
  CHECK(
      why(renew(authority.authority(), {"voorbeeld", net::Role::device, "tafel-2"}, before)).find("is for") !=
      std::string::npos);
  const auto other = must(net::create_authority("voorbeeld", fresh));
  CHECK(why(renew(other, device, before)).find("not signed by this house") != std::string::npos);
  const Identity server = authority.server(store, "archief.example", "store");
  CHECK(why(renew(authority.authority(), store, read_text(server.certificate))).find("a store gets") !=
        std::string::npos);
  CHECK(why(renew(authority.authority(), device, "no certificate")).find("not a certificate") !=
        std::string::npos);
}

TEST_CASE("authority: renewed itself, it keeps every certificate that it issued") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", now());
  const Identity client = authority.client(device, "device");
  const auto before = authority.authority().certificate_pem;
  const auto validity = net::valid_for_days({now().unix_ms + 86'400'000}, net::authority_days);
  const auto renewed = must(net::renew_authority(authority.authority(), net::valid_for_days(now(), 9000)));
  CHECK(must(net::validity_of(renewed.certificate_pem)).until > must(net::validity_of(before)).until);
  write_text(folder / "renewed.pem", renewed.certificate_pem);
  CHECK(run({"openssl", "verify", "-x509_strict", "-CAfile", folder / "renewed.pem", client.certificate}) ==
        0);
  write_text(folder / "issued.pem",
             must(net::renew_client(renewed, device, read_text(client.certificate), validity)));
  CHECK(run({"openssl", "x509", "-noout", "-in", folder / "issued.pem"}) == 0);
  const auto other = must(net::create_authority("voorbeeld", validity));
  write_text(folder / "other.pem", other.certificate_pem);
  CHECK(run({"openssl", "verify", "-x509_strict", "-CAfile", folder / "other.pem", client.certificate}) != 0);
}

TEST_CASE("certificate: a key of its own, and the end of a list of revoked ones") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", now());
  const Identity one = authority.client(device, "one");
  const Identity two = authority.client(device, "two");
  CHECK(net::require_key(read_text(one.certificate), read_text(one.key)));
  CHECK(net::require_key(read_text(one.certificate), read_text(two.key)).error().fault == Fault::refused);
  CHECK(net::require_key(read_text(one.certificate), "no key").error().fault == Fault::malformed);
  const auto until = must(net::validity_of_list(read_text(authority.crl()))).until;
  CHECK(until.unix_ms > now().unix_ms + (net::crl_days - 1) * 86'400'000LL);
  CHECK(!net::validity_of_list(read_text(one.certificate)));
}

}  // namespace tafel::test
