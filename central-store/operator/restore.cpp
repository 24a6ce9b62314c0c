#include "central-store/operator/restore.hpp"

#include "central-store/log/log_beginning.hpp"
#include "central-store/log/record_check.hpp"
#include "central-store/log/record_log.hpp"
#include "central-store/log/start_check.hpp"
#include "central-store/open_store.hpp"
#include "central-store/operator/folder_check.hpp"
#include "shared/base/files.hpp"
#include "shared/base/private_folder.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace tafel::store {
namespace {

namespace fs = std::filesystem;
namespace tlog = crypto::tlog;

constexpr std::size_t lines_at_once = 1000;

// ---- The folder

// Never the folder itself: as long as it is there, nobody takes this for a new store.
Done clear_what_was_cut_off(const fs::path& state) {
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(state / unfinished_restore_name, failed)) {
    fs::remove_all(entry.path(), failed);
    if (failed) return fail(Fault::io, failed.message(), entry.path().string());
  }
  if (failed) return fail(Fault::io, failed.message(), (state / unfinished_restore_name).string());
  return remove_file_durably(state / checkpoint_file_name);
}

bool has_only_unfinished(const fs::path& state) {
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(state, failed))
    if (entry.path().filename() != unfinished_restore_name) return false;
  return !failed;
}

Done prepare(const fs::path& state) {
  if (auto made = make_private_folder(state); !made) return made;
  const fs::path building = state / unfinished_restore_name;
  if (fs::exists(building) && !fs::exists(state / database_name))
    if (auto cleared = clear_what_was_cut_off(state); !cleared) return cleared;
  if (!has_only_unfinished(state))
    return fail(Fault::refused, "is not empty: a restore never goes over what is there", state.string());
  if (auto made = make_private_folder(building); !made) return made;
  return flush_folder(state);
}

// The backup itself is not written to, so it may be on a medium that is read-only: it is copied as files, with the
// write-ahead log that a state folder has.
Done copy_backup(const fs::path& backup, const fs::path& to) {
  std::error_code failed;
  for (const char* ending : {"", "-wal"}) {
    const fs::path from = backup / (std::string(database_name) + ending);
    if (*ending != '\0' && !fs::exists(from)) continue;
    if (!fs::copy_file(from, to.string() + ending, failed) || failed)
      return fail(failed == std::errc::no_such_file_or_directory ? Fault::missing : Fault::io,
                  "cannot copy it: " + failed.message(), from.string());
  }
  return {};
}

// ---- What the backup has, beside what the store had

Result<KeptCheckpoint> last_of(SqliteStorage& database, const tlog::VerifierKey& log) {
  const auto tree = database.tree();
  if (!tree) return pass(tree.error());
  return open_checkpoint(log, tree->checkpoint);
}

bool is_same_log(const RestoreWish& wish) {
  return tlog::verifier_of(wish.log) == wish.old_log;
}

bool has_all(const KeptCheckpoint& in_backup, const std::optional<KeptCheckpoint>& known) {
  return known && known->checkpoint.size == in_backup.checkpoint.size;
}

// A larger known checkpoint cannot be held against a backup that has less: its root says nothing of its beginning.
Done check_history(SqliteStorage& database, const KeptCheckpoint& in_backup, const RestoreWish& wish) {
  if (!wish.last_known || wish.last_known->checkpoint.size > in_backup.checkpoint.size) return {};
  return check_beginning(database, *wish.last_known);
}

Done may_go_on(const KeptCheckpoint& in_backup, const RestoreWish& wish) {
  if (has_all(in_backup, wish.last_known)) return {};
  const std::string has = "the backup has " + std::to_string(in_backup.checkpoint.size) + " entries; ";
  const std::string had =
      wish.last_known && wish.last_known->checkpoint.size > in_backup.checkpoint.size
          ? "the lost store had " + std::to_string(wish.last_known->checkpoint.size)
          : std::string("whether the lost store had more is not known (--last-checkpoint)");
  return fail(Fault::refused,
              has + had +
                  ": a log that may have lost its end signs nothing more. Make a new log in the house file "
                  "(tafel house new-log), and restore with that file and its log key");
}

Done must_be_new(const RestoreWish& wish) {
  const auto log = tlog::verifier_of(wish.log);
  if (log.name != wish.old_log.name && log.key != wish.old_log.key) return {};
  return fail(Fault::refused,
              "a new log needs another name and another key than the old one's, " + wish.old_log.name);
}

// ---- A new log

// What the database says of it was held against its manifest with the rest of the backup.
Done log_again(SqliteStorage& from, RecordLog& log, const RecordFacts& facts) {
  const auto record = from.find(facts.age_sha256);
  if (!record) return pass(record.error());
  const auto content = from.age_file(facts.log_index);
  if (!content) return pass(content.error());
  const auto delivered = log.deliver(facts, *content, (*record)->minisig, facts.stored_at);
  return delivered ? Done() : pass(delivered.error());
}

Result<std::uint64_t> copy_records(SqliteStorage& from, RecordLog& log) {
  std::uint64_t copied = 0;
  for (std::uint64_t next = 0;;) {
    const auto one = from.list(next, 1);
    if (!one) return pass(one.error());
    if (one->empty()) return copied;
    if (auto logged = log_again(from, log, one->front()); !logged) return pass(logged.error());
    next = one->front().log_index + 1;
    ++copied;
  }
}

Done copy_readings(SqliteStorage& from, SqliteStorage& to) {
  for (;;) {
    const auto head = to.access_head();
    if (!head) return pass(head.error());
    const auto lines = from.access_lines(head->count, lines_at_once);
    if (!lines) return pass(lines.error());
    if (lines->empty()) return {};
    const auto written = to.append_access(*head, *lines);
    if (!written) return pass(written.error());
  }
}

Done begin(SqliteStorage& database, const RecordLog& log, const std::string& old_note) {
  const std::string entry = log_beginning(old_note);
  const auto leaf = tlog::leaf_hash(as_bytes(entry));
  const auto begun = database.begin_log(entry, leaf, log.checkpoint_of_one(leaf));
  if (!begun) return pass(begun.error());
  if (*begun == Written::done) return {};
  return fail(Fault::io, "the new database has a log already");
}

// The last that the old log is known to have signed.
const KeptCheckpoint& last_signed(const KeptCheckpoint& in_backup, const RestoreWish& wish) {
  const bool is_later = wish.last_known && wish.last_known->checkpoint.size > in_backup.checkpoint.size;
  return is_later ? *wish.last_known : in_backup;
}

// ---- The end: all in one file, the checkpoint beside it, and then its name

Done finish(const fs::path& built, const fs::path& state, const std::string& note,
            const tlog::VerifierKey& log) {
  const auto file = CheckpointFile::open_or_make(state / checkpoint_file_name, log, note);
  if (!file) return pass(file.error());
  std::error_code failed;
  fs::rename(built, state / database_name, failed);
  if (failed) return fail(Fault::io, "cannot rename into place: " + failed.message(), built.string());
  if (auto flushed = flush_folder(state); !flushed) return flushed;
  fs::remove_all(state / unfinished_restore_name, failed);
  if (failed)
    return fail(Fault::io, "cannot be removed: " + failed.message(),
                (state / unfinished_restore_name).string());
  return flush_folder(state);
}

struct Opened {
  std::unique_ptr<SqliteStorage> database;
  KeptCheckpoint last;
};

Result<Opened> open_copy(const fs::path& copy, const RestoreWish& wish) {
  auto database = open_closed_database(copy);
  if (!database) return pass(database.error());
  if (check_database(**database, wish.backup / database_name, wish.old_log, std::nullopt).wrong > 0)
    return fail(Fault::altered, "is not whole: see the lines on standard output", wish.backup.string());
  auto last = last_of(**database, wish.old_log);
  if (!last) return pass(last.error());
  if (auto same = check_history(**database, *last, wish); !same) return pass(same.error());
  return Opened{std::move(*database), std::move(*last)};
}

Result<Restored> go_on(Opened opened, const fs::path& built, const RestoreWish& wish) {
  if (auto allowed = may_go_on(opened.last, wish); !allowed) return pass(allowed.error());
  if (auto noted = opened.database->note_checkpoint_file(); !noted) return pass(noted.error());
  const auto has_beginning = begins_with_another(*opened.database);
  if (!has_beginning) return pass(has_beginning.error());
  const std::uint64_t size = opened.last.checkpoint.size;
  opened.database.reset();
  if (auto done = finish(built, wish.state, opened.last.note, wish.old_log); !done) return pass(done.error());
  return Restored{size, size, size - (*has_beginning ? 1 : 0), false};
}

Result<Restored> begin_anew(const Opened& opened, const fs::path& built, RestoreWish wish) {
  if (auto differs = must_be_new(wish); !differs) return pass(differs.error());
  const auto verifier = tlog::verifier_of(wish.log);
  auto database = SqliteStorage::open(built);
  if (!database) return pass(database.error());
  RecordLog log(**database, std::move(wish.log));
  if (auto begun = begin(**database, log, last_signed(opened.last, wish).note); !begun)
    return pass(begun.error());
  const auto records = copy_records(*opened.database, log);
  if (!records) return pass(records.error());
  if (auto copied = copy_readings(*opened.database, **database); !copied) return pass(copied.error());
  if (auto noted = (*database)->note_checkpoint_file(); !noted) return pass(noted.error());
  const auto tree = (*database)->tree();
  if (!tree) return pass(tree.error());
  database->reset();
  if (auto done = finish(built, wish.state, tree->checkpoint, verifier); !done) return pass(done.error());
  Restored restored{opened.last.checkpoint.size, std::nullopt, *records, true};
  if (wish.last_known)
    restored.lost_size = std::max(wish.last_known->checkpoint.size, opened.last.checkpoint.size);
  return restored;
}

}  // namespace

Result<KeptCheckpoint> read_last_known(const fs::path& file, const tlog::VerifierKey& log) {
  const auto text = read_text(file, tlog::proof_limit_bytes);
  if (!text) return pass(text.error());
  if (text->size() == 2 * checkpoint_slot_bytes) {
    auto kept = read_checkpoint_file(file, log);
    if (!kept) return pass(kept.error());
    if (*kept) return std::move(**kept);
  }
  const auto proof = tlog::parse_proof(*text);
  auto checkpoint = open_checkpoint(log, proof ? proof->signed_checkpoint : *text);
  if (!checkpoint) return pass(placed(checkpoint.error(), file.string()));
  return checkpoint;
}

// With the same log the copy becomes the store. With a new one it is read from, and goes again.
Result<Restored> restore(RestoreWish wish) {
  if (auto prepared = prepare(wish.state); !prepared) return pass(prepared.error());
  const fs::path building = wish.state / unfinished_restore_name;
  const fs::path copy = building / "backup.sqlite";
  if (auto copied = copy_backup(wish.backup, copy); !copied) return pass(copied.error());
  auto opened = open_copy(copy, wish);
  if (!opened) return pass(opened.error());
  if (is_same_log(wish)) return go_on(std::move(*opened), copy, wish);
  return begin_anew(*opened, building / database_name, std::move(wish));
}

}  // namespace tafel::store
