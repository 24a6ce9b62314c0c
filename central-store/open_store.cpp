#include "central-store/open_store.hpp"

#include "central-store/log/start_check.hpp"
#include "shared/base/private_folder.hpp"

namespace tafel::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* what_to_do =
    "; the store does not start, so that it signs no second history: put back the whole state folder as it "
    "was "
    "(store.sqlite, store.sqlite-wal and store.checkpoint together), or begin a new log from a backup "
    "(tafel-store restore --help)";

tl::unexpected<Error> refused(const Error& why, const fs::path& file) {
  return fail(why.fault, describe(why) + what_to_do, file.string());
}

Result<std::unique_ptr<SqliteStorage>> open_database(const fs::path& file, bool must_be_there) {
  if (!must_be_there) return SqliteStorage::open(file);
  if (!fs::exists(fs::symlink_status(file)))
    return refused({Fault::missing, "is not there, and store.checkpoint is", "", {}}, file);
  auto opened = SqliteStorage::open(file, SqliteStorage::IfEmpty::refuse);
  // In use, or of another version: nothing is wrong with what is there.
  if (!opened && opened.error().fault != Fault::refused)
    return refused({Fault::altered, opened.error().message, "", {}}, file);
  return opened;
}

Done hold_against_file(SqliteStorage& database, const std::optional<KeptCheckpoint>& kept,
                       const fs::path& state) {
  if (kept) {
    if (auto has_all = check_beginning(database, *kept); !has_all)
      return refused(has_all.error(), state / database_name);
    return {};
  }
  const auto was_there = database.has_checkpoint_file();
  if (!was_there) return pass(was_there.error());
  if (!*was_there) return {};
  return refused({Fault::missing,
                  "is not there, and the database notes that it was: a copy of the database alone may have "
                  "lost its end",
                  "",
                  {}},
                 state / checkpoint_file_name);
}

Done check(SqliteStorage& database, const std::optional<KeptCheckpoint>& kept, const fs::path& state,
           const crypto::tlog::VerifierKey& log) {
  if (auto tree = check_tree(database, log); !tree) return refused(tree.error(), state / database_name);
  if (auto held = hold_against_file(database, kept, state); !held) return held;
  if (auto edge = check_edge(database, log); !edge)
    return fail(edge.error().fault,
                describe(edge.error()) +
                    "; the store does not start: tafel-store check lists all that is wrong, and tafel-store "
                    "restore begins anew from a backup",
                (state / database_name).string());
  return {};
}

}  // namespace

Result<OpenStore> open_store(const fs::path& state, const crypto::tlog::VerifierKey& log) {
  if (auto made = make_private_folder(state); !made) return pass(made.error());
  if (fs::exists(state / unfinished_restore_name) && !fs::exists(state / database_name))
    return refused({Fault::refused, "a restore was cut off here; give the same command again", "", {}},
                   state);
  const fs::path file = state / checkpoint_file_name;
  const auto kept = read_checkpoint_file(file, log);
  if (!kept) return refused(kept.error(), file);
  auto database = open_database(state / database_name, kept->has_value());
  if (!database) return pass(database.error());
  if (auto checked = check(**database, *kept, state, log); !checked) return pass(checked.error());
  auto storage = std::make_unique<AnnouncedStorage>(**database, file, log);
  return OpenStore{std::move(*database), std::move(storage)};
}

}  // namespace tafel::store
