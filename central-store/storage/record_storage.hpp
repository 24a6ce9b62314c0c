// Where the store keeps records, log and access log: the seam between what the store promises and the
// database that keeps the promise. Every writing call returns only when what it wrote is on disk, all of it
// or nothing. Errors everywhere: full (no room; nothing was written, later calls may work), io (the disk or
// database failed; an implementation then refuses to write until it is opened anew, because a failed flush
// cannot be repeated). Thread: one.
#pragma once

#include "central-store/log/merkle_tree.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::store {

struct RecordFacts {
  std::uint64_t log_index = 0;
  crypto::Hash age_sha256{};
  std::string session;
  std::string device;
  Instant sealed_at;
  Instant stored_at;
  std::uint64_t size = 0;  // of the .age, in bytes
  std::string dossier_tag;
  std::optional<int> retention_years;
};

struct KeptRecord {
  RecordFacts facts;
  std::string minisig;
  std::string receipt;
};

struct TreeState {
  std::uint64_t size = 0;
  std::string checkpoint;  // the signed note; empty before the first leaf of a new store
};

// All of one record, and what its leaf changes in the log. `record.facts.log_index` is the tree's size before
// it.
struct NewRecord {
  KeptRecord record;
  ByteView age_file;
  std::string log_entry;
  std::vector<TreeNode> nodes;
  std::string checkpoint;
};

struct AccessHead {
  std::uint64_t count = 0;
  crypto::Hash hash{};  // of the last line; zeros before the first
};

class RecordStorage {
 public:
  RecordStorage() = default;
  virtual ~RecordStorage() = default;
  RecordStorage(const RecordStorage&) = delete;
  RecordStorage& operator=(const RecordStorage&) = delete;

  // Is it still safe to write here? Errors: io, after an earlier failure.
  [[nodiscard]] virtual Done writable() const = 0;

  virtual Result<std::optional<KeptRecord>> find(const crypto::Hash& age_sha256) = 0;
  virtual Result<bool> has_session(std::string_view session) = 0;
  virtual Result<Bytes> age_file(std::uint64_t log_index) = 0;
  // From `first` on, in order of the log, at most `limit`.
  virtual Result<std::vector<RecordFacts>> list(std::uint64_t first, std::size_t limit) = 0;
  virtual Done append(const NewRecord& record) = 0;

  virtual Result<TreeState> tree() = 0;
  virtual Done set_checkpoint(std::string_view checkpoint) = 0;  // of the empty tree, at the very first start
  // `count` nodes side by side. Errors: missing when one of them is not complete yet.
  virtual Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) = 0;
  virtual Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) = 0;

  virtual Result<AccessHead> access_head() = 0;
  virtual Done append_access(std::string_view line, const crypto::Hash& hash) = 0;
  virtual Result<std::vector<std::string>> access_lines(std::uint64_t first, std::size_t limit) = 0;
};

}  // namespace tafel::store
