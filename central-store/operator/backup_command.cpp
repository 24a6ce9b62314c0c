#include "central-store/operator/backup_command.hpp"

#include "central-store/backup_job.hpp"
#include "central-store/operator/add_house.hpp"
#include "central-store/operator/folder_check.hpp"
#include "shared/base/files.hpp"
#include "shared/base/private_folder.hpp"
#include "shared/envelope/house_file.hpp"

#include <chrono>
#include <iostream>
#include <system_error>
#include <thread>

namespace tafel::store {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto between_looks = std::chrono::milliseconds(100);
constexpr auto store_answers_within = std::chrono::seconds(30);
constexpr auto store_goes_on_within = std::chrono::minutes(5);
constexpr int pages_at_once = 4096;  // while nobody else uses the database

struct BackupOptions {
  fs::path to;
  fs::path state;
  HouseOption house;
};

Done make_empty_folder(const fs::path& folder) {
  if (auto made = make_private_folder(folder); !made) return made;
  std::error_code failed;
  const bool is_empty = fs::is_empty(folder, failed);
  if (failed) return fail(Fault::io, failed.message(), folder.string());
  if (!is_empty)
    return fail(Fault::refused, "is not empty: give each backup a folder of its own", folder.string());
  return {};
}

Done copy_closed(SqliteStorage& database, const fs::path& to) {
  auto copy = database.begin_copy(to);
  if (!copy) return pass(copy.error());
  for (;;) {
    const auto is_whole = copy->step(pages_at_once);
    if (!is_whole) return pass(is_whole.error());
    if (*is_whole) return {};
  }
}

// What the store last said of the backup; empty: nothing yet.
std::string said(const fs::path& state) {
  const auto text = read_text(state / backup_state_name, backup_line_limit_bytes);
  return text ? text->substr(0, text->find('\n')) : std::string();
}

Done take_back_wish(const fs::path& state) {
  (void)remove_file_durably(state / backup_wish_name);
  return fail(
      Fault::unreachable,
      "the store that has the database open did not begin within 30 seconds: is it of a version that makes "
      "backups, and is this its state folder?",
      state.string());
}

// The store has begun when the wish is gone, and has ended when it says so.
Done wait_for_store(const fs::path& state) {
  std::string last;
  for (auto news_by = Clock::now() + store_answers_within; Clock::now() < news_by;
       std::this_thread::sleep_for(between_looks)) {
    const std::string now = said(state);
    if (now == backup_done) return {};
    if (now.starts_with(backup_failed)) return fail(Fault::io, "the store says: " + now, state.string());
    if (now == last) continue;
    last = now;
    std::cerr << now << "\n";
    news_by = Clock::now() + store_goes_on_within;
  }
  if (fs::exists(state / backup_wish_name)) return take_back_wish(state);
  return fail(Fault::unreachable, "the store began the copy and says no more: see its log", state.string());
}

Done ask_running_store(const fs::path& state, const fs::path& to) {
  if (auto removed = remove_file_durably(state / backup_state_name); !removed) return removed;
  std::error_code failed;
  const fs::path target = fs::absolute(to, failed);
  if (failed) return fail(Fault::io, failed.message(), to.string());
  if (target.string().find('\n') != std::string::npos)
    return fail(Fault::refused, "a folder with a line break in its name cannot be used", "DIR");
  if (auto wished = write_file_durably(state / backup_wish_name, as_bytes(target.string() + "\n")); !wished)
    return wished;
  auto copied = wait_for_store(state);
  (void)remove_file_durably(state / backup_state_name);
  return copied;
}

Done copy_database(const fs::path& state, const fs::path& to) {
  const auto closed = open_closed_database(state / database_name);
  if (closed) return copy_closed(**closed, to);
  if (closed.error().fault != Fault::refused) return pass(closed.error());
  return ask_running_store(state, to);
}

Done copy_house(const BackupOptions& options) {
  const auto files = envelope::house_files(options.house.file, options.house.key);
  const std::pair<fs::path, const char*> copies[] = {{files.json, "house.json"},
                                                     {files.minisig, "house.json.minisig"}};
  for (const auto& [from, name] : copies) {
    const auto bytes = read_file(from, envelope::house_limit_bytes);
    if (!bytes) return pass(bytes.error());
    if (auto written = write_file_durably(options.to / name, *bytes, 0600); !written) return written;
  }
  return {};
}

// Nothing is called a backup before everything in it was read back.
Result<WholeReport> finish(const BackupOptions& options, const crypto::tlog::VerifierKey& log,
                           const std::optional<KeptCheckpoint>& kept) {
  const fs::path file = options.to / database_name;
  const auto copy = open_closed_database(file);
  if (!copy) return pass(copy.error());
  const WholeReport report = check_database(**copy, file, log, kept);
  if (report.wrong > 0) return report;
  if (auto copied = copy_house(options); !copied) return pass(copied.error());
  const auto tree = (*copy)->tree();
  if (!tree) return pass(tree.error());
  const auto made = CheckpointFile::open_or_make(options.to / checkpoint_file_name, log, tree->checkpoint);
  if (!made) return pass(made.error());
  return report;
}

Result<WholeReport> back_up(const BackupOptions& options) {
  const auto house = load_house(options.house);
  if (!house) return pass(house.error());
  // Before the copy: the copy has at least what the store has told anybody by now.
  const auto kept = read_checkpoint_file(options.state / checkpoint_file_name, house->log);
  if (!kept) return pass(kept.error());
  if (auto made = make_empty_folder(options.to); !made) return pass(made.error());
  if (auto copied = copy_database(options.state, options.to / database_name); !copied)
    return pass(copied.error());
  return finish(options, house->log, *kept);
}

int run(const BackupOptions& options) {
  const auto report = back_up(options);
  if (!report) {
    std::cerr << "tafel-store backup: " << describe(report.error()) << "\n";
    return command_not_done;
  }
  std::cout << in_words(*report) << "\n";
  if (report->wrong == 0) {
    std::cout << "the backup is whole\n";
    return command_done;
  }
  std::cout << report->wrong
            << " wrong: this is no backup; look at the store itself with tafel-store check\n";
  return command_found_wrong;
}

}  // namespace

int backup_command(int count, const char* const* arguments) {
  BackupOptions options;
  command_line::CommandLine line(
      "Copies the state folder of a store into DIR, also while the store runs, and reads the copy back as a "
      "whole.\n"
      "To be run as the store's own user, who must be able to write DIR. The log key is not copied.\n"
      "Exit codes: 0 the backup is whole, 1 the copy has something wrong in it (a line each on standard "
      "output), 2 "
      "wrong arguments, 3 no backup was made.",
      "tafel-store backup");
  auto program = line.program();
  program.add("DIR", options.to, "A folder that is empty, or not there").required();
  program.add("--state", options.state, "The state folder of the store").required();
  add_house(program, options.house);
  if (const auto status = line.parse(count, arguments)) return *status;
  return run(options);
}

}  // namespace tafel::store
