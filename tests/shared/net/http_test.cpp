// Client and server together: bodies, limits, time-outs, ends.
#include "tests/shared/net/test_server.hpp"

#include <arpa/inet.h>
#include <array>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tafel::test {
namespace {

struct World {
  TemporaryFolder folder;
  TestAuthority authority{folder.path(), "voorbeeld", SystemClock().now()};
  Identity device = authority.client(test_device, "device");
  Identity store = authority.server(test_store, "127.0.0.1", "store");
};

int connect_to(const std::string& port) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(port)));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  return descriptor;
}

Bytes pattern(std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 + i / 251);
  return bytes;
}

}  // namespace

TEST_CASE("http: bodies of every awkward size go there and come back, over one connection") {
  World world;
  TestServer server(world.authority, world.store);
  net::HttpClient client(client_config(world.authority, world.device, server.port()));
  for (const std::size_t size :
       {0UL, 1UL, 16383UL, 16384UL, 16385UL, 65535UL, 65536UL, 1UL << 20, (5UL << 20) + 1}) {
    CAPTURE(size);
    const Bytes body = pattern(size);
    const auto response = must(client.exchange({"PUT", "/x", {}, body}));
    CHECK(response.status == 200);
    CHECK(response.body == body);
    CHECK(response.headers.at("peer") == net::to_uri(test_device));
    CHECK(response.headers.at("path") == "/x");
  }
}

TEST_CASE("http: what breaks a limit is refused with its status, and the connection goes on") {
  World world;
  net::ServerConfig config;
  config.limits.request.body_bytes = 1000;
  config.limits.request.header_bytes = 2000;
  config.limits.bodies.each_bytes = 900;
  TestServer server(world.authority, world.store, config);
  net::HttpClient client(client_config(world.authority, world.device, server.port()));
  const auto status = [&](const net::Request& request) { return must(client.exchange(request)).status; };
  CHECK(status({"PUT", "/", {}, Bytes(900)}) == 200);
  CHECK(status({"PUT", "/", {{"content-length", "901"}}, Bytes(901)}) == 503);
  CHECK(status({"PUT", "/", {{"content-length", "1001"}}, Bytes(1001)}) == 413);
  CHECK(status({"PUT", "/", {}, Bytes(500'000)}) == 413);
  CHECK(status({"GET", "/", {{"x", std::string(2000, 'x')}}, {}}) == 431);
  CHECK(status({"GET", "/throw", {}, {}}) == 500);
  CHECK(status({"PUT", "/", {}, Bytes(900)}) == 200);
}

TEST_CASE("http: a response over the client's limit is refused as malformed") {
  World world;
  TestServer server(world.authority, world.store);
  auto config = client_config(world.authority, world.device, server.port());
  config.response_limit_bytes = 1000;
  net::HttpClient client(config);
  CHECK(client.exchange({"PUT", "/", {}, Bytes(1000)}));
  const auto response = client.exchange({"PUT", "/", {}, Bytes(1001)});
  REQUIRE(!response);
  CHECK(response.error().fault == Fault::malformed);
}

TEST_CASE(
    "http: who says nothing is sent away, in the handshake and after it; a client comes back by itself") {
  World world;
  net::ServerConfig config;
  config.limits.handshake = std::chrono::milliseconds(2'000);
  config.limits.idle = std::chrono::milliseconds(2'000);
  TestServer server(world.authority, world.store, config);
  const int silent = connect_to(server.port());
  char byte = 0;
  CHECK(::read(silent, &byte, 1) == 0);
  ::close(silent);
  net::HttpClient client(client_config(world.authority, world.device, server.port()));
  CHECK(client.exchange({"GET", "/", {}, {}}));
  std::this_thread::sleep_for(std::chrono::milliseconds(2'500));
  CHECK(client.exchange({"GET", "/", {}, {}}));
}

TEST_CASE("http: a connection that has lived its time is ended between requests, and nobody notices") {
  World world;
  net::ServerConfig config;
  config.limits.lifetime = std::chrono::milliseconds(20);
  TestServer server(world.authority, world.store, config);
  net::HttpClient client(client_config(world.authority, world.device, server.port()));
  for (int i = 0; i < 30; ++i) {
    CHECK(must(client.exchange({"PUT", "/", {}, pattern(20'000)})).status == 200);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

TEST_CASE("http: a stranger too many displaces the oldest silent one, and whoever speaks gets in") {
  World world;
  net::ServerConfig config;
  config.limits.strangers = {2, 2};
  TestServer server(world.authority, world.store, config);
  const int first = connect_to(server.port());
  const int second = connect_to(server.port());
  const int third = connect_to(server.port());
  char byte = 0;
  CHECK(::read(first, &byte, 1) == 0);
  CHECK(server.noted("too many unfinished handshakes"));
  CHECK(outcome_of(client_config(world.authority, world.device, server.port())) == "200");
  CHECK(::recv(third, &byte, 1, MSG_DONTWAIT) == -1);
  for (const int descriptor : {first, second, third}) ::close(descriptor);
}

TEST_CASE("http: strangers leave a peer's connection alone, and a peer too many displaces its own idle one") {
  World world;
  net::ServerConfig config;
  config.limits.strangers = {2, 2};
  config.limits.peers = {8, 1};
  TestServer server(world.authority, world.store, config);
  net::HttpClient first(client_config(world.authority, world.device, server.port()));
  CHECK(must(first.exchange({"GET", "/", {}, {}})).status == 200);
  std::vector<int> strangers;
  for (int i = 0; i < 20; ++i) strangers.push_back(connect_to(server.port()));
  CHECK(must(first.exchange({"GET", "/", {}, {}})).status == 200);
  CHECK(server.notes().find("too many connections") == std::string::npos);
  net::HttpClient second(client_config(world.authority, world.device, server.port()));
  CHECK(must(second.exchange({"GET", "/", {}, {}})).status == 200);
  CHECK(server.noted("cut off " + net::to_uri(test_device) + ": too many connections of its certificate"));
  for (const int descriptor : strangers) ::close(descriptor);
}

TEST_CASE("http: bytes that are no TLS are refused, and the server goes on") {
  World world;
  TestServer server(world.authority, world.store);
  const int descriptor = connect_to(server.port());
  const std::string words = "GET / HTTP/1.1\r\n\r\n";
  REQUIRE(::write(descriptor, words.data(), words.size()) == static_cast<ssize_t>(words.size()));
  CHECK(server.noted("refused 127.0.0.1 port"));
  ::close(descriptor);
  CHECK(outcome_of(client_config(world.authority, world.device, server.port())) == "200");
}

TEST_CASE(
    "http: TLS and certificate good, but what follows is no HTTP/2: cut off, noted, and the server goes on") {
  World world;
  TestServer server(world.authority, world.store);
  (void)run({"sh", "-c",
             "printf 'GET / HTTP/1.1\\r\\nhost: x\\r\\n\\r\\n' | openssl s_client -quiet -no_ign_eof -tls1_3 "
             "-alpn h2 -connect "
             "127.0.0.1:" +
                 server.port() + " -CAfile " + world.authority.pem().string() + " -cert " +
                 world.device.certificate.string() + " -key " + world.device.key.string()});
  CHECK(server.noted("cut off " + net::to_uri(test_device) + ": not HTTP/2"));
  CHECK(outcome_of(client_config(world.authority, world.device, server.port())) == "200");
}

}  // namespace tafel::test
