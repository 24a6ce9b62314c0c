// The table of wrong peers: each is refused by the right side, and both sides say why.
#include "tests/shared/net/test_server.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

bool contains(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

struct World {
  World()
      : now(SystemClock().now()),
        authority(folder.path(), "voorbeeld", now),
        stranger(folder / "other", "voorbeeld", now) {}
  TemporaryFolder folder;
  Instant now;
  TestAuthority authority;
  TestAuthority stranger;  // another authority that says it is the same house
  Identity device = authority.client(test_device, "device");
  Identity store = authority.server(test_store, "127.0.0.1", "store");
};

// The client's error, once the server at the other end shows `server`.
std::string client_says(const World& world, const Identity& server, const TestAuthority& servers_authority) {
  TestServer running(servers_authority, server);
  return outcome_of(client_config(world.authority, world.device, running.port()));
}

}  // namespace

TEST_CASE("peers: the right ones understand each other") {
  World world;
  TestServer server(world.authority, world.store);
  CHECK(outcome_of(client_config(world.authority, world.device, server.port())) == "200");
  CHECK(server.notes().empty());
}

TEST_CASE("peers: the server refuses a wrong client, says why, and the client hears it") {
  World world;
  struct Row {
    const char* name;
    Identity identity;
    const char* server_says;
    const char* client_says;
  };
  const net::Validity past{{world.now.unix_ms - 7'200'000}, {world.now.unix_ms - 3'600'000}};
  const net::Validity future{{world.now.unix_ms + 3'600'000}, {world.now.unix_ms + 7'200'000}};
  const Identity revoked = world.authority.client(test_device, "revoked");
  const Identity elsewhere = world.stranger.client(test_device, "elsewhere");
  world.authority.revoke({revoked});
  const std::vector<Row> rows{
      {"other authority", elsewhere, "certificate: ", "refused: the server refused the connection"},
      {"expired", world.authority.client(test_device, "expired", past),
       "certificate: certificate has expired",
       "refused: the server refused the connection: sslv3 alert certificate expired"},
      {"not valid yet", world.authority.client(test_device, "early", future),
       "certificate: certificate is not yet valid", "refused: the server refused the connection"},
      {"revoked", revoked, "certificate: certificate revoked",
       "refused: the server refused the connection: sslv3 alert certificate revoked"},
      {"a server's certificate", world.store, "certificate: unsuitable certificate purpose",
       "refused: the server refused the connection"}};
  TestServer server(world.authority, world.store);
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::string said = outcome_of(client_config(world.authority, row.identity, server.port()));
    CHECK_MESSAGE(contains(said, row.client_says), said);
    CHECK_MESSAGE(server.noted(row.server_says), server.notes());
  }
  CHECK(outcome_of(client_config(world.authority, world.device, server.port())) == "200");
}

TEST_CASE("peers: the server refuses everybody when its list of revocations is out of date") {
  World world;
  const net::Validity past{{world.now.unix_ms - 7'200'000}, {world.now.unix_ms - 3'600'000}};
  write_text(world.authority.crl(), must(net::make_crl(world.authority.authority(), {}, 9, past)));
  TestServer server(world.authority, world.store);
  CHECK(contains(outcome_of(client_config(world.authority, world.device, server.port())), "refused: "));
  CHECK(server.noted("certificate: CRL has expired"));
}

TEST_CASE("peers: the server refuses a client of its authority whose certificate names nobody of ours") {
  World world;
  const std::string key = world.folder / "x.key";
  const std::string csr = world.folder / "x.csr";
  const std::string pem = world.folder / "x.pem";
  write_text(world.folder / "authority.key", as_text(world.authority.authority().key_pem.view()));
  REQUIRE(run({"openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
               "-keyout", key, "-subj", "/CN=tafel-1", "-out", csr}) == 0);
  REQUIRE(run({"openssl", "x509", "-req", "-in", csr, "-CA", world.authority.pem(), "-CAkey",
               world.folder / "authority.key", "-days", "1", "-out", pem}) == 0);
  TestServer server(world.authority, world.store);
  const std::string said = outcome_of(client_config(world.authority, {pem, key}, server.port()));
  CHECK_MESSAGE(contains(said, "the server may have refused our certificate"), said);
  CHECK(server.noted("names no tafelgeheim:// URI"));
}

TEST_CASE("peers: the client refuses a wrong store, before it sends anything") {
  World world;
  const net::Peer other_name{"voorbeeld", net::Role::store, "kelder"};
  const net::Peer other_house{"elders", net::Role::store, "archief"};
  SUBCASE("of another authority") {
    const std::string said =
        client_says(world, world.stranger.server(test_store, "127.0.0.1", "s"), world.stranger);
    CHECK_MESSAGE(contains(said, "refused: the server's certificate is not accepted: "), said);
  }
  SUBCASE("with another name") {
    const std::string said =
        client_says(world, world.authority.server(other_name, "127.0.0.1", "s"), world.authority);
    CHECK(said ==
          "refused: the server is tafelgeheim://voorbeeld/store/kelder, expected was "
          "tafelgeheim://voorbeeld/store/archief");
  }
  SUBCASE("of another house") {
    const std::string said =
        client_says(world, world.authority.server(other_house, "127.0.0.1", "s"), world.authority);
    CHECK_MESSAGE(contains(said, "refused: the server is tafelgeheim://elders/store/archief"), said);
  }
  SUBCASE("for another host") {
    const std::string said =
        client_says(world, world.authority.server(test_store, "archief.example", "s"), world.authority);
    CHECK_MESSAGE(contains(said, "refused: the server's certificate is not accepted: IP address mismatch"),
                  said);
  }
  SUBCASE("for another host name") {
    TestServer running(world.authority, world.authority.server(test_store, "archief.example", "s"));
    auto config = client_config(world.authority, world.device, running.port());
    config.host = "localhost";
    const std::string said = outcome_of(config);
    CHECK_MESSAGE(contains(said, "refused: the server's certificate is not accepted: hostname mismatch"),
                  said);
  }
  SUBCASE("a device that poses as a store") {
    const std::string said = client_says(world, world.device, world.authority);
    CHECK_MESSAGE(
        contains(said, "refused: the server's certificate is not accepted: unsuitable certificate purpose"),
        said);
  }
}

TEST_CASE("peers: nobody there, and somebody silent, are unreachable and not refused") {
  World world;
  std::string port;
  {
    TestServer gone(world.authority, world.store);
    port = gone.port();
  }
  CHECK(contains(outcome_of(client_config(world.authority, world.device, port)), "unreachable: "));
  auto config = client_config(world.authority, world.device, port);
  config.host = "no-such-host.invalid";
  CHECK(contains(outcome_of(config), "unreachable: no-such-host.invalid: cannot find the host"));
}

TEST_CASE("peers: our own certificate that is not there is refused, with its place") {
  World world;
  TestServer server(world.authority, world.store);
  auto config = client_config(world.authority, world.device, server.port());
  config.certificate_pem = world.folder / "nothing.pem";
  CHECK(contains(outcome_of(config), "refused: " + (world.folder / "nothing.pem").string()));
  config.certificate_pem = world.store.certificate;
  CHECK(contains(outcome_of(config), "refused: "));
}

}  // namespace tafel::test
