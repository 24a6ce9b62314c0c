// `tafel-store backup` of a store that runs and of one that does not, and `tafel-store restore` from it.
#include "central-store/log/log_beginning.hpp"
#include "central-store/operator/folder_check.hpp"
#include "central-store/operator/restore.hpp"
#include "shared/sqlite/database.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/stored_house.hpp"

#include <atomic>
#include <csignal>
#include <doctest/doctest.h>
#include <thread>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;

struct Said {
  explicit Said(const std::vector<std::string>& command) { code = run(command, &words); }
  [[nodiscard]] bool has(const std::string& text) const { return words.find(text) != std::string::npos; }
  int code = 0;
  std::string words;
};

Said back_up(const TestHouse& house, const fs::path& to) {
  return Said({program("tafel-store"), "backup", to, "--state", house / "state", "--house",
               house / "house.json", "--house-key", house / "house.pub"});
}

// The house with another log from now on, as the agency makes it; its files are in the house's folder.
void give_new_log(TestHouse& house) {
  const auto key = crypto::make_signing_key(*house.random);
  fs::copy(house / "house.json", house / "old-house.json");
  fs::copy(house / "house.json.minisig", house / "old-house.json.minisig");
  fs::rename(house / "log.key", house / "old-log.key");
  house.house.log = {house.house.log.name + "-2", key.public_key};
  ++house.house.serial;
  write_text(house / "log.key", crypto::to_base64(key.seed.view()) + "\n");
  house.write_house();
}

std::vector<std::string> restore_command(const TestHouse& house, const fs::path& from, const fs::path& state,
                                         const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {program("tafel-store"),
                                    "restore",
                                    from,
                                    "--state",
                                    state,
                                    "--house",
                                    house / "house.json",
                                    "--house-key",
                                    house / "house.pub",
                                    "--log-key",
                                    house / "log.key"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

std::uint64_t deliver(const TestHouse& house, const RunningStore& store, const std::vector<Sealed>& records) {
  net::HttpClient client(house.client(house.device, store.port()));
  std::uint64_t added = 0;
  for (const Sealed& record : records) {
    const auto answer = ask(client, TestHouse::put(record));
    CHECK((answer.status == 200 || answer.status == 201));
    CHECK(crypto::tlog::check_receipt(as_text(answer.body), house.entry_of(record), house.house.log));
    if (answer.status == 201) ++added;
  }
  return added;
}

std::vector<Sealed> sealed_by(TestHouse& house, unsigned first, unsigned count, std::size_t size = 1000) {
  std::vector<Sealed> records;
  for (unsigned n = first; n < first + count; ++n) records.push_back(house.seal(TestHouse::session(n), size));
  return records;
}

}  // namespace

TEST_CASE("backup: of a store that does not run is a whole folder, and a second one never goes over it") {
  TestHouse house;
  {
    RunningStore store(house);
    deliver(house, store, sealed_by(house, 0, 3));
    CHECK(store.stop() == 0);
  }
  const auto made = back_up(house, house / "backup");
  INFO(made.words);
  CHECK(made.code == 0);
  CHECK(made.has("3 records of "));
  CHECK(made.has("a log of 3 entries with the root "));
  CHECK(made.has("the backup is whole"));
  CHECK(must(store::check_folder(house / "backup", house.house.log)).wrong == 0);
  CHECK(read_text(house / "backup/house.json") == read_text(house / "house.json"));
  CHECK_FALSE(fs::exists(house / "backup/log.key"));
  const auto again = back_up(house, house / "backup");
  CHECK(again.code == 3);
  CHECK(again.has("is not empty"));
}

TEST_CASE(
    "backup: of a store that runs has all that was acknowledged before it, while records go on coming") {
  TestHouse house;
  RunningStore store(house);
  const auto before = sealed_by(house, 0, 4, 2'000'000);
  deliver(house, store, before);
  const auto during = sealed_by(house, 100, 200, 20'000);
  std::atomic<bool> is_over = false;
  std::atomic<unsigned> delivered = 0;
  std::thread device([&] {
    net::HttpClient client(house.client(house.device, store.port()));
    for (const Sealed& record : during) {
      if (is_over) return;
      if (client.exchange(TestHouse::put(record))->status == 201) ++delivered;
    }
  });
  CHECK(eventually([&] { return delivered > 2; }));
  const auto made = back_up(house, house / "backup");
  is_over = true;
  device.join();
  INFO(made.words);
  CHECK(made.code == 0);
  CHECK(delivered > 3);
  const auto report = must(store::check_folder(house / "backup", house.house.log));
  CHECK(report.wrong == 0);
  CHECK(report.records >= before.size() + 3);
  CHECK_FALSE(fs::exists(house / "state/backup.wish"));
  CHECK_FALSE(fs::exists(house / "state/backup.state"));
  CHECK(store.stop() == 0);
  CHECK(must(store::check_folder(house / "state", house.house.log)).records == before.size() + delivered);
}

TEST_CASE(
    "backup: a store whose content was changed gives none, and one that cannot write the folder says so") {
  TestHouse house;
  RunningStore store(house);
  deliver(house, store, sealed_by(house, 0, 2));
  const auto nowhere = back_up(house, house / "not/there");
  CHECK(nowhere.code == 3);
  CHECK(nowhere.has("cannot make the folder"));
  CHECK(store.stop() == 0);
  {
    auto database = must(sqlite::Database::open(house / "state/store.sqlite"));
    REQUIRE(database.execute("UPDATE content SET age_file = zeroblob(length(age_file)) WHERE log_index = 1"));
  }
  const auto altered = back_up(house, house / "backup");
  CHECK(altered.code == 1);
  CHECK(altered.has("record 1: its content was changed"));
  CHECK(altered.has("this is no backup"));
  CHECK_FALSE(fs::exists(house / "backup/store.checkpoint"));
}

TEST_CASE("restore: of all that the lost store had, the log goes on") {
  TestHouse house;
  const auto records = sealed_by(house, 0, 3);
  {
    RunningStore store(house);
    deliver(house, store, records);
    CHECK(back_up(house, house / "backup").code == 0);
    CHECK(store.stop() == 0);
  }
  fs::rename(house / "state", house / "lost");
  const auto restored = Said(restore_command(house, house / "backup", house / "state",
                                             {"--last-checkpoint", house / "lost/store.checkpoint"}));
  INFO(restored.words);
  CHECK(restored.code == 0);
  CHECK(restored.has("nothing is missing"));
  CHECK(restored.has("the log goes on"));
  RunningStore store(house);
  CHECK(deliver(house, store, records) == 0);
  CHECK(deliver(house, store, sealed_by(house, 10, 1)) == 1);
}

TEST_CASE("restore: a log that lost its end, or may have, signs nothing more") {
  TestHouse house;
  {
    RunningStore store(house);
    deliver(house, store, sealed_by(house, 0, 3));
    CHECK(back_up(house, house / "backup").code == 0);
    deliver(house, store, sealed_by(house, 10, 2));
    CHECK(store.stop() == 0);
  }
  fs::rename(house / "state", house / "lost");
  const auto unknown = Said(restore_command(house, house / "backup", house / "state"));
  CHECK(unknown.code == 3);
  CHECK(unknown.has("whether the lost store had more is not known"));
  CHECK(unknown.has("tafel house new-log"));
  const auto less = Said(restore_command(house, house / "backup", house / "state",
                                         {"--last-checkpoint", house / "lost/store.checkpoint"}));
  CHECK(less.code == 3);
  CHECK(less.has("the backup has 3 entries; the lost store had 5"));
  // What was cut off is no store, and the program says so.
  Child store(RunningStore::command(house, "0"), house / "refused.log");
  CHECK(store.wait() == 1);
  CHECK(read_text(house / "refused.log").find("a restore was cut off here") != std::string::npos);
}

TEST_CASE(
    "restore: with a new log names the old one's end, gives new receipts, and takes what was lost again") {
  TestHouse house;
  const auto first = sealed_by(house, 0, 3);
  const auto second = sealed_by(house, 10, 2);
  std::string last_receipt;
  {
    RunningStore store(house);
    deliver(house, store, first);
    net::HttpClient coordinator(house.client(house.coordinator, store.port()));
    REQUIRE(get(coordinator, "/v1/records", {{"tafel-reason", "proef"}}).status == 200);
    CHECK(back_up(house, house / "backup").code == 0);
    deliver(house, store, second);
    net::HttpClient client(house.client(house.device, store.port()));
    last_receipt = to_text(get(client, "/v1/log/proof/" + second.back().sha()).body);
    CHECK(store.stop() == 0);
  }
  fs::rename(house / "state", house / "lost");
  write_text(house / "receipt", last_receipt);
  const auto old_log = house.house.log;
  give_new_log(house);
  const auto restored = Said(
      restore_command(house, house / "backup", house / "state", {"--last-checkpoint", house / "receipt"}));
  INFO(restored.words);
  REQUIRE(restored.code == 0);
  CHECK(restored.has("2 entries of the old log are missing, from number 3 to 4"));
  CHECK(restored.has("a new log begins"));
  const auto report = must(store::check_folder(house / "state", house.house.log));
  CHECK(report.wrong == 0);
  CHECK(report.records == 3);
  CHECK(report.checkpoint.size == 4);
  CHECK(report.lines == 1);
  {
    const auto database = must(store::open_closed_database(house / "state/store.sqlite"));
    const auto note = store::note_in_beginning(must(database->log_entries(0, 1)).front());
    REQUIRE(note);
    CHECK(must(store::open_checkpoint(old_log, *note)).checkpoint.size == 5);
    const auto entries = must(database->log_entries(0, 4));
    CHECK(entries[1] == house.entry_of(first[0]));
    CHECK(must(database->log_entries(1, 3)) == std::vector<std::string>(entries.begin() + 1, entries.end()));
    CHECK(!database->log_entries(0, 5));
  }
  RunningStore store(house);
  CHECK(deliver(house, store, first) == 0);
  CHECK(deliver(house, store, second) == 2);
  CHECK(store.stop() == 0);
  CHECK(must(store::check_folder(house / "state", house.house.log)).records == 5);
  RunningStore again(house);
  CHECK(again.stop() == 0);
}

TEST_CASE(
    "restore: over something, of another history, of an altered backup, or with half a new log is refused") {
  TestHouse house;
  {
    RunningStore store(house);
    deliver(house, store, sealed_by(house, 0, 2));
    CHECK(store.stop() == 0);
  }
  CHECK(back_up(house, house / "backup").code == 0);
  CHECK(Said(restore_command(house, house / "backup", house / "state")).has("is not empty"));
  const auto known = house / "backup/store.checkpoint";

  TestHouse other;
  fs::copy(house / "backup", other / "backup", fs::copy_options::recursive);
  CHECK(Said(restore_command(other, other / "backup", other / "state")).code ==
        3);  // another house signed it

  // Of the same log, another tree of the same size.
  StoredHouse shop;
  shop.grow(shop.state(), 1);
  copy_folder(shop.state(), shop.house / "fork");
  shop.grow(shop.state(), 1);
  shop.grow(shop.house / "fork", 1);
  CHECK(back_up(shop.house, shop.house / "backup").code == 0);
  const auto forked = Said(restore_command(shop.house, shop.house / "backup", shop.house / "new",
                                           {"--last-checkpoint", shop.house / "fork/store.checkpoint"}));
  CHECK(forked.code == 1);
  CHECK(forked.has("has another history"));

  {
    auto database = must(sqlite::Database::open(house / "backup/store.sqlite"));
    REQUIRE(database.execute("UPDATE content SET age_file = zeroblob(length(age_file)) WHERE log_index = 1"));
  }
  const auto altered =
      Said(restore_command(house, house / "backup", house / "new", {"--last-checkpoint", known}));
  CHECK(altered.code == 1);
  CHECK(altered.has("record 1: its content was changed"));

  TestHouse half;
  {
    RunningStore store(half);
    CHECK(store.stop() == 0);
  }
  CHECK(back_up(half, half / "backup").code == 0);
  half.house.log.name += "-2";
  ++half.house.serial;
  half.write_house();
  const auto same_key = Said(restore_command(half, half / "backup", half / "new"));
  CHECK(same_key.code == 3);
  CHECK(same_key.has("needs another name and another key"));
}

TEST_CASE("restore: killed at any write, it is no store, and the same command again finishes") {
  TestHouse house;
  {
    RunningStore store(house);
    deliver(house, store, sealed_by(house, 0, 2));
    CHECK(store.stop() == 0);
  }
  CHECK(back_up(house, house / "backup").code == 0);
  fs::remove_all(house / "state");
  give_new_log(house);
  unsigned killed = 0;
  for (unsigned when = 1; when < 200; when += 2) {
    CAPTURE(when);
    std::vector<std::string> command = {
        "strace",
        "-f",
        "-qq",
        "-o",
        house / "trace",
        "-e",
        "inject=fsync,fdatasync,rename,renameat,unlinkat:signal=SIGKILL:when=" + std::to_string(when)};
    for (const auto& word : restore_command(house, house / "backup", house / "state"))
      command.push_back(word);
    if (run(command) == 0) break;
    ++killed;
    if (fs::exists(house / "state/store.sqlite")) {
      CHECK(must(store::check_folder(house / "state", house.house.log)).wrong == 0);
      break;
    }
    Child store(RunningStore::command(house, "0"), house / "refused.log");
    CHECK(store.wait() == 1);
  }
  CHECK(killed > 3);
  fs::remove_all(house / "state");
  CHECK(Said(restore_command(house, house / "backup", house / "state")).code == 0);
  CHECK(must(store::check_folder(house / "state", house.house.log)).wrong == 0);
}

}  // namespace tafel::test
