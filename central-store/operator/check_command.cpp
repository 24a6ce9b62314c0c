#include "central-store/operator/check_command.hpp"

#include "central-store/open_store.hpp"
#include "shared/command_line/command_line.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/house_file.hpp"

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
    std::cerr << "looked at " << looked_at << " of " << of << " records\n";
  }

 private:
  Clock::time_point last_ = Clock::now();
};

Result<std::unique_ptr<SqliteStorage>> open_to_check(const fs::path& file) {
  if (!fs::exists(fs::symlink_status(file))) return fail(Fault::missing, "is not there", file.string());
  auto database = SqliteStorage::open(file, SqliteStorage::IfEmpty::refuse);
  if (!database && database.error().fault == Fault::refused)
    return fail(Fault::refused,
                describe(database.error()) + "; stop tafel-store first, or check a backup of it",
                file.string());
  return database;
}

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

struct CheckOptions {
  fs::path state;
  fs::path house;
  fs::path house_key;
};

int not_done(const Error& error) {
  std::cerr << "tafel-store check: " << describe(error) << "\n";
  return command_not_done;
}

int run(const CheckOptions& options) {
  const auto house = envelope::load_house(envelope::house_files(options.house, options.house_key));
  if (!house) return not_done(house.error());
  const auto report = check_folder(options.state, house->log);
  if (!report) return not_done(report.error());
  std::cout << in_words(*report) << "\n";
  if (report->wrong == 0) {
    std::cout << "everything is whole\n";
    return command_done;
  }
  std::cout << report->wrong << " wrong: keep the folder as it is, and see docs/operating.md\n";
  return command_found_wrong;
}

}  // namespace

Result<WholeReport> check_folder(const fs::path& state, const crypto::tlog::VerifierKey& log) {
  const fs::path file = state / database_name;
  const auto database = open_to_check(file);
  if (!database) return pass(database.error());
  std::uint64_t wrong = 0;
  const auto kept = kept_in(state, log, **database, wrong);
  look_at_pages(**database, file, wrong);
  auto report = check_whole(**database, log, kept, {say_wrong, Progress()});
  report.wrong += wrong;
  return report;
}

std::string in_words(const WholeReport& report) {
  return std::to_string(report.records) + " records of " + std::to_string(report.content_bytes) +
         " bytes; log of " + std::to_string(report.checkpoint.size) + " entries with the root " +
         crypto::to_base64(report.checkpoint.root) + "; " + std::to_string(report.lines) +
         " lines of readings";
}

int check_command(int count, const char* const* arguments) {
  CheckOptions options;
  command_line::CommandLine line(
      "Looks at everything that a state folder or a backup has: every content, leaf, node, receipt and line "
      "of the "
      "log of readings,\n"
      "held against the root that the log signed. tafel-store must not run on that folder.\n"
      "Exit codes: 0 everything is whole, 1 something is wrong (a line each on standard output), 2 wrong "
      "arguments, 3 nothing was looked at.",
      "tafel-store check");
  auto program = line.program();
  program.add("--state", options.state, "The state folder, or a backup of it").required();
  program.add("--house", options.house, "The house file that names the log; its signature is beside it")
      .required();
  program.add("--house-key", options.house_key, "The key the house file is signed with, house.pub")
      .required();
  if (const auto status = line.parse(count, arguments)) return *status;
  return run(options);
}

}  // namespace tafel::store
