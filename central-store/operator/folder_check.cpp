#include "central-store/operator/folder_check.hpp"

#include "shared/crypto/hash.hpp"

#include <chrono>
#include <iostream>

namespace tafel::store {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto between_progress = std::chrono::seconds(5);

void say_wrong(const Error& error) {
  std::cout << "wrong: " << describe(error) << "\n";
}

// A line now and then: whoever waits an hour sees that it goes on.
class Progress {
 public:
  void operator()(std::uint64_t looked_at, std::uint64_t of) {
    const auto now = Clock::now();
    if (now - last_ < between_progress) return;
    last_ = now;
    std::cerr << "looked at " << looked_at << " of " << of << " entries of the log\n";
  }

 private:
  Clock::time_point last_ = Clock::now();
};

// What the file beside the database says. One that is wrong is told.
std::optional<KeptCheckpoint> kept_in(const fs::path& state, const crypto::tlog::VerifierKey& log,
                                      SqliteStorage& database, std::uint64_t& wrong) {
  const fs::path file = state / checkpoint_file_name;
  auto kept = read_checkpoint_file(file, log);
  if (kept && *kept) return std::move(*kept);
  const auto was_there = database.has_checkpoint_file();
  if (kept && was_there && !*was_there) return std::nullopt;  // of a version before the file
  ++wrong;
  if (!kept) say_wrong(kept.error());
  if (kept)
    say_wrong({Fault::missing, "is not there, and the database notes that it was", file.string(), {}});
  return std::nullopt;
}

void look_at_pages(SqliteStorage& database, const fs::path& file, std::uint64_t& wrong) {
  const auto broken = database.broken_parts();
  if (!broken) {
    ++wrong;
    return say_wrong(placed(broken.error(), file.string()));
  }
  wrong += broken->size();
  for (const std::string& part : *broken) say_wrong({Fault::altered, part, file.string(), {}});
}

}  // namespace

Result<std::unique_ptr<SqliteStorage>> open_closed_database(const fs::path& file) {
  if (!fs::exists(fs::symlink_status(file))) return fail(Fault::missing, "is not there", file.string());
  return SqliteStorage::open(file, SqliteStorage::IfEmpty::refuse);
}

WholeReport check_database(SqliteStorage& database, const fs::path& file,
                           const crypto::tlog::VerifierKey& log, const std::optional<KeptCheckpoint>& kept) {
  std::uint64_t wrong = 0;
  look_at_pages(database, file, wrong);
  WholeReport report = check_whole(database, log, kept, {say_wrong, Progress()});
  report.wrong += wrong;
  return report;
}

Result<WholeReport> check_folder(const fs::path& state, const crypto::tlog::VerifierKey& log) {
  const fs::path file = state / database_name;
  const auto database = open_closed_database(file);
  if (!database) return pass(database.error());
  std::uint64_t wrong = 0;
  const auto kept = kept_in(state, log, **database, wrong);
  WholeReport report = check_database(**database, file, log, kept);
  report.wrong += wrong;
  return report;
}

std::string in_words(const WholeReport& report) {
  return std::to_string(report.records) + " records of " + std::to_string(report.content_bytes) +
         " bytes; a log of " + std::to_string(report.checkpoint.size) + " entries with the root " +
         crypto::to_base64(report.checkpoint.root) + "; " + std::to_string(report.lines) +
         " lines of readings";
}

}  // namespace tafel::store
