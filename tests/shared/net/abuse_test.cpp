// One peer with a valid certificate does its worst, in small figures; the other peer notices nothing.
#include "tests/shared/net/attacker.hpp"
#include "tests/shared/net/test_server.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

using std::chrono::milliseconds;

const net::Peer bad_device{"voorbeeld", net::Role::device, "tafel-2"};

struct World {
  TemporaryFolder folder;
  TestAuthority authority{folder.path(), "voorbeeld", SystemClock().now()};
  Identity device = authority.client(test_device, "device");
  Identity bad = authority.client(bad_device, "bad");
  Identity store = authority.server(test_store, "127.0.0.1", "store");

  [[nodiscard]] net::ClientConfig as(const Identity& who, const TestServer& server) const {
    return client_config(authority, who, server.port());
  }
};

int status_of_put(const net::ClientConfig& config, std::size_t bytes) {
  net::HttpClient client(config);
  return must(client.exchange({"PUT", "/", {}, Bytes(bytes)})).status;
}

net::ServerConfig small() {
  net::ServerConfig config;
  config.limits.bodies = {400'000, 300'000, 20'000};
  return config;
}

}  // namespace

TEST_CASE(
    "abuse: unfinished bodies of one certificate are refused over its part, and another's body comes "
    "through") {
  World world;
  TestServer server(world.authority, world.store, small());
  Attacker first(world.as(world.bad, server));
  Attacker second(world.as(world.bad, server));
  const auto kept = first.begin_upload("/a", 200'000);
  first.send_all(kept);
  const auto refused = second.begin_upload("/b", 200'000);
  CHECK(second.move_until([&] { return second.status_of(refused) == 503; }));
  CHECK(first.status_of(kept) == 0);
  CHECK(status_of_put(world.as(world.device, server), 150'000) == 200);
  // The bad one's own part is full: also for itself over another connection.
  CHECK(status_of_put(world.as(world.bad, server), 150'000) == 503);
  // What it leaves is free again.
  first.reset(kept);
  first.move_for(milliseconds(100));
  CHECK(eventually([&] { return status_of_put(world.as(world.bad, server), 150'000) == 200; }));
}

TEST_CASE(
    "abuse: when others have all that is common, a record of ordinary size still gets in, a larger one "
    "waits") {
  World world;
  auto config = small();
  config.limits.bodies = {250'000, 300'000, 20'000};
  TestServer server(world.authority, world.store, config);
  Attacker bad(world.as(world.bad, server));
  const auto kept = bad.begin_upload("/a", 260'000);
  bad.send_all(kept);
  CHECK(bad.status_of(kept) == 0);
  CHECK(status_of_put(world.as(world.device, server), 19'000) == 200);
  CHECK(status_of_put(world.as(world.device, server), 100'000) == 503);
}

TEST_CASE("abuse: a body that hardly moves is given up with 408, one that moves is not") {
  World world;
  net::ServerConfig config;
  config.limits.least_rate = {milliseconds(1'000), 10'000};
  TestServer server(world.authority, world.store, config);
  Attacker bad(world.as(world.bad, server));
  const auto slow = bad.begin_upload("/slow", 100);
  CHECK(bad.move_until([&] { return bad.status_of(slow) == 408; }));
  Attacker good(world.as(world.device, server));
  const auto steady = good.begin_upload("/steady", 10'000'000);
  good.send_all(steady);
  good.move_for(milliseconds(1'500));
  CHECK(good.status_of(steady) == 0);
}

TEST_CASE("abuse: a peer that does not read its answers is cut off, and one that reads gets all of them") {
  World world;
  net::ServerConfig config;
  config.limits.least_rate = {milliseconds(2'000), 1'000'000};
  TestServer server(world.authority, world.store, config);
  CHECK(status_of_put(world.as(world.device, server), 100'000) == 200);
  Attacker bad(world.as(world.bad, server));
  bad.stop_taking();
  // Asks for 200 kB of its own words back, of which it takes 64 KiB.
  const auto answer = bad.ask("/" + std::string(100, 'x'), {{"x-answer-bytes", "200000"}});
  CHECK(bad.move_until([&] { return bad.was_cut_off(); }));
  CHECK(bad.body_bytes_of(answer) <= 65'535);
  CHECK(server.noted("it reads its answers too slowly"));
}

TEST_CASE(
    "abuse: answers that nobody reads keep the next request of the same certificate waiting, and no "
    "other's") {
  World world;
  net::ServerConfig config;
  config.limits.answers = {1'000'000, 150'000, 1'000};
  TestServer server(world.authority, world.store, config);
  Attacker bad(world.as(world.bad, server));
  bad.stop_taking();
  const auto first = bad.ask("/", {{"x-answer-bytes", "200000"}});
  CHECK(bad.move_until([&] { return bad.status_of(first) == 200; }));
  const auto second = bad.ask("/", {{"x-answer-bytes", "200000"}});
  bad.move_for(milliseconds(300));
  CHECK(bad.status_of(second) == 0);
  CHECK(status_of_put(world.as(world.device, server), 10'000) == 200);
  bad.reset(first);
  CHECK(bad.move_until([&] { return bad.status_of(second) == 200; }));
}

TEST_CASE("abuse: headers that unpack to many times their limit end the connection, a little over is 431") {
  World world;
  net::ServerConfig config;
  config.limits.request.header_bytes = 2'000;
  TestServer server(world.authority, world.store, config);
  Attacker bad(world.as(world.bad, server));
  const auto large = bad.ask("/", {{"x", std::string(3'000, 'x')}});
  CHECK(bad.move_until([&] { return bad.status_of(large) == 431; }));
  const auto bomb = bad.ask("/", {{"x", std::string(20'000, 'x')}});
  CHECK(bad.move_until([&] { return bad.was_cut_off(); }));
  CHECK(bad.status_of(bomb) == 0);
  CHECK(status_of_put(world.as(world.device, server), 10) == 200);
}

TEST_CASE("abuse: the answer to HEAD has no body, also when it is a refusal") {
  World world;
  net::ServerConfig config;
  config.limits.request.header_bytes = 2'000;
  TestServer server(world.authority, world.store, config);
  Attacker peer(world.as(world.device, server));
  const auto head = peer.ask("/", {{"x-answer-bytes", "1000"}}, "HEAD");
  const auto refused = peer.ask("/", {{"x", std::string(3'000, 'x')}}, "HEAD");
  const auto get = peer.ask("/", {{"x-answer-bytes", "1000"}});
  CHECK(peer.move_until([&] { return peer.is_over(head) && peer.is_over(refused) && peer.is_over(get); }));
  CHECK(peer.status_of(head) == 200);
  CHECK(peer.body_bytes_of(head) == 0);
  CHECK(peer.status_of(refused) == 431);
  CHECK(peer.body_bytes_of(refused) == 0);
  CHECK(peer.body_bytes_of(get) == 1'000);
}

}  // namespace tafel::test
