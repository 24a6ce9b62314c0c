// The store's records and documents, its log and its log of readings: the seam between what the store promises and the
// database that keeps the promise. One storage is the data of one house. tests/central-store/storage_conformance.hpp
// holds every implementation to this page.
//
// Writing. There are two writing calls, `append` and `append_access`. Each says from which state the caller started and
// does one thing of three:
//   Written::done      that state was still the last one; all of the change is on disk
//   Written::conflict  another writer was first, or a record of the change is stored already; nothing is written
//   an error           "full": nothing is written, later calls may work. "io": it is unknown whether the change is on
//                      disk, all of it or nothing of it, and this storage refuses to write from here on, because a
//                      failed flush cannot be repeated. Opened anew, it says which; repeating the request is safe.
//
// Isolation. Writing calls of all handles on the same data happen one after another (strict serializability: compare
// the state, then write, in one step). A reading call sees all of each writing call that returned before it began, and
// never a part of one. Two reading calls may see different states. A node, a leaf and a line of the log of readings
// never change once they are visible, so whatever was computed from `tree()` and the nodes below its size stays right.
//
// Errors of every call: full, io. Thread: one for each handle; handles on the same data may be in different threads and
// processes when the implementation allows a second handle at all.
#pragma once

#include "central-store/log/merkle_tree.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::store {

inline constexpr std::string_view record_class = "record";

// One row: a sealed record, or a document of a dossier (shared/envelope/document.hpp). What only a record has is empty in
// a document's.
struct RecordFacts {
  std::uint64_t log_index = 0;
  crypto::Hash age_sha256{};
  std::string session;
  std::string device;
  Instant sealed_at;  // of a document: the beginning (UTC) of the day that its manifest says
  Instant stored_at;
  std::uint64_t size = 0;  // of the .age, in bytes
  std::string dossier_tag;
  std::optional<int> retention_years;
  std::string outer_class{record_class};  // or the word of a document's class
  std::string delivered_by;  // URI of the certificate; empty: by the device itself, before this was kept
  bool operator==(const RecordFacts&) const = default;
};

[[nodiscard]] inline bool is_record(const RecordFacts& facts) {
  return facts.outer_class == record_class;
}

struct KeptRecord {
  RecordFacts facts;
  std::string minisig;
  std::string receipt;
  bool operator==(const KeptRecord&) const = default;
};

struct TreeState {
  std::uint64_t size = 0;
  std::string checkpoint;  // the signed note; empty in a new store
  bool operator==(const TreeState&) const = default;
};

// All of one record, with its leaf. The bytes of `age_file` are the caller's, and outlive the call.
struct NewRecord {
  KeptRecord record;
  ByteView age_file;
  std::string log_entry;
  std::vector<TreeNode> nodes;  // that become complete with this leaf
};

// One step of the log: any number of records, also none, and the checkpoint over all of them.
struct LogStep {
  TreeState expected;              // the tree from which this step was computed
  std::vector<NewRecord> records;  // log_index expected.size, expected.size + 1, …
  std::string checkpoint;          // of the tree of expected.size + records.size() leaves
};

struct AccessHead {
  std::uint64_t count = 0;
  crypto::Hash hash{};  // of the last line; zeros before the first
  bool operator==(const AccessHead&) const = default;
};

// Which rows of a list are wanted.
struct Some {
  bool records_alone = false;
  std::string dossier_tag;  // empty: of every dossier
};

enum class Written { done, conflict };

// How often a caller starts again when other writers are first, before it gives up with "unreachable".
constexpr int writing_attempts = 16;

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
  // Errors also: missing.
  virtual Result<Bytes> age_file(std::uint64_t log_index) = 0;
  // From `first` on, in the order of the log, at most `limit`.
  virtual Result<std::vector<RecordFacts>> list(std::uint64_t first, std::size_t limit) = 0;

  // The same, of records alone, or of records and documents with one dossier's tag.
  virtual Result<std::vector<RecordFacts>> list_some(const Some& some, std::uint64_t first,
                                                     std::size_t limit) = 0;

  virtual Result<TreeState> tree() = 0;
  // `count` nodes side by side, `count` entries. Errors also: missing when one of them is not complete yet.
  virtual Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) = 0;
  virtual Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) = 0;
  // A conflict also when a record of the step has the SHA-256, or the session of a stored one, or of another of the
  // step.
  virtual Result<Written> append(const LogStep& step) = 0;

  virtual Result<AccessHead> access_head() = 0;
  // `lines` follow `expected`, in this order; the caller has chained them. The new head is the last line's SHA-256.
  virtual Result<Written> append_access(const AccessHead& expected, std::span<const std::string> lines) = 0;
  // The oldest first; skips the first `skip` lines.
  virtual Result<std::vector<std::string>> access_lines(std::uint64_t skip, std::size_t limit) = 0;
};

}  // namespace tafel::store
