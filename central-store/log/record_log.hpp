// The store's transparency log: every record is one leaf, and each leaf gets a receipt that proves it. Tree
// size and checkpoint move only inside the transaction that stores the record, so no receipt is ever seen for
// a leaf that is not on disk, and no two roots are ever signed for one size and shown. Thread: one. The
// storage outlives the log.
#pragma once

#include "central-store/storage/record_storage.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/envelope/manifest.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::store {

// One line: the 32-byte seed in base64, in a file that only its owner may read. Errors: refused (others may
// read it), malformed, missing, io.
[[nodiscard]] Result<crypto::SigningKey> read_log_key(const std::filesystem::path& path);

class RecordLog {
 public:
  RecordLog(RecordStorage& storage, crypto::tlog::LogSigner signer);

  // Signs the first checkpoint of a new store; checks that the tree on disk is what the last checkpoint says.
  // Errors: altered, refused (signed with another key).
  Done open();

  // Stores the record with its leaf. The caller has checked the envelope and that nothing of it is stored
  // yet.
  Result<KeptRecord> add(const envelope::Manifest& manifest, ByteView age_file, std::string_view minisig,
                         Instant now);

 private:
  Result<crypto::Hash> stored_node(unsigned level, std::uint64_t position);
  std::string signed_checkpoint(std::uint64_t size, const crypto::Hash& root) const;
  Done start_empty();

  RecordStorage& storage_;
  crypto::tlog::LogSigner signer_;
};

}  // namespace tafel::store
