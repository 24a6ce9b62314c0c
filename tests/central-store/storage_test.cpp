// Every storage under the conformance suite; the log and the log of readings over a storage that fails at every call in
// turn, or where another writer is always a little earlier.
#include "central-store/log/outside.hpp"
#include "central-store/log/reading_log.hpp"
#include "central-store/log/record_log.hpp"
#include "central-store/storage/announced_storage.hpp"
#include "central-store/storage/sqlite_storage.hpp"
#include "tests/central-store/fake_storage.hpp"
#include "tests/central-store/storage_conformance.hpp"
#include "tests/shared/net/test_world.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

namespace tafel::test {
namespace {

using store::Delivered;
using store::RecordLog;
using store::RecordStorage;
using store::Written;

class FakeBackend final : public Backend {
 public:
  explicit FakeBackend(Bug bug = Bug::none) : bug_(bug) {}
  std::unique_ptr<RecordStorage> open() override { return std::make_unique<FakeStorage>(disk_, bug_); }
  [[nodiscard]] bool allows_two_handles() const override { return true; }

 private:
  FakeDisk disk_;
  Bug bug_;
};

class SqliteBackend final : public Backend {
 public:
  std::unique_ptr<RecordStorage> open() override {
    return must(store::SqliteStorage::open(folder_ / "store.sqlite"));
  }
  [[nodiscard]] bool allows_two_handles() const override { return false; }

 private:
  TemporaryFolder folder_;
};

// What is announced, over one of the two. Each handle has a checkpoint file of its own, as each process of a store that has
// several: the suite's checkpoints are not signed, and no file of them can be opened anew.
class AnnouncedBackend final : public Backend {
 public:
  explicit AnnouncedBackend(std::unique_ptr<Backend> inner) : inner_(std::move(inner)) {}
  std::unique_ptr<RecordStorage> open() override {
    const auto file = folder_ / ("checkpoint-" + std::to_string(++opened_));
    return std::make_unique<Owning>(inner_->open(), file);
  }
  [[nodiscard]] bool allows_two_handles() const override { return inner_->allows_two_handles(); }

 private:
  struct Owner {
    Owner(std::unique_ptr<RecordStorage> storage, const std::filesystem::path& file)
        : inner(std::move(storage)), announced(*inner, file, {"archief.voorbeeld", {}}) {}
    std::unique_ptr<RecordStorage> inner;
    store::AnnouncedStorage announced;
  };
  class Owning final : Owner, public ForwardingStorage {
   public:
    Owning(std::unique_ptr<RecordStorage> storage, const std::filesystem::path& file)
        : Owner(std::move(storage), file), ForwardingStorage(announced) {}
  };
  TemporaryFolder folder_;
  std::unique_ptr<Backend> inner_;
  int opened_ = 0;
};

std::unique_ptr<Backend> make_fake() {
  return std::make_unique<FakeBackend>();
}
std::unique_ptr<Backend> make_sqlite() {
  return std::make_unique<SqliteBackend>();
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

crypto::tlog::LogSigner signer() {
  return {"archief.voorbeeld", crypto::signing_key_from_seed(crypto::Secret::copy_of(Bytes(32, 7)))};
}

// Record number n, as a device delivers it.
struct Delivery {
  explicit Delivery(unsigned n)
      : age_file(to_bytes("age " + std::to_string(n))), minisig("minisig " + std::to_string(n)) {
    manifest.session = "session " + std::to_string(n);
    manifest.device = "tafel-1";
    manifest.age_sha256 = crypto::sha256(ByteView(age_file));
    manifest.age_size = age_file.size();
  }
  [[nodiscard]] Result<Delivered> to(RecordLog& log) const {
    return log.deliver(store::outside_of(manifest), age_file, minisig, {1});
  }
  [[nodiscard]] bool is_proven_by(const std::string& receipt) const {
    const auto entry =
        crypto::tlog::log_entry(manifest.session, manifest.age_sha256, crypto::sha256(minisig));
    return crypto::tlog::check_receipt(receipt, entry, crypto::tlog::verifier_of(signer())).has_value();
  }
  Bytes age_file;
  std::string minisig;
  envelope::Manifest manifest;
};

Done note_one(RecordStorage& storage) {
  return store::note_reading(storage,
                             {{1}, "tafelgeheim://voorbeeld/coordinator/an", "list", "", "", "proef"});
}

constexpr unsigned records = 3;

// A store's short life: it starts, takes three records, and notes a reading after each. Ends at the first failure.
// `receipts` has what was acknowledged.
Done live(RecordStorage& storage, std::vector<std::string>& receipts) {
  RecordLog log(storage, signer());
  if (auto opened = log.open(); !opened) return opened;
  if (auto checked = store::check_reading_log(storage); !checked) return checked;
  for (unsigned n = 0; n < records; ++n) {
    const auto delivered = Delivery(n).to(log);
    if (!delivered) return pass(delivered.error());
    receipts.push_back(delivered->record.receipt);
    if (auto noted = note_one(storage); !noted) return noted;
  }
  return {};
}

// One life that fails at its `when`-th call and is then lived again. False when no call failed. What is wrong after it
// is added to `found`.
bool lives_again(Backend& backend, unsigned when, Failure failure, std::vector<std::string>& found) {
  std::vector<std::string> acknowledged;
  std::vector<std::string> receipts;
  bool was_reached = false;
  {
    const auto storage = backend.open();
    FailingStorage failing(*storage, when, failure);
    const Done lived = live(failing, acknowledged);
    was_reached = failing.calls() >= when;
    if (failure == Failure::conflict && !lived)
      found.push_back("a conflict is passed on: " + describe(lived.error()));
  }
  const auto storage = backend.open();
  for (const std::string& line : disagreements(*storage)) found.push_back("after the failure: " + line);
  if (const Done lived = live(*storage, receipts); !lived)
    found.push_back("the retry fails: " + describe(lived.error()));
  for (const std::string& line : disagreements(*storage)) found.push_back("after the retry: " + line);
  if (storage->tree().value_or(store::TreeState{}).size != records)
    found.emplace_back("a record is lost or doubled");
  for (unsigned n = 0; n < receipts.size(); ++n) {
    if (!Delivery(n).is_proven_by(receipts[n])) found.emplace_back("a receipt does not verify");
    if (n < acknowledged.size() && acknowledged[n] != receipts[n])
      found.emplace_back("a receipt has changed");
  }
  if (auto checked = store::check_reading_log(*storage); !checked) found.push_back(describe(checked.error()));
  return was_reached;
}

// Every n, until a life has fewer calls; what is wrong, with the call.
std::vector<std::string> broken_by(const MakeBackend& make, Failure failure, unsigned& walked) {
  std::vector<std::string> all;
  for (walked = 1;; ++walked) {
    const auto backend = make();
    std::vector<std::string> found;
    const bool was_reached = lives_again(*backend, walked, failure, found);
    for (const std::string& line : found) all.push_back("call " + std::to_string(walked) + ": " + line);
    if (!was_reached) return all;
  }
}

// Lets another writer go first: before each append, and before each line.
class MeddledStorage final : public ForwardingStorage {
 public:
  MeddledStorage(RecordStorage& inner, std::function<void()> meddle)
      : ForwardingStorage(inner), meddle_(std::move(meddle)) {}
  Result<Written> append(const store::LogStep& step) override {
    meddle_();
    return ForwardingStorage::append(step);
  }
  Result<Written> append_access(const store::AccessHead& expected,
                                std::span<const std::string> lines) override {
    meddle_();
    return ForwardingStorage::append_access(expected, lines);
  }

 private:
  std::function<void()> meddle_;
};

// A log on a fake disk, and another one that delivers before this one appends.
struct TwoWriters {
  explicit TwoWriters(std::function<void(RecordLog&)> meddle)
      : meddled(mine, [this, meddle] { meddle(other_log); }) {
    REQUIRE(other_log.open());
    REQUIRE(log.open());
  }
  FakeDisk disk;
  FakeStorage mine{disk};
  FakeStorage others{disk};
  RecordLog other_log{others, signer()};
  MeddledStorage meddled;
  RecordLog log{meddled, signer()};
};

}  // namespace

TEST_CASE("storage: SQLite on a real file keeps every promise of the seam") {
  const auto broken = broken_promises(make_sqlite);
  CHECK_MESSAGE(broken.empty(), joined(broken));
}

TEST_CASE("storage: what is announced of SQLite and of the fake keeps every promise of the seam") {
  for (const auto& make : {make_sqlite, make_fake}) {
    const auto broken =
        broken_promises([inner = make] { return std::make_unique<AnnouncedBackend>(inner()); });
    CHECK_MESSAGE(broken.empty(), joined(broken));
  }
}

TEST_CASE("storage: the fake keeps every promise of the seam") {
  const auto broken = broken_promises(make_fake);
  CHECK_MESSAGE(broken.empty(), joined(broken));
}

TEST_CASE("storage: each planted bug breaks the promise that names it, so the suite can fail") {
  const std::pair<Bug, std::string> rows[] = {
      {Bug::ignores_expected_tree,
       "refuses a stale tree: no conflict without records: another checkpoint of the same size"},
      {Bug::ignores_expected_tree, "loses no record: of two writers 2 were told that it is done"},
      {Bug::compares_sizes_only, "refuses a stale tree: no conflict: another checkpoint of the same size"},
      {Bug::ignores_expected_head, "refuses a stale head: no conflict for a stale head"},
      {Bug::ignores_expected_head, "loses no line: the second is not told"},
      {Bug::compares_counts_only, "refuses a stale head: no conflict for a stale head"},
      {Bug::writes_and_says_conflict, "keeps what it is given: does not take a record"},
      {Bug::keeps_nodes_of_a_conflict,
       "refuses what is stored: the beginning of a batch with a doubled file is written"},
      {Bug::takes_a_session_twice, "refuses what is stored: takes a second record with the same session"},
      {Bug::takes_a_file_twice, "refuses what is stored: takes a second record with the same file"},
      {Bug::writes_half_of_a_batch, "keeps what it is given: a record comes back changed"},
      {Bug::loses_the_nodes, "keeps what it is given: after steps: a complete node is missing"},
      {Bug::loses_all_lines_but_one, "keeps the lines: the lines come back changed"},
      {Bug::remembers_the_tree, "loses no record: of two writers 0 were told that it is done"},
      {Bug::lists_backwards, "keeps what it is given: after steps: the list is not in the order of the log"},
      {Bug::lists_every_dossier, "lists by class and dossier: a list of a dossier has others"},
      {Bug::lists_documents_as_records, "lists by class and dossier: a list of records has documents"},
      {Bug::pads_what_is_missing, "pages and says what is missing: has a leaf that was not given"},
  };
  for (const auto& [bug, promise] : rows) {
    const auto broken = broken_promises([planted = bug] { return std::make_unique<FakeBackend>(planted); });
    const bool is_found = std::ranges::find(broken, promise) != broken.end();
    CHECK_MESSAGE(is_found, promise << "\nwas not among\n" << joined(broken));
  }
}

TEST_CASE("storage: a failure at any call leaves nothing half-written, and the retry succeeds") {
  for (const auto& make : {make_fake, make_sqlite})
    for (const Failure failure : {Failure::full, Failure::io_before, Failure::io_after, Failure::conflict}) {
      CAPTURE(static_cast<int>(failure));
      unsigned walked = 0;
      const auto broken = broken_by(make, failure, walked);
      CHECK_MESSAGE(broken.empty(), joined(broken));
      CHECK_MESSAGE(walked > 20, "the walk walked over nothing");
    }
}

TEST_CASE("storage: the walk finds a failure that writes by half") {
  unsigned walked = 0;
  const auto broken = broken_by(make_fake, Failure::full_by_half, walked);
  CHECK_MESSAGE(joined(broken).find("after the failure: a complete node is missing") != std::string::npos,
                joined(broken));
}

TEST_CASE("log: a record that meets another writer is stored after it, and both receipts hold") {
  unsigned meddled = 0;
  TwoWriters two([&](RecordLog& other) {
    if (meddled++ == 0) REQUIRE(must(Delivery(1).to(other)).outcome == Delivered::Outcome::added);
  });
  const auto delivered = must(Delivery(0).to(two.log));
  CHECK(delivered.outcome == Delivered::Outcome::added);
  CHECK(delivered.record.facts.log_index == 1);
  CHECK(Delivery(0).is_proven_by(delivered.record.receipt));
  CHECK(Delivery(1).is_proven_by(must(Delivery(1).to(two.log)).record.receipt));
  CHECK(disagreements(two.mine).empty());
  CHECK(meddled == 2);
}

TEST_CASE(
    "log: another writer that was first with the same record gives its receipt, and with the session "
    "refuses") {
  TwoWriters same([](RecordLog& other) { REQUIRE(Delivery(0).to(other)); });
  const auto known = must(Delivery(0).to(same.log));
  CHECK(known.outcome == Delivered::Outcome::known);
  CHECK(Delivery(0).is_proven_by(known.record.receipt));
  TwoWriters session([](RecordLog& other) {
    Delivery otherwise(1);
    otherwise.manifest.session = Delivery(0).manifest.session;
    REQUIRE(otherwise.to(other));
  });
  CHECK(must(Delivery(0).to(session.log)).outcome == Delivered::Outcome::taken);
  CHECK(session.disk.rows.size() == 1);
}

TEST_CASE("log: when other writers are first every time, the caller is told to wait, and nothing is stored") {
  unsigned meddled = 0;
  TwoWriters two([&](RecordLog& other) { REQUIRE(Delivery(++meddled).to(other)); });
  const auto delivered = Delivery(0).to(two.log);
  REQUIRE(!delivered);
  CHECK(delivered.error().fault == Fault::unreachable);
  CHECK(two.disk.rows.size() == store::writing_attempts);
  CHECK(disagreements(two.mine).empty());
}

TEST_CASE(
    "log: of two stores that start on the same new storage, the second takes the first checkpoint of the "
    "first") {
  FakeDisk disk;
  FakeStorage storage(disk);
  RecordLog other(storage, signer());
  MeddledStorage meddled(storage, [&] { REQUIRE(other.open()); });
  RecordLog log(meddled, signer());
  CHECK(log.open());
  CHECK(disk.tree.size == 0);
  CHECK(must(Delivery(0).to(other)).outcome == Delivered::Outcome::added);
}

TEST_CASE(
    "readings: a line that meets another writer follows that one's line; when it always does, the caller is "
    "told") {
  FakeDisk disk;
  FakeStorage storage(disk);
  unsigned meddled = 0;
  MeddledStorage once(storage, [&] {
    if (meddled++ == 0) REQUIRE(note_one(storage));
  });
  CHECK(note_one(once));
  CHECK(disk.lines.size() == 2);
  CHECK(store::check_reading_log(storage));
  MeddledStorage always(storage, [&] { REQUIRE(note_one(storage)); });
  const Done noted = note_one(always);
  REQUIRE(!noted);
  CHECK(noted.error().fault == Fault::unreachable);
  CHECK(store::check_reading_log(storage));
}

}  // namespace tafel::test
