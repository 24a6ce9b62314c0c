// Records, log and access log in one SQLite file: WAL, synchronous=FULL, one connection.
#pragma once

#include "central-store/storage/record_storage.hpp"
#include "shared/sqlite/database.hpp"

#include <filesystem>
#include <memory>

namespace tafel::store {

class SqliteStorage final : public RecordStorage {
 public:
  // Opens `path`, or creates it with its tables. Errors: refused (in use, or made by a newer version), io.
  static Result<std::unique_ptr<SqliteStorage>> open(const std::filesystem::path& path);

  [[nodiscard]] Done writable() const override;
  Result<std::optional<KeptRecord>> find(const crypto::Hash& age_sha256) override;
  Result<bool> has_session(std::string_view session) override;
  Result<Bytes> age_file(std::uint64_t log_index) override;
  Result<std::vector<RecordFacts>> list(std::uint64_t first, std::size_t limit) override;
  Done append(const NewRecord& record) override;
  Result<TreeState> tree() override;
  Done set_checkpoint(std::string_view checkpoint) override;
  Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) override;
  Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) override;
  Result<AccessHead> access_head() override;
  Done append_access(std::string_view line, const crypto::Hash& hash) override;
  Result<std::vector<std::string>> access_lines(std::uint64_t first, std::size_t limit) override;

 private:
  explicit SqliteStorage(sqlite::Database database) : database_(std::move(database)) {}
  Done create_tables();
  Done insert(const NewRecord& record);
  Done insert_facts(const NewRecord& record);
  Done insert_content(const NewRecord& record);
  Done insert_nodes(const std::vector<TreeNode>& nodes);
  Done update_tree(std::uint64_t size, std::string_view checkpoint);
  template <class Write>
  Done durably(Write write);
  sqlite::Database database_;
  bool failed_ = false;
};

}  // namespace tafel::store
