// Killed at any system call, or with a disk that fails: nothing acknowledged is lost, nothing is stored twice.
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <functional>

namespace tafel::test {
namespace {

// The number of leaves in the log of a running store.
std::uint64_t log_size(const TestHouse& house, net::HttpClient& client) {
  const std::string note = to_text(get(client, "/v1/log/checkpoint").body);
  return must(crypto::tlog::parse_checkpoint(must(crypto::tlog::open_note(house.house.log, note)))).size;
}

// Delivers one record to a store that is killed before its `when`-th `call`. False when it lived through it.
bool killed_at(TestHouse& house, const std::string& call, unsigned when, const Sealed& sealed,
               std::uint64_t leaves) {
  std::string first_receipt;
  bool was_killed = false;
  {
    RunningStore store(house);
    net::HttpClient client(house.client(house.device, store.port()));
    REQUIRE(get(client, "/healthz").status == 200);  // connected: what follows is the delivery alone
    Tracer tracer(store.process().pid(), call + ":signal=SIGKILL:when=" + std::to_string(when));
    const auto response = client.exchange(TestHouse::put(sealed));
    if (response) first_receipt = to_text(response->body);
    if (!response) was_killed = eventually([&] { return !store.process().runs(); });
  }
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  const auto response = ask(client, TestHouse::put(sealed));
  CHECK((response.status == 200 || response.status == 201));
  if (!first_receipt.empty()) CHECK(to_text(response.body) == first_receipt);
  CHECK(crypto::tlog::check_receipt(as_text(response.body), house.entry_of(sealed), house.house.log));
  CHECK(log_size(house, client) == leaves);
  return was_killed;
}

}  // namespace

TEST_CASE(
    "kill: the store, killed before each write, flush and answer of a delivery in turn, loses and doubles "
    "nothing") {
  TestHouse house;
  std::uint64_t leaves = 0;
  for (const std::string call : {"pwrite64", "fdatasync", "sendto"}) {
    unsigned when = 1;
    const auto deliver = [&] {
      const Sealed sealed = house.seal(TestHouse::session(static_cast<unsigned>(leaves)), 5000);
      ++leaves;
      CAPTURE(call);
      CAPTURE(when);
      return killed_at(house, call, when, sealed, leaves);
    };
    while (deliver()) ++when;
    CHECK_MESSAGE(when > 1, call << " was never reached: the walk walked over nothing");
    // At least two flushes of a delivery: of the database, and then of the checkpoint file.
    if (call == "fdatasync") CHECK(when > 2);
    CHECK(when < 100);
  }
}

TEST_CASE("kill: a store killed again and again under load keeps every receipt that it gave") {
  TestHouse house;
  std::map<std::string, std::string> receipts;
  std::vector<Sealed> records;
  for (unsigned round = 0; round < 8; ++round) {
    RunningStore store(house);
    net::HttpClient client(house.client(house.device, store.port()));
    for (const Sealed& known : records) {
      const auto response = ask(client, TestHouse::put(known));
      const std::string receipt = to_text(response.body);
      REQUIRE((response.status == 200 || response.status == 201));
      if (const auto before = receipts.find(known.session); before != receipts.end()) {
        CHECK(response.status == 200);
        CHECK(receipt == before->second);
      }
      receipts[known.session] = receipt;
    }
    CHECK(log_size(house, client) == records.size());
    Child killer(
        {"sh", "-c",
         "sleep 0.0" + std::to_string(2 + round) + "; kill -9 " + std::to_string(store.process().pid())},
        house / "killer.log");
    for (;;) {
      records.push_back(house.seal(TestHouse::session(static_cast<unsigned>(records.size())), 2000));
      const auto response = client.exchange(TestHouse::put(records.back()));
      if (!response) break;
      receipts[records.back().session] = to_text(response->body);
    }
    killer.wait();
    CHECK(store.process().wait() == -SIGKILL);
  }
  CHECK(receipts.size() >= 7);
}

TEST_CASE(
    "disk: a full one is refused with 507, nothing stays of it, and with space again the store goes on") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed before = house.seal(TestHouse::session(1));
  const auto receipt = ask(client, TestHouse::put(before)).body;
  const Sealed sealed = house.seal(TestHouse::session(2));
  REQUIRE(get(coordinator, "/healthz").status == 200);
  Tracer tracer(store.process().pid(), "pwrite64:error=ENOSPC");
  CHECK(problem_of(ask(client, TestHouse::put(sealed))) == "507 full");
  // A reading that cannot be noted is not given.
  CHECK(problem_of(get(coordinator, "/v1/records/" + before.sha(), {{"tafel-reason", "x"}})) == "507 full");
  tracer.let_go();
  CHECK(ask(client, TestHouse::put(before)).body == receipt);
  CHECK(ask(client, TestHouse::put(sealed)).status == 201);
  CHECK(log_size(house, client) == 2);
}

TEST_CASE("disk: after a failed flush nothing is acknowledged until a restart, and then the retry works") {
  TestHouse house;
  const Sealed before = house.seal(TestHouse::session(1));
  const Sealed sealed = house.seal(TestHouse::session(2));
  Bytes receipt;
  for (const std::string error : {"EIO", "ENOSPC"}) {
    CAPTURE(error);
    RunningStore store(house);
    net::HttpClient client(house.client(house.device, store.port()));
    receipt = ask(client, TestHouse::put(before)).body;
    Tracer tracer(store.process().pid(), "fdatasync:error=" + error);
    CHECK(problem_of(ask(client, TestHouse::put(sealed))) == "503 storage");
    tracer.let_go();
    CHECK(problem_of(ask(client, TestHouse::put(sealed))) == "503 storage");
    CHECK(problem_of(get(client, "/healthz")) == "503 storage");
    CHECK(ask(client, TestHouse::put(before)).body == receipt);
    CHECK(store.stop() == 0);
  }
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  const int status = ask(client, TestHouse::put(sealed)).status;
  CHECK((status == 200 || status == 201));
  CHECK(ask(client, TestHouse::put(before)).body == receipt);
  CHECK(log_size(house, client) == 2);
}

TEST_CASE("start: a house file that the house did not sign is refused, by name") {
  const auto says = [](const std::function<void(TestHouse&)>& spoil) {
    TestHouse house;
    spoil(house);
    Child store(RunningStore::command(house, "0"), house / "store.log");
    CHECK(store.wait() == 1);
    return read_text(house / "store.log");
  };
  const auto altered = says([](TestHouse& house) {
    std::string json = read_text(house / "house.json");
    json.replace(json.find("tafel-1"), 7, "tafel-9");
    write_text(house / "house.json", json);
  });
  CHECK_MESSAGE(altered.find("house.json: ") != std::string::npos, altered);
  const auto unsigned_file =
      says([](TestHouse& house) { std::filesystem::remove(house / "house.json.minisig"); });
  CHECK_MESSAGE(unsigned_file.find("house.json.minisig") != std::string::npos, unsigned_file);
  const auto of_another_key = says([](TestHouse& house) {
    const auto other = crypto::minisign::make_sign_key(*house.random);
    write_text(house / "house.pub",
               crypto::minisign::to_file(crypto::minisign::verify_key_of(other), "house"));
  });
  CHECK_MESSAGE(of_another_key.find("house.json: ") != std::string::npos, of_another_key);
}

TEST_CASE("reload: a house file with a lower serial, or unsigned, changes nothing") {
  TestHouse house;
  house.house.serial = 7;
  house.write_house();
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  house.house.devices.clear();
  house.house.serial = 6;
  house.write_house();
  store.process().signal(SIGHUP);
  CHECK(eventually([&] { return store.log().find("its serial 6 is lower than 7") != std::string::npos; }));
  CHECK(ask(client, TestHouse::put(house.seal(TestHouse::session(1), 100))).status == 201);
  house.house.serial = 8;
  house.write_house();
  write_text(house / "house.json.minisig", "nothing\n");
  store.process().signal(SIGHUP);
  CHECK(eventually([&] {
    const std::string log = store.log();
    return log.find("not read anew", log.find("lower than 7") + 1) != std::string::npos;
  }));
  CHECK(ask(client, TestHouse::put(house.seal(TestHouse::session(2), 100))).status == 201);
}

}  // namespace tafel::test
