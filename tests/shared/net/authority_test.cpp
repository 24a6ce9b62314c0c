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

}  // namespace tafel::test
