// The files of TLS, with something else in their place: none is believed, and none makes a program wait.
#include "shared/net/tls_context.hpp"
#include "tests/shared/base/hostile_shapes.hpp"
#include "tests/shared/net/test_server.hpp"

#include <doctest/doctest.h>

namespace tafel::test {

TEST_CASE("tls files: authority, certificate, key and list of revocations are plain files, or refused") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", SystemClock().now());
  const Identity device = authority.client(test_device, "device");
  const net::TlsFiles files{authority.pem(), device.certificate, device.key};
  const auto client = [&] { return net::make_client_context(files).has_value(); };
  const auto server = [&] { return net::make_server_context(files, authority.crl()).has_value(); };
  for (const auto& file : {files.authority_pem, files.certificate_pem, files.key_pem}) {
    testing::check_hostile_shapes(file, client, testing::Growth::is_its_own);
    testing::check_hostile_shapes(file, server, testing::Growth::is_its_own);
  }
  testing::check_hostile_shapes(authority.crl(), server, testing::Growth::is_its_own);
}

TEST_CASE("tls files: a file that is not PEM is refused, and a key under a passphrase asks nobody for it") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", SystemClock().now());
  const Identity device = authority.client(test_device, "device");
  const net::TlsFiles files{authority.pem(), device.certificate, device.key};
  const testing::Watchdog watchdog(60);
  SUBCASE("the authority") {
    write_text(files.authority_pem, "no certificate");
  }
  SUBCASE("the certificate") {
    write_text(files.certificate_pem, read_text(files.key_pem));
  }
  SUBCASE("a certificate that is cut off") {
    const std::string pem = read_text(files.certificate_pem);
    write_text(files.certificate_pem, pem + pem.substr(0, pem.size() / 2));
  }
  SUBCASE("a key under a passphrase") {
    REQUIRE(run({"openssl", "pkey", "-in", files.key_pem, "-aes256", "-passout", "pass:x", "-out",
                 (folder / "sealed.key")}) == 0);
    write_text(files.key_pem, read_text(folder / "sealed.key"));
  }
  const auto context = net::make_client_context(files);
  REQUIRE_FALSE(context.has_value());
  CHECK(context.error().fault == Fault::malformed);
}

}  // namespace tafel::test
