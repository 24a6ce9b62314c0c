// `tafel-store check`: each changed byte of a database is found, or changes nothing that anybody reads.
#include "central-store/log/whole_check.hpp"
#include "central-store/operator/folder_check.hpp"
#include "shared/sqlite/database.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/stored_house.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;

// Everything that the storage gives, but for the moments at which the store took each record: nothing covers those.
std::string everything_in(store::RecordStorage& storage) {
  std::ostringstream all;
  const auto tree = must(storage.tree());
  all << tree.size << tree.checkpoint;
  for (const auto& facts : must(storage.list(0, 100))) {
    const auto record = must(storage.find(facts.age_sha256));
    all << facts.log_index << facts.session << facts.device << facts.sealed_at.unix_ms << facts.size
        << facts.dossier_tag << facts.retention_years.value_or(0) << record->minisig << record->receipt
        << to_text(must(storage.age_file(facts.log_index)));
  }
  for (const auto& entry : must(storage.log_entries(0, tree.size))) all << entry;
  for (unsigned level = 0; (tree.size >> level) > 0; ++level)
    for (const auto& node : must(storage.nodes(level, 0, tree.size >> level))) all << crypto::to_hex(node);
  for (const auto& line : must(storage.access_lines(0, 100))) all << line;
  return all.str();
}

// How many are wrong; at least one when the database cannot be opened or read.
std::uint64_t wrong_in(const StoredHouse& shop, const fs::path& state) {
  const auto report = store::check_folder(state, shop.house.house.log);
  return report ? report->wrong : 1;
}

bool is_unchanged(const fs::path& state, const std::string& before) {
  const auto opened = store::open_closed_database(state / store::database_name);
  return opened && everything_in(**opened) == before;
}

void flip(const fs::path& file, std::uintmax_t at) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(at));
  const char byte = static_cast<char>(stream.get() ^ 0x10);
  stream.seekp(static_cast<std::streamoff>(at));
  stream.put(byte);
}

// What a command says, on both outputs together, and its exit code.
struct Said {
  explicit Said(const std::vector<std::string>& command) { code = run(command, &words); }
  [[nodiscard]] bool has(const std::string& text) const { return words.find(text) != std::string::npos; }
  int code = 0;
  std::string words;
};

Said check_of(const TestHouse& house, const fs::path& state) {
  return Said({program("tafel-store"), "check", "--state", state, "--house", house / "house.json",
               "--house-key", house / "house.pub"});
}

}  // namespace

TEST_CASE("check: a flipped byte anywhere in the database is found, or nobody can read it") {
  StoredHouse shop;
  shop.grow(shop.state(), 3);
  std::string before;
  {
    const auto opened = must(shop.open(shop.state()));
    before = everything_in(*opened.store.database);
  }
  REQUIRE(wrong_in(shop, shop.state()) == 0);
  const auto copy = shop.house / "copy";
  const auto size = fs::file_size(shop.state() / store::database_name);
  unsigned found = 0;
  for (std::uintmax_t at = 3; at < size; at += 211) {
    CAPTURE(at);
    copy_folder(shop.state(), copy);
    flip(copy / store::database_name, at);
    const bool was_found = wrong_in(shop, copy) > 0;
    CHECK((was_found || is_unchanged(copy, before)));
    found += was_found ? 1 : 0;
  }
  CHECK(found > 10);
}

TEST_CASE("check: every byte of a content counts") {
  StoredHouse shop;
  shop.grow(shop.state(), 1);
  const auto database = shop.state() / store::database_name;
  const std::string content = to_text(shop.sealed[0].age_file);
  const std::string file = read_text(database);
  const auto at = file.find(content.substr(0, 200));
  REQUIRE(at != std::string::npos);
  for (std::size_t offset = 0; offset < 200; offset += 11) {
    CAPTURE(offset);
    flip(database, at + offset);
    CHECK(wrong_in(shop, shop.state()) == 1);
    flip(database, at + offset);
  }
  CHECK(wrong_in(shop, shop.state()) == 0);
}

TEST_CASE("check: what is wrong is told each time, and hides nothing else") {
  StoredHouse shop;
  shop.grow(shop.state(), 4);
  {
    auto database = must(sqlite::Database::open(shop.state() / store::database_name));
    REQUIRE(
        database.execute("UPDATE content SET age_file = zeroblob(length(age_file)) WHERE log_index = 0; "
                         "UPDATE record SET device "
                         "= 'tafel-2' WHERE log_index = 2; DELETE FROM content WHERE log_index = 3"));
  }
  const auto database = must(store::open_closed_database(shop.state() / store::database_name));
  std::vector<std::string> wrong;
  std::uint64_t looked_at = 0;
  const auto report = store::check_whole(*database, shop.house.house.log, std::nullopt,
                                         {[&](const Error& error) { wrong.push_back(describe(error)); },
                                          [&](std::uint64_t now, std::uint64_t of) {
                                            looked_at = now;
                                            CHECK(of == 4);
                                          }});
  CHECK(report.wrong == 3);
  REQUIRE(wrong.size() == 3);
  CHECK(wrong[0].starts_with("record 0: "));
  CHECK(wrong[1].starts_with("record 2: "));
  CHECK(wrong[2].starts_with("record 3: "));
  CHECK(looked_at == 4);
}

TEST_CASE("check: the command says what it looked at, what is wrong, and what to do, with its exit code") {
  TestHouse house;
  {
    RunningStore store(house);
    net::HttpClient client(house.client(house.device, store.port()));
    for (unsigned n = 0; n < 2; ++n)
      REQUIRE(ask(client, TestHouse::put(house.seal(TestHouse::session(n)))).status == 201);
    const auto in_use = check_of(house, house / "state");
    CHECK(in_use.code == 3);
    CHECK(in_use.has("stop tafel-store first"));
    CHECK(store.stop() == 0);
  }
  const auto whole = check_of(house, house / "state");
  CHECK(whole.code == 0);
  CHECK(whole.has("2 records of "));
  CHECK(whole.has("everything is whole"));
  fs::remove(house / "state/store.checkpoint");
  const auto without_file = check_of(house, house / "state");
  CHECK(without_file.code == 1);
  CHECK(without_file.has("wrong: "));
  CHECK(without_file.has("store.checkpoint: is not there"));
  CHECK(check_of(house, house / "nowhere").code == 3);
  CHECK_FALSE(fs::exists(house / "nowhere"));
  CHECK(Said({program("tafel-store"), "check", "--help"}).code == 0);
  CHECK(Said({program("tafel-store"), "check"}).code == 2);
}

}  // namespace tafel::test
