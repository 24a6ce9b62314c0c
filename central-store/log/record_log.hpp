// The store's transparency log: every record or document is one leaf, and each leaf gets a receipt that proves it. Tree size and
// checkpoint move only in the storage call that stores the record, so no receipt is ever seen for a leaf that is not on
// disk, and no two roots are ever signed for one size and shown. Another writer on the same storage is no accident: a
// record that meets a conflict starts again from the new tree. Thread: one. The storage outlives the log.
#pragma once

#include "central-store/storage/record_storage.hpp"
#include "shared/crypto/tlog/tlog.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::store {

// One line: the 32-byte seed in base64, in a file that only its owner may read. Errors: refused (others may
// read it), malformed, missing, io.
[[nodiscard]] Result<crypto::SigningKey> read_log_key(const std::filesystem::path& path);

// The fate of a delivered record.
struct Delivered {
  enum class Outcome {
    added,
    known,  // the same file with the same signature was stored before: its receipt, once more
    taken,  // the file or its session was stored before, with another signature or file; `record` is empty
  } outcome{};
  KeptRecord record;
};

class RecordLog {
 public:
  RecordLog(RecordStorage& storage, crypto::tlog::LogSigner signer);

  // Signs the first checkpoint of a new store; checks that the tree on disk is what the last checkpoint says.
  // Errors: altered, refused (signed with another key), full, io.
  Done open();

  // The signed checkpoint of a log that has this one entry.
  [[nodiscard]] std::string checkpoint_of_one(const crypto::Hash& leaf) const {
    return signed_checkpoint(1, leaf);
  }

  // Stores the record or document with its leaf, unless it is stored already. The caller has checked the envelope, of
  // which `facts` are the outside (outside.hpp) and by whom it was delivered. Errors: full, io; unreachable when other
  // writers were first every time.
  Result<Delivered> deliver(const RecordFacts& facts, ByteView age_file, std::string_view minisig,
                            Instant now);
  // Nothing when neither the file nor the session is stored. Errors: io, full.
  Result<std::optional<Delivered>> stored_before(const RecordFacts& facts, std::string_view minisig);

 private:
  Result<crypto::Hash> stored_node(unsigned level, std::uint64_t position);
  std::string signed_checkpoint(std::uint64_t size, const crypto::Hash& root) const;
  Result<LogStep> empty_step() const;
  Result<LogStep> next_step(const RecordFacts& facts, ByteView age_file, std::string_view minisig,
                            Instant now);

  RecordStorage& storage_;
  crypto::tlog::LogSigner signer_;
};

}  // namespace tafel::store
