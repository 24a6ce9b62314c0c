// A backup of a store that runs. Nobody but the store can read its open database, so `tafel-store backup` asks it by a file
// in the state folder, and the store copies its database between requests, a mebibyte at a time:
//
//   backup.wish    one line, from the command: the path of the copy. The store removes it when it begins.
//   backup.state   one line, from the store: "copying <n> of <m> pages", "done", or "failed: <why>"
//
// Both are of the store's own user, as the state folder is. The command looks at the copy afterwards (operator/). Thread:
// the storage's, which outlives this.
#pragma once

#include "central-store/storage/sqlite_storage.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace tafel::store {

inline constexpr const char* backup_wish_name = "backup.wish";
inline constexpr const char* backup_state_name = "backup.state";
inline constexpr const char* backup_done = "done";
inline constexpr const char* backup_failed = "failed: ";
inline constexpr std::size_t backup_line_limit_bytes = 8192;

class BackupJob {
 public:
  BackupJob(SqliteStorage& database, std::filesystem::path state)
      : database_(database), state_(std::move(state)) {}
  ~BackupJob();  // whoever waits for a backup is told that it ends here
  BackupJob(const BackupJob&) = delete;
  BackupJob& operator=(const BackupJob&) = delete;

  // At the start: whoever wished it waits no more.
  void forget_wish() const;
  // Begins a backup that is wished, or copies a little of the one that was begun. True: there is more to copy.
  [[nodiscard]] bool step();

 private:
  bool begin();
  void end(const std::string& words);
  void say(const std::string& words);

  SqliteStorage& database_;
  std::filesystem::path state_;
  std::optional<sqlite::Copy> copy_;
  std::uint64_t said_at_ = 0;  // pages that were copied then
};

}  // namespace tafel::store
