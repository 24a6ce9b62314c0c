// `tafel-store check`: everything that is in a state folder or a backup, held against the root that the log signed.
#pragma once

#include "central-store/log/whole_check.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/tlog/tlog.hpp"

#include <filesystem>

namespace tafel::store {

// Exit codes of the commands for an operator.
constexpr int command_done = 0;
constexpr int command_found_wrong = 1;  // something is wrong with what was looked at
constexpr int command_not_done = 3;     // nothing was looked at or done; the reason is on standard error

// The whole folder, with what is wrong on standard output, a line each, and progress on standard error. Errors (nothing was
// looked at): missing, refused (in use), io.
Result<WholeReport> check_folder(const std::filesystem::path& state, const crypto::tlog::VerifierKey& log);

// "3 records of 12,345 bytes; log of 3 entries with the root …; 5 lines of readings"
[[nodiscard]] std::string in_words(const WholeReport& report);

// `arguments` begin with the command's own name.
int check_command(int count, const char* const* arguments);

}  // namespace tafel::store
