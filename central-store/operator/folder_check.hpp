// A state folder or a backup, looked at as a whole, for the commands of an operator: what is wrong goes to standard output,
// a line each, progress to standard error. Thread: one.
#pragma once

#include "central-store/log/whole_check.hpp"
#include "central-store/open_store.hpp"

#include <filesystem>
#include <string>

namespace tafel::store {

// Exit codes of the commands.
constexpr int command_done = 0;
constexpr int command_found_wrong = 1;  // something is wrong with what was looked at
constexpr int command_not_done = 3;     // nothing was looked at or done; the reason is on standard error

// The database of a folder, which no process has open. Errors: missing, refused (in use), altered (empty), io.
Result<std::unique_ptr<SqliteStorage>> open_closed_database(const std::filesystem::path& file);

// Everything in the database, which has to have all that `kept` says.
WholeReport check_database(SqliteStorage& database, const std::filesystem::path& file,
                           const crypto::tlog::VerifierKey& log, const std::optional<KeptCheckpoint>& kept);

// The same, held against the folder's own checkpoint file. Errors: those of opening; then nothing was looked at.
Result<WholeReport> check_folder(const std::filesystem::path& state, const crypto::tlog::VerifierKey& log);

// "3 records of 12345 bytes; a log of 3 entries with the root …; 5 lines of readings"
[[nodiscard]] std::string in_words(const WholeReport& report);

}  // namespace tafel::store
