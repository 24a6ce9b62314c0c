// The stock curl against the store: what docs/store-api.md shows.
#include "shared/crypto/tlog/tlog.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

// curl's arguments for one identity; what follows is the caller's.
std::vector<std::string> curl(const TestHouse& house, const Identity& identity,
                              const std::vector<std::string>& more) {
  std::vector<std::string> command{
      "curl",  "--silent",  "--show-error",        "--http2", "--max-time",
      "20",    "--cacert",  house.authority.pem(), "--cert",  identity.certificate,
      "--key", identity.key};
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

}  // namespace

TEST_CASE("curl: a device PUTs a record, a coordinator lists and GETs it with a reason") {
  TestHouse house;
  RunningStore store(house);
  const Sealed sealed = house.seal(TestHouse::session(1), 200'000);
  write_text(house / "record.age", as_text(sealed.age_file));
  const std::string minisig = "tafel-minisig: " + crypto::to_base64(as_bytes(sealed.minisig));
  const std::string url = store.url("/v1/records/" + sealed.sha());
  const std::vector<std::string> put{
      "--upload-file", house / "record.age",           "--header", minisig, "--output", house / "receipt",
      "--write-out",   "%{http_version} %{http_code}", url};

  std::string said;
  CHECK(run(curl(house, house.device, put), &said) == 0);
  CHECK(said == "2 201");
  const std::string receipt = read_text(house / "receipt");
  CHECK(crypto::tlog::check_receipt(receipt, house.entry_of(sealed), house.house.log));
  CHECK(run(curl(house, house.device, put), &said) == 0);
  CHECK(said == "2 200");
  CHECK(read_text(house / "receipt") == receipt);

  const std::vector<std::string> read{"--header",
                                      "tafel-reason: opvolging%20dossier",
                                      "--dump-header",
                                      house / "headers",
                                      "--output",
                                      house / "back.age",
                                      "--write-out",
                                      "%{http_code}",
                                      url};
  CHECK(run(curl(house, house.coordinator, read), &said) == 0);
  CHECK(said == "200");
  CHECK(read_text(house / "back.age") == as_text(sealed.age_file));
  CHECK(read_text(house / "headers").find("tafel-receipt: " + crypto::to_base64(as_bytes(receipt))) !=
        std::string::npos);

  CHECK(run(curl(house, house.coordinator, {"--header", "tafel-reason: lijst", store.url("/v1/records")}),
            &said) == 0);
  CHECK(said.find(sealed.sha()) != std::string::npos);
  CHECK(run(curl(house, house.device, {"--header", "tafel-reason: lijst", store.url("/v1/records")}),
            &said) == 0);
  CHECK(said.find("urn:tafelgeheim:problem:role") != std::string::npos);
}

TEST_CASE("curl: a body over the limit gets 413 before it is sent whole") {
  TestHouse house;
  RunningStore store(house);
  std::filesystem::resize_file((write_text(house / "large", "x"), house / "large"), 80UL * 1024 * 1024);
  std::string said;
  run(curl(house, house.device,
           {"--upload-file", house / "large", "--output", house / "answer", "--write-out", "%{http_code}",
            store.url("/v1/records/" + std::string(64, '0'))}),
      &said);
  INFO(said << store.log());
  CHECK(said.find("413") != std::string::npos);
  CHECK(read_text(house / "answer").find("urn:tafelgeheim:problem:too-large") != std::string::npos);
}

TEST_CASE(
    "curl: without a certificate, over HTTP/1.1 or over TLS 1.2 nothing is answered, and the log says why") {
  TestHouse house;
  RunningStore store(house);
  const auto base = curl(house, house.device, {store.url("/healthz")});
  std::string said;
  CHECK(run(base, &said) == 0);
  CHECK(said == "ok\n");
  const auto with = [&](const std::vector<std::string>& more) { return curl(house, house.device, more); };
  CHECK(run({"curl", "--silent", "--http2", "--cacert", house.authority.pem(), store.url("/healthz")}) != 0);
  CHECK(
      eventually([&] { return store.log().find("peer did not return a certificate") != std::string::npos; }));
  CHECK(run(with({"--tls-max", "1.2", store.url("/healthz")})) == 35);
  CHECK(eventually([&] { return store.log().find("unsupported protocol") != std::string::npos; }));
  CHECK(run(with({"--no-alpn", store.url("/healthz")})) != 0);
  CHECK(eventually(
      [&] { return store.log().find("does not offer HTTP/2 (no ALPN h2)") != std::string::npos; }));
  CHECK(run(with({"--http1.1", store.url("/healthz")})) == 35);
}

TEST_CASE(
    "openssl: a TLS tool that offers no protocol sees the store's certificate, and what is wrong with it") {
  TestHouse house;
  RunningStore store(house);
  const auto seen = [&](const std::string& trusted) {
    std::string said;
    run({"sh", "-c",
         "openssl s_client -tls1_3 -connect 127.0.0.1:" + store.port() + " -CAfile " + trusted + " -cert " +
             house.device.certificate.string() + " -key " + house.device.key.string() + " < /dev/null"},
        &said);
    return said;
  };
  CHECK(seen(house.authority.pem()).find("Verify return code: 0 (ok)") != std::string::npos);
  CHECK(seen(house.device.certificate).find("Verify return code: 0 (ok)") == std::string::npos);
}

}  // namespace tafel::test
