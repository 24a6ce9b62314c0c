// A store begun again from a backup. What the lost store had is known from its last checkpoint, if that is known from
// anywhere: its checkpoint file, `GET /v1/log/checkpoint`, or any receipt. Then:
//
// | the backup has | the house file names | |
// |---|---|---|
// | all of it | the same log | the log goes on |
// | less, or it is not known | the same log | refused: a log that lost its end signs nothing more |
// | anything | a new log (another name and key) | a new log begins |
//
// A new log's first entry is the old log's last known checkpoint; every record of the backup follows it, with a new receipt,
// in the old order, and the log of readings goes on as it is. The old receipts stay in the backup.
//
// The database is built beside its place, and named last: a folder in which a restore was cut off is no store
// (open_store.hpp), and the same call again begins anew. Thread: one.
#pragma once

#include "central-store/storage/checkpoint_file.hpp"
#include "central-store/storage/sqlite_storage.hpp"

#include <filesystem>
#include <optional>

namespace tafel::store {

struct RestoreWish {
  std::filesystem::path backup;
  std::filesystem::path state;  // empty, not there, or of a restore that was cut off
  crypto::tlog::VerifierKey old_log;
  crypto::tlog::LogSigner log;  // of the house file; another name and key than the old one's, or the same
  std::optional<KeptCheckpoint> last_known;  // of the lost store
};

struct Restored {
  std::uint64_t backup_size = 0;           // entries of the old log in the backup
  std::optional<std::uint64_t> lost_size;  // entries of the old log in the lost store, when it is known
  std::uint64_t records = 0;
  bool is_new_log = false;
};

// The checkpoint in a checkpoint file, a note, or a receipt. Errors: missing, io, malformed, refused (of another log),
// altered.
Result<KeptCheckpoint> read_last_known(const std::filesystem::path& file,
                                       const crypto::tlog::VerifierKey& log);

// Errors: refused (the folder is not empty, or the table above), altered (the backup is not whole, or of another history),
// missing, full, io.
Result<Restored> restore(RestoreWish wish);

}  // namespace tafel::store
