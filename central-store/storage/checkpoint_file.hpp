// The store's last signed checkpoint, in a file beside the database: what the log had at least, whatever becomes of the
// database. A database that has less, or another history, is not started with (log/start_check.hpp).
//
// The file has two slots of 4,096 bytes: each is a signed note, and newlines to its end. A checkpoint goes over the older
// of the two, in one write and one flush, so that a cut spoils at most that one: the other is whole, and one step behind.
// The database is committed before, and nobody is given a checkpoint before it is here (storage/announced_storage.hpp): the
// file may be a step behind the database, and never before it. Overwriting takes no new space of most file systems, so that
// a full disk does not keep a checkpoint out. Thread: one.
#pragma once

#include "shared/base/file_descriptor.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/tlog/tlog.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace tafel::store {

inline constexpr const char* checkpoint_file_name = "store.checkpoint";
inline constexpr std::size_t checkpoint_slot_bytes = 4096;

// One checkpoint, and the note in which the log signed it.
struct KeptCheckpoint {
  crypto::tlog::Checkpoint checkpoint;
  std::string note;
};

// The note, once it is by `log` and of its origin. Errors: malformed, refused (of another log), altered.
[[nodiscard]] Result<KeptCheckpoint> open_checkpoint(const crypto::tlog::VerifierKey& log,
                                                     std::string_view note);

// The newest checkpoint in the file; nothing when there is no file. Errors: refused (of another log's key), altered
// (neither slot is whole, or the slots contradict each other), io.
[[nodiscard]] Result<std::optional<KeptCheckpoint>> read_checkpoint_file(
    const std::filesystem::path& path, const crypto::tlog::VerifierKey& log);

class CheckpointFile {
 public:
  // Opens the file that is there, or makes one that has `note` in both slots. Errors: those of reading it; full.
  static Result<CheckpointFile> open_or_make(const std::filesystem::path& path,
                                             const crypto::tlog::VerifierKey& log, const std::string& note);

  // The note that is in the file for sure.
  [[nodiscard]] const std::string& last() const { return notes_[newest_]; }
  // On the medium when it returns. Errors: full (the same call again may work); io (the flush failed: what is on the
  // medium is unknown, and nothing may be written to it again before a restart).
  Done keep(const std::string& note);

 private:
  CheckpointFile(FileDescriptor file, std::string place, std::array<std::string, 2> notes, std::size_t newest)
      : file_(std::move(file)), place_(std::move(place)), notes_(std::move(notes)), newest_(newest) {}
  FileDescriptor file_;
  std::string place_;
  std::array<std::string, 2> notes_;  // as the slots have them; empty: that slot is not whole
  std::size_t newest_ = 0;
};

}  // namespace tafel::store
