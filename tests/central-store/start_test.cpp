// A store never starts on less than it had: each way in which a state folder can lose something, beside the twin that
// lost nothing.
#include "central-store/log/outside.hpp"
#include "central-store/log/reading_log.hpp"
#include "central-store/log/start_check.hpp"
#include "shared/sqlite/database.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/fake_storage.hpp"
#include "tests/central-store/stored_house.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <sys/resource.h>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = store::checkpoint_file_name;

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

// A refusal that tells the operator what to do.
bool is_refused_with(const std::string& refusal, const std::string& words) {
  INFO(refusal);
  CHECK(says(refusal, words));
  CHECK(says(refusal, "tafel-store restore"));
  return says(refusal, words);
}

void put_text(const fs::path& file, const std::string& text) {
  fs::remove(file);
  write_text(file, text);
}

// What one folder has, with the checkpoint file of another.
void put_together(const fs::path& to, const fs::path& database, const fs::path& checkpoint) {
  copy_folder(database, to);
  fs::copy(checkpoint / file_name, to / file_name, fs::copy_options::overwrite_existing);
}

std::string with_byte_changed(std::string text, std::size_t at) {
  text.at(at) = text.at(at) == 'A' ? 'B' : 'A';
  return text;
}

// The state folder of a store that runs: the write-ahead log still has the records.
struct Running {
  explicit Running(unsigned records) : opened(must(shop.open(shop.state()))) {
    shop.deliver(opened, records);
  }
  [[nodiscard]] fs::path copy(const std::string& name) const {
    copy_folder(shop.state(), shop.house / name);
    return shop.house / name;
  }
  StoredHouse shop;
  OpenedLog opened;
};

// No process may write a file behind `bytes` while this lives.
class FileLimit {
 public:
  explicit FileLimit(rlim_t bytes) : before_signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  ~FileLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    (void)std::signal(SIGXFSZ, before_signal_);
  }
  FileLimit(const FileLimit&) = delete;
  FileLimit& operator=(const FileLimit&) = delete;

 private:
  rlimit before_{};
  void (*before_signal_)(int);
};

}  // namespace

TEST_CASE("start: a new store, and the same one again, has its last checkpoint in the file too") {
  StoredHouse shop;
  CHECK(shop.refusal(shop.state()).empty());
  CHECK(shop.kept_size(shop.state()) == 0);
  shop.grow(shop.state(), 3);
  CHECK(shop.kept_size(shop.state()) == 3);
  auto opened = must(shop.open(shop.state()));
  const auto kept = must(store::read_checkpoint_file(shop.state() / file_name, shop.house.house.log));
  CHECK(kept->note == must(opened.store.storage->tree()).checkpoint);
  CHECK(must(opened.store.database->has_checkpoint_file()));
}

TEST_CASE("start: a lost write-ahead log is refused; with it the copy opens") {
  const Running running(3);
  const auto whole = running.copy("whole");
  const auto lost = running.copy("lost");
  REQUIRE(fs::file_size(lost / "store.sqlite-wal") > 0);
  fs::remove(lost / "store.sqlite-wal");
  is_refused_with(running.shop.refusal(lost), "has 0 entries in its log, and the store had 3 entries");
  CHECK(running.shop.kept_size(lost) == 3);
  CHECK(running.shop.refusal(whole).empty());
  // Nothing was spoilt by the refusal: with its log put back the folder opens.
  fs::copy(running.shop.state() / "store.sqlite-wal", lost / "store.sqlite-wal",
           fs::copy_options::overwrite_existing);
  CHECK(running.shop.refusal(lost).empty());
}

TEST_CASE("start: a copy of the database alone is refused, with and without its write-ahead log") {
  const Running running(2);
  for (const std::string without : {"", "store.sqlite-wal"}) {
    const auto alone = running.copy("alone");
    fs::remove(alone / file_name);
    if (!without.empty()) fs::remove(alone / without);
    is_refused_with(running.shop.refusal(alone),
                    "store.checkpoint: is not there, and the database notes that it was");
    CHECK_FALSE(fs::exists(alone / file_name));
  }
}

TEST_CASE("start: a new store that nobody was told anything of can be copied without its file") {
  StoredHouse shop;
  fs::create_directory(shop.state());
  must(store::SqliteStorage::open(shop.state() / store::database_name));
  CHECK(shop.refusal(shop.state()).empty());
}

TEST_CASE("start: a truncated, an empty and a missing database are refused while the file is there") {
  StoredHouse shop;
  shop.grow(shop.state(), 8);
  const auto copy = shop.house / "copy";
  const auto database = copy / store::database_name;
  copy_folder(shop.state(), copy);
  fs::resize_file(database, fs::file_size(database) / 2);
  is_refused_with(shop.refusal(copy), "store.sqlite: ");
  fs::resize_file(database, 0);
  is_refused_with(shop.refusal(copy), "the database is empty");
  fs::remove(database);
  is_refused_with(shop.refusal(copy), "is not there, and store.checkpoint is");
  CHECK_FALSE(fs::exists(database));
}

TEST_CASE("start: an older database in its place is refused; an older file beside a newer database is not") {
  StoredHouse shop;
  shop.grow(shop.state(), 2);
  const auto older = shop.house / "older";
  copy_folder(shop.state(), older);
  shop.grow(shop.state(), 3);
  const auto mixed = shop.house / "mixed";
  put_together(mixed, older, shop.state());
  is_refused_with(shop.refusal(mixed), "has 2 entries in its log, and the store had 5 entries");
  put_together(mixed, shop.state(), older);
  CHECK(shop.kept_size(mixed) == 2);
  CHECK(shop.refusal(mixed).empty());
  CHECK(shop.kept_size(mixed) == 5);
}

TEST_CASE("start: another history is refused, as long as the one that the store had and longer") {
  StoredHouse shop;
  shop.grow(shop.state(), 2);
  const auto other = shop.house / "other";
  copy_folder(shop.state(), other);
  shop.grow(shop.state(), 1);
  shop.grow(other, 1);
  for (unsigned more = 0; more < 2; ++more) {
    const auto mixed = shop.house / "mixed";
    put_together(mixed, other, shop.state());
    is_refused_with(shop.refusal(mixed), "has another history: its first 3 entries");
    shop.grow(other, 1);
  }
}

TEST_CASE("start: a database of a version before the file gets one, and from then on needs it") {
  StoredHouse shop;
  shop.grow(shop.state(), 2);
  {
    auto database = must(sqlite::Database::open(shop.state() / store::database_name));
    REQUIRE(database.execute(
        "ALTER TABLE tree DROP COLUMN is_in_a_file; DROP TABLE beginning; DROP INDEX record_of_dossier; "
        "ALTER TABLE record DROP COLUMN class; ALTER TABLE record DROP COLUMN delivered_by; "
        "PRAGMA user_version = 1"));
  }
  fs::remove(shop.state() / file_name);
  CHECK(shop.refusal(shop.state()).empty());
  CHECK(shop.kept_size(shop.state()) == 2);
  fs::remove(shop.state() / file_name);
  is_refused_with(shop.refusal(shop.state()), "the database notes that it was");
}

TEST_CASE("start: a checkpoint file of another store is refused") {
  StoredHouse shop;
  StoredHouse other;
  shop.grow(shop.state(), 1);
  other.grow(other.state(), 1);
  fs::copy(other.state() / file_name, shop.state() / file_name, fs::copy_options::overwrite_existing);
  is_refused_with(shop.refusal(shop.state()), "store.checkpoint: is of another log");
}

TEST_CASE(
    "start: of a file that was cut in its last write the other half counts; one without any is refused") {
  StoredHouse shop;
  shop.grow(shop.state(), 3);
  const auto file = shop.state() / file_name;
  const std::string whole = read_text(file);
  REQUIRE(whole.size() == 2 * store::checkpoint_slot_bytes);
  const auto spoilt = [&](std::size_t slot) {
    return with_byte_changed(whole, slot * store::checkpoint_slot_bytes + 20);
  };
  std::vector<std::uint64_t> sizes;
  for (const std::size_t slot : {0U, 1U}) {
    put_text(file, spoilt(slot));
    sizes.push_back(shop.kept_size(shop.state()));
    CHECK(shop.refusal(shop.state()).empty());
    CHECK(shop.kept_size(shop.state()) == 3);
  }
  CHECK(sizes[0] + sizes[1] == 5);  // the last one, and the one before it
  put_text(file, with_byte_changed(spoilt(0), store::checkpoint_slot_bytes + 20));
  is_refused_with(shop.refusal(shop.state()), "has no whole checkpoint");
  for (const std::size_t length : {std::size_t{0}, store::checkpoint_slot_bytes, whole.size() + 1}) {
    std::string text = whole;
    text.resize(length, '\n');
    put_text(file, text);
    is_refused_with(shop.refusal(shop.state()), "is not of 8192 bytes");
  }
  put_text(file, whole);
  CHECK(shop.refusal(shop.state()).empty());
}

TEST_CASE(
    "start: one byte of the last records changed in the database is found, wherever the root covers it") {
  StoredHouse shop;
  shop.grow(shop.state(), 3);
  const std::pair<const char*, const char*> rows[] = {
      {"UPDATE content SET age_file = zeroblob(length(age_file)) WHERE log_index = 1", "content was changed"},
      {"UPDATE content SET age_file = x'00' WHERE log_index = 1", "content has another size"},
      {"DELETE FROM content WHERE log_index = 2", "content is not here"},
      {"UPDATE record SET device = 'tafel-2' WHERE log_index = 0", "manifest says something else"},
      {"UPDATE record SET sealed_at = sealed_at + 1 WHERE log_index = 0", "manifest says something else"},
      {"UPDATE record SET class = 'document' WHERE log_index = 0", "entry in the log is not that"},
      {"UPDATE record SET minisig = minisig || ' ' WHERE log_index = 1", "entry in the log is not that"},
      {"UPDATE record SET receipt = (SELECT receipt FROM record WHERE log_index = 0) WHERE log_index = 1",
       "receipt is not valid"},
      {"UPDATE node SET hash = zeroblob(32) WHERE level = 0 AND position = 1", "is not that of its entry"},
      {"UPDATE node SET hash = zeroblob(32) WHERE level = 1 AND position = 0", "what its checkpoint says"},
      {"UPDATE tree SET size = 2", "what its checkpoint says"},
  };
  for (const auto& [change, words] : rows) {
    CAPTURE(change);
    const auto copy = shop.house / "copy";
    copy_folder(shop.state(), copy);
    {
      auto database = must(sqlite::Database::open(copy / store::database_name));
      REQUIRE(database.execute(change));
    }
    is_refused_with(shop.refusal(copy), words);
  }
  CHECK(shop.refusal(shop.state()).empty());
}

TEST_CASE("start: the log of readings is looked at to its stated depth") {
  FakeDisk disk;
  FakeStorage storage(disk);
  constexpr std::size_t lines = store::start_lines + 500;
  for (std::size_t n = 0; n < lines; ++n)
    REQUIRE(store::note_reading(storage,
                                {{1}, "tafelgeheim://voorbeeld/coordinator/an", "list", "", "", "proef"}));
  const auto checks_after = [&](std::size_t line) {
    FakeDisk altered = disk;
    altered.lines.at(line).replace(altered.lines.at(line).find("proef"), 5, "PROEF");
    FakeStorage spoilt(altered);
    CHECK_FALSE(store::check_reading_log(spoilt));
    return store::check_last_readings(spoilt, store::start_lines).has_value();
  };
  CHECK(store::check_reading_log(storage));
  CHECK(store::check_last_readings(storage, store::start_lines));
  CHECK(checks_after(5));
  CHECK_FALSE(checks_after(lines - store::start_lines));
  CHECK_FALSE(checks_after(lines - 2));
  // Shorter than the depth, and empty.
  CHECK(store::check_last_readings(storage, lines + 1));
  FakeDisk none;
  FakeStorage empty(none);
  CHECK(store::check_last_readings(empty, store::start_lines));
}

TEST_CASE("announced: a checkpoint that the file does not have is not given; what it has is read still") {
  StoredHouse shop;
  FakeDisk disk;
  FakeStorage inner(disk);
  const auto file = shop.house / file_name;
  const auto signer = [&] {
    return crypto::tlog::LogSigner{shop.house.house.log.name,
                                   must(store::read_log_key(shop.house / "log.key"))};
  };
  const Sealed first = shop.house.seal(TestHouse::session(1));
  const Sealed second = shop.house.seal(TestHouse::session(2));
  const auto deliver = [&](store::RecordLog& log, const Sealed& record) {
    const auto manifest = must(envelope::check_envelope(shop.house.house, record.age_file, record.minisig));
    return log.deliver(store::outside_of(manifest), record.age_file, record.minisig, {1});
  };
  store::AnnouncedStorage storage(inner, file, shop.house.house.log);
  store::RecordLog log(storage, signer());
  REQUIRE(log.open());
  REQUIRE(deliver(log, first));
  const auto told = must(storage.tree());
  {
    const FileLimit limit(0);
    const auto refused = deliver(log, second);
    REQUIRE(!refused);
    CHECK(refused.error().fault == Fault::io);
  }
  CHECK(disk.tree.size == 2);
  CHECK(must(storage.tree()) == told);
  CHECK(must(storage.find(crypto::sha256(first.age_file))));
  CHECK(!storage.find(crypto::sha256(second.age_file)));
  CHECK(!storage.writable());
  CHECK(!deliver(log, second));
  CHECK(!storage.append_access({}, {}));
  // Opened anew, as by a restart, it takes up what was committed.
  store::AnnouncedStorage again(inner, file, shop.house.house.log);
  store::RecordLog log_again(again, signer());
  REQUIRE(log_again.open());
  CHECK(must(again.tree()).size == 2);
  CHECK(must(deliver(log_again, second)).outcome == store::Delivered::Outcome::known);
}

TEST_CASE("start: the program refuses a folder that lost its write-ahead log, with what to do") {
  TestHouse house;
  {
    RunningStore store(house);
    net::HttpClient client(house.client(house.device, store.port()));
    REQUIRE(ask(client, TestHouse::put(house.seal(TestHouse::session(1)))).status == 201);
    store.process().signal(SIGKILL);
    store.process().wait();
  }
  copy_folder(house / "state", house / "whole");
  fs::remove(house / "state/store.sqlite-wal");
  Child store(RunningStore::command(house, "0"), house / "refused.log");
  CHECK(store.wait() == 1);
  is_refused_with(read_text(house / "refused.log"), "has 0 entries in its log, and the store had 1 entry");
  copy_folder(house / "whole", house / "state");
  RunningStore again(house);
  CHECK(again.stop() == 0);
}

}  // namespace tafel::test
