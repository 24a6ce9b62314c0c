#include "central-store/operator/restore_command.hpp"

#include "central-store/log/record_log.hpp"
#include "central-store/operator/add_house.hpp"
#include "central-store/operator/folder_check.hpp"
#include "central-store/operator/restore.hpp"

#include <iostream>

namespace tafel::store {
namespace {

namespace fs = std::filesystem;

struct RestoreOptions {
  fs::path backup;
  fs::path state;
  HouseOption house;
  fs::path log_key;
  fs::path old_house;        // empty: the one in the backup
  fs::path last_checkpoint;  // empty: not known
};

// The log that the backup is of. The house's key signs both house files.
Result<crypto::tlog::VerifierKey> old_log_of(const RestoreOptions& options) {
  const fs::path file = options.old_house.empty() ? options.backup / "house.json" : options.old_house;
  const auto house = load_house({file, options.house.key});
  if (house) return house->log;
  if (house.error().fault == Fault::missing && options.old_house.empty())
    return fail(Fault::missing, "has no house file; give the one that named its log as --old-house",
                options.backup.string());
  return pass(house.error());
}

Result<RestoreWish> wish_of(const RestoreOptions& options) {
  const auto house = load_house(options.house);
  if (!house) return pass(house.error());
  auto old_log = old_log_of(options);
  if (!old_log) return pass(old_log.error());
  auto key = read_log_key(options.log_key);
  if (!key) return pass(key.error());
  if (key->public_key != house->log.key)
    return fail(Fault::refused, "the log key is not the one that the house file names",
                options.log_key.string());
  std::optional<KeptCheckpoint> last_known;
  if (!options.last_checkpoint.empty()) {
    auto read = read_last_known(options.last_checkpoint, *old_log);
    if (!read) return pass(read.error());
    last_known = std::move(*read);
  }
  return RestoreWish{options.backup,
                     options.state,
                     std::move(*old_log),
                     {house->log.name, std::move(*key)},
                     std::move(last_known)};
}

std::string what_is_missing(const Restored& restored) {
  if (!restored.lost_size)
    return "it is not known what the lost store had after the backup: every device sends again what it still "
           "has";
  const std::uint64_t missing = *restored.lost_size - restored.backup_size;
  if (missing == 0) return "nothing is missing that the last known checkpoint tells of";
  return std::to_string(missing) + " entries of the old log are missing, from number " +
         std::to_string(restored.backup_size) + " to " + std::to_string(*restored.lost_size - 1) +
         ": every device sends again what it still has";
}

void say(const Restored& restored) {
  std::cout << "the backup had " << restored.backup_size << " entries; " << restored.records
            << " records are in the store again\n"
            << what_is_missing(restored) << "\n";
  if (restored.is_new_log)
    std::cout << "a new log begins with the old one's last known checkpoint; every record has a new receipt\n"
                 "  keep the backup: the old receipts are in it\n"
                 "  give every device and coordinator the house file that names the new log\n";
  else
    std::cout << "the log goes on\n";
}

int run(const RestoreOptions& options) {
  auto wish = wish_of(options);
  const auto restored = wish ? restore(std::move(*wish)) : Result<Restored>(pass(wish.error()));
  if (restored) {
    say(*restored);
    return command_done;
  }
  std::cerr << "tafel-store restore: " << describe(restored.error()) << "\n";
  return restored.error().fault == Fault::altered ? command_found_wrong : command_not_done;
}

}  // namespace

int restore_command(int count, const char* const* arguments) {
  RestoreOptions options;
  command_line::CommandLine line(
      "Begins a store again from a backup (or from a whole state folder), in a folder that is empty, and "
      "says what "
      "it lost.\n"
      "Where something is missing, or that is not known, the house file must name a new log: another name "
      "and key.\n"
      "Exit codes: 0 done, 1 the backup is not whole or of another history, 2 wrong arguments, 3 nothing was "
      "done.",
      "tafel-store restore");
  auto program = line.program();
  program.add("BACKUP", options.backup, "The backup, a folder of tafel-store backup; it is only read")
      .required();
  program.add("--state", options.state, "The new state folder: empty, or not there").required();
  add_house(program, options.house, "The house file from now on; its signature is beside it");
  program.add("--log-key", options.log_key, "The key of the log that --house names").required();
  program.add("--last-checkpoint", options.last_checkpoint,
              "The last that the lost store signed: its store.checkpoint, a checkpoint, or a receipt");
  program.add("--old-house", options.old_house,
              "The house file that named the backup's log (default: the one in the backup)");
  if (const auto status = line.parse(count, arguments)) return *status;
  return run(options);
}

}  // namespace tafel::store
