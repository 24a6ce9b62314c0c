// Records, log and log of readings in one SQLite file: write-ahead log, synchronous=FULL, one connection. A second
// handle on the same file is refused. Thread: one.
#pragma once

#include "central-store/storage/record_storage.hpp"
#include "shared/sqlite/database.hpp"

#include <filesystem>
#include <memory>

namespace tafel::store {

class SqliteStorage final : public RecordStorage {
 public:
  enum class IfEmpty { make_tables, refuse };
  // Opens `path`, or creates it with its tables, or brings those of an earlier version up to this one. Errors: refused (in
  // use, or made by a newer version); altered (empty, when that is refused); io.
  static Result<std::unique_ptr<SqliteStorage>> open(const std::filesystem::path& path,
                                                     IfEmpty if_empty = IfEmpty::make_tables);

  // What SQLite itself finds wrong with the database's pages, rows and indexes, in its own words; empty: nothing. Reads all.
  Result<std::vector<std::string>> broken_parts();

  // A copy of all that is committed, made between the calls of this storage, which outlives it. Errors: io.
  Result<sqlite::Copy> begin_copy(const std::filesystem::path& path) {
    return sqlite::Copy::begin(database_, path);
  }

  // The first entry of a log that goes on where another ended, with its leaf: no record's. A conflict when there is a log.
  Result<Written> begin_log(std::string_view log_entry, const crypto::Hash& leaf,
                            std::string_view checkpoint);

  // Is the last checkpoint in a file beside the database too, since `note_checkpoint_file`?
  [[nodiscard]] Result<bool> has_checkpoint_file();
  // To be called at each start, once that file is there. What it notes is in the database's own file when it returns, and
  // not in the write-ahead log alone: so that a copy without the log says it too.
  Done note_checkpoint_file();

  [[nodiscard]] Done writable() const override;
  Result<std::optional<KeptRecord>> find(const crypto::Hash& age_sha256) override;
  Result<bool> has_session(std::string_view session) override;
  Result<Bytes> age_file(std::uint64_t log_index) override;
  Result<std::vector<RecordFacts>> list(std::uint64_t first, std::size_t limit) override;
  Result<std::vector<RecordFacts>> list_some(const Some& some, std::uint64_t first,
                                             std::size_t limit) override;
  Result<TreeState> tree() override;
  Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) override;
  Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) override;
  Result<Written> append(const LogStep& step) override;
  Result<AccessHead> access_head() override;
  Result<Written> append_access(const AccessHead& expected, std::span<const std::string> lines) override;
  Result<std::vector<std::string>> access_lines(std::uint64_t skip, std::size_t limit) override;

 private:
  explicit SqliteStorage(sqlite::Database database) : database_(std::move(database)) {}
  Done make_tables(IfEmpty if_empty);
  Result<std::int64_t> version();
  Done change_by(const char* sql);
  Result<Written> insert(const NewRecord& record);
  Result<bool> is_stored(const RecordFacts& facts);
  Done insert_facts(const NewRecord& record);
  Done insert_content(const NewRecord& record);
  Done insert_nodes(const std::vector<TreeNode>& nodes);
  Done insert_line(std::string_view line);
  Done put_beginning_first(std::vector<std::string>& entries, std::size_t count);
  Done update_tree(std::uint64_t size, std::string_view checkpoint);
  template <class Write>
  Result<Written> durably(Write write);
  sqlite::Database database_;
  bool failed_ = false;
};

}  // namespace tafel::store
