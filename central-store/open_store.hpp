// The state folder of a store, opened for serving: database and checkpoint file, held against each other. A store never
// starts on less than it had. Whoever is refused is told what to do.
//
//   store.sqlite, store.sqlite-wal   the database, and what is not yet moved into it
//   store.checkpoint                 the last signed checkpoint
//
// | database | checkpoint file | |
// |---|---|---|
// | none, or cut off at its first start | none | a new store |
// | whole, of a version before the file | none | the file is made |
// | whole, and notes that the file was there | none | refused: a copy of the database alone may have lost its end |
// | none, or empty | there | refused |
// | as far as the file, or further with it as its beginning | there | goes on; the file is brought up to it |
// | less, or another history | there | refused |
// | any | of another log, or not whole | refused |
// | none, and a restore was cut off | | refused: neither a new store nor an old one |
#pragma once

#include "central-store/storage/announced_storage.hpp"
#include "central-store/storage/sqlite_storage.hpp"

#include <filesystem>
#include <memory>

namespace tafel::store {

inline constexpr const char* database_name = "store.sqlite";
// A folder in which `tafel-store restore` builds: as long as it is there and no database, this is no store.
inline constexpr const char* unfinished_restore_name = "restore.unfinished";

struct OpenStore {
  std::unique_ptr<SqliteStorage> database;
  std::unique_ptr<AnnouncedStorage> storage;  // over the database; what the log and the service use
};

// The folder is made when there is none. The caller opens the log on `storage` (RecordLog::open), which makes the
// checkpoint file, and then calls `note_checkpoint_file`. Errors: refused, altered, missing, full, io.
Result<OpenStore> open_store(const std::filesystem::path& state, const crypto::tlog::VerifierKey& log);

}  // namespace tafel::store
