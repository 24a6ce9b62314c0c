#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

namespace tafel::test {
namespace {

// Runs one statement on the store's file while the store is down.
bool change_database(const TestHouse& house, const std::string& sql) {
  sqlite3* database = nullptr;
  sqlite3_open((house / "state" / "store.sqlite").c_str(), &database);
  const int code = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
  sqlite3_close(database);
  return code == SQLITE_OK;
}

}  // namespace

TEST_CASE(
    "read: a coordinator lists and reads with a reason; record, signature and receipt are what was "
    "delivered") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient device(house.client(house.device, store.port()));
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed first = house.seal(TestHouse::session(1));
  const Sealed second = house.seal(TestHouse::session(2));
  const auto receipt = ask(device, TestHouse::put(first)).body;
  ask(device, TestHouse::put(second));

  const net::Headers reason{{"tafel-reason", "opvolging%20cli%C3%ABntsysteem"}};
  const auto record = get(coordinator, "/v1/records/" + first.sha(), reason);
  CHECK(record.status == 200);
  CHECK(record.body == first.age_file);
  CHECK(record.headers.at("tafel-minisig") == crypto::to_base64(as_bytes(first.minisig)));
  CHECK(record.headers.at("tafel-receipt") == crypto::to_base64(receipt));

  const auto list = nlohmann::json::parse(get(coordinator, "/v1/records", reason).body);
  REQUIRE(list.at("records").size() == 2);
  CHECK(list.at("records")[0].at("sha256") == first.sha());
  CHECK(list.at("records")[0].at("device") == "tafel-1");
  CHECK(list.at("records")[1].at("session") == second.session);
  CHECK(list.at("records")[1].at("log_index") == 1);
  CHECK(list.at("records")[1].at("size") == second.age_file.size());
  CHECK(nlohmann::json::parse(get(coordinator, "/v1/records?from=1", reason).body).at("records").size() == 1);
}

TEST_CASE("read: without a right or a reason nothing is given") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient device(house.client(house.device, store.port()));
  net::HttpClient other(house.client(house.other_device, store.port()));
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed sealed = house.seal(TestHouse::session(1));
  ask(device, TestHouse::put(sealed));
  const std::string path = "/v1/records/" + sealed.sha();
  const auto with = [](const std::string& reason) { return net::Headers{{"tafel-reason", reason}}; };

  CHECK(problem_of(get(device, path, with("x"))) == "403 role");
  CHECK(problem_of(get(device, "/v1/records", with("x"))) == "403 role");
  CHECK(problem_of(get(coordinator, path)) == "400 reason");
  CHECK(problem_of(get(coordinator, path, with("%20"))) == "400 reason");
  CHECK(problem_of(get(coordinator, path, with("%0a"))) == "400 reason");
  CHECK(problem_of(get(coordinator, path, with("%ff"))) == "400 reason");
  CHECK(problem_of(get(coordinator, path, with("%4"))) == "400 reason");
  CHECK(problem_of(get(coordinator, path, with(std::string(501, 'x')))) == "400 reason");
  CHECK(get(coordinator, path, with(std::string(500, 'x'))).status == 200);
  CHECK(problem_of(get(coordinator, "/v1/records?from=-1", with("x"))) == "400 request");
  CHECK(problem_of(get(coordinator, "/v1/records/" + std::string(64, '0'), with("x"))) == "404 not-found");
  CHECK(problem_of(get(other, "/v1/log/proof/" + sealed.sha())) == "403 role");
  CHECK(get(coordinator, "/v1/log/proof/" + sealed.sha()).status == 200);

  house.house.coordinators[0].revoked_at = SystemClock().now();
  house.write_house();
  store.reload();
  CHECK(problem_of(get(coordinator, path, with("x"))) == "403 role");
}

TEST_CASE("read: each reading is in the access log; a log changed by hand keeps the store from starting") {
  TestHouse house;
  const Sealed sealed = house.seal(TestHouse::session(1));
  {
    RunningStore store(house);
    net::HttpClient device(house.client(house.device, store.port()));
    net::HttpClient coordinator(house.client(house.coordinator, store.port()));
    ask(device, TestHouse::put(sealed));
    for (const char* reason : {"een", "twee", "drie"})
      CHECK(get(coordinator, "/v1/records/" + sealed.sha(), {{"tafel-reason", reason}}).status == 200);
    CHECK(problem_of(get(device, "/v1/access", {{"tafel-reason", "x"}})) == "403 role");
    CHECK(problem_of(get(coordinator, "/v1/access")) == "400 reason");
    const std::string lines = to_text(get(coordinator, "/v1/access?from=1", {{"tafel-reason", "vier"}}).body);
    CHECK(lines.find("\"reason\":\"een\"") == std::string::npos);
    CHECK(lines.find("\"action\":\"get\",\"record\":\"" + sealed.sha() + "\",\"reason\":\"drie\"") !=
          std::string::npos);
    CHECK(lines.find("\"action\":\"access\",\"record\":\"\",\"reason\":\"vier\"") != std::string::npos);
    CHECK(store.stop() == 0);
  }
  const auto starts = [&] {
    std::string said;
    try {
      RunningStore store(house);
      said = store.stop() == 0 ? "ended well" : "ended badly";
    } catch (const std::exception& error) {
      said = error.what();
    }
    return said;
  };
  CHECK(starts() == "ended well");
  CHECK(!change_database(house, "DELETE FROM access"));
  CHECK(!change_database(house, "UPDATE access SET line = 'x'"));
  SUBCASE("a reason is changed") {
    REQUIRE(change_database(
        house,
        "DROP TRIGGER access_is_append_only_1; UPDATE access SET line = replace(line, 'twee', 'vier')"));
    CHECK(starts().find("line 3: the access log was changed") != std::string::npos);
  }
  SUBCASE("a line is taken out") {
    REQUIRE(
        change_database(house, "DROP TRIGGER access_is_append_only_2; DELETE FROM access WHERE number = 2"));
    CHECK(starts().find("the access log was changed") != std::string::npos);
  }
  SUBCASE("a leaf of the log is another") {
    REQUIRE(change_database(house, "UPDATE node SET hash = zeroblob(32)"));
    CHECK(starts().find("the log on disk is not what its checkpoint says") != std::string::npos);
  }
  SUBCASE("the log key is another") {
    write_text(house / "log.key", crypto::to_base64(Bytes(32, 7)) + "\n");
    CHECK(starts().find("the log key is not the one that the house file names") != std::string::npos);
  }
  SUBCASE("others may read the log key") {
    std::filesystem::permissions(house / "log.key", std::filesystem::perms::others_read,
                                 std::filesystem::perm_options::add);
    CHECK(starts().find("log.key: others may read the log key: chmod 600") != std::string::npos);
  }
  SUBCASE("a store is running already") {
    RunningStore store(house);
    TemporaryFolder folder;
    Child second(RunningStore::command(house, "0"), folder / "log");
    CHECK(second.wait() == 1);
    CHECK(read_text(folder / "log").find("in use by another process") != std::string::npos);
  }
}

TEST_CASE("status: health and counts, without a name") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient device(house.client(house.device, store.port()));
  ask(device, TestHouse::put(house.seal(TestHouse::session(1))));
  CHECK(to_text(get(device, "/healthz").body) == "ok\n");
  CHECK(problem_of(get(device, "/metrics")) == "403 role");
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const std::string metrics = to_text(get(coordinator, "/metrics").body);
  CHECK(metrics.find("\ntafel_store_records 1\n") != std::string::npos);
  CHECK(metrics.find("tafel_store_answers_total{status=\"201\"} 1\n") != std::string::npos);
  CHECK(metrics.find("\ntafel_store_writable 1\n") != std::string::npos);
  CHECK(metrics.find("\ntafel_store_last_record_seconds ") != std::string::npos);
  CHECK(metrics.find("\ntafel_store_disk_free_bytes ") != std::string::npos);
  CHECK(metrics.find("tafel_store_disk_errors_total{kind=\"full\"} 0\n") != std::string::npos);
  CHECK(metrics.find("tafel-1") == std::string::npos);
}

}  // namespace tafel::test
