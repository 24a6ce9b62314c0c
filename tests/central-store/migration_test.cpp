// A database file of an earlier version: opened, brought up to this one, and nothing of it changed.
#include "central-store/operator/folder_check.hpp"
#include "central-store/storage/sqlite_schema.hpp"
#include "shared/sqlite/database.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/stored_house.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;

// Makes a file by the schemas up to 3, before there were documents, with the rows that a store of today has.
void make_old(const fs::path& now, const fs::path& old) {
  auto database = must(sqlite::Database::open(old));
  for (const char* schema : {store::schema_1, store::schema_2, store::schema_3})
    REQUIRE(database.execute(schema));
  REQUIRE(database.execute(("ATTACH '" + now.string() + "' AS today").c_str()));
  REQUIRE(database.execute(
      "INSERT INTO record SELECT log_index, age_sha256, session, device, sealed_at, stored_at, size, "
      "dossier_tag, retention_years, minisig, receipt, log_entry FROM today.record;"
      "INSERT INTO content SELECT * FROM today.content;"
      "INSERT INTO node SELECT * FROM today.node;"
      "INSERT INTO access SELECT * FROM today.access;"
      "UPDATE tree SET size = (SELECT size FROM today.tree), checkpoint = (SELECT checkpoint FROM "
      "today.tree), "
      "is_in_a_file = (SELECT is_in_a_file FROM today.tree);"));
  REQUIRE(database.execute("DETACH today"));
}

}  // namespace

TEST_CASE("migration: a store of before there were documents opens whole, goes on, and takes documents") {
  StoredHouse shop;
  shop.grow(shop.state(), 3);
  const auto database = shop.state() / store::database_name;
  make_old(database, shop.house / "old.sqlite");
  fs::remove(database.string() + "-wal");
  fs::remove(database.string() + "-shm");
  fs::rename(shop.house / "old.sqlite", database);
  for (const char* ending : {"-wal", "-shm"})
    if (const fs::path rest = (shop.house / "old.sqlite").string() + ending; fs::exists(rest))
      fs::rename(rest, database.string() + ending);
  {
    const auto opened = must(shop.open(shop.state()));
    const auto rows = must(opened.store.storage->list(0, 10));
    REQUIRE(rows.size() == 3);
    for (const auto& facts : rows) {
      CHECK(store::is_record(facts));
      CHECK(facts.delivered_by.empty());
      CHECK(must(opened.store.storage->list_some({true, facts.dossier_tag}, facts.log_index, 1)).front() ==
            facts);
    }
  }
  CHECK(must(store::check_folder(shop.state(), shop.house.house.log)).wrong == 0);
  {
    // What was stored before that day's certificates were noted counts for the device's day.
    RunningStore store(shop.house, {}, "0", {"--device-records-a-day", "3"});
    net::HttpClient device(shop.house.client(shop.house.device, store.port()));
    CHECK(ask(device, TestHouse::put(shop.sealed.front())).status == 200);
    CHECK(problem_of(ask(device, TestHouse::put(shop.house.seal(TestHouse::session(7))))) == "429 quota");
    net::HttpClient coordinator(shop.house.client(shop.house.coordinator, store.port()));
    CHECK(ask(coordinator, TestHouse::put(shop.house.seal_document(TestHouse::document_header()))).status ==
          201);
    CHECK(store.stop() == 0);
  }
  CHECK(must(store::check_folder(shop.state(), shop.house.house.log)).records == 4);
}

TEST_CASE("migration: a file of a later version is refused, and stays as it is") {
  StoredHouse shop;
  shop.grow(shop.state(), 1);
  {
    auto database = must(sqlite::Database::open(shop.state() / store::database_name));
    REQUIRE(database.execute(("PRAGMA user_version = " + std::to_string(store::schema_version + 1)).c_str()));
  }
  CHECK(shop.refusal(shop.state()).find("made by another version of tafel-store") != std::string::npos);
}

}  // namespace tafel::test
