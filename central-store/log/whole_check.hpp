// Everything that a store keeps, held against the root that its log signed: every record and its content, every leaf and
// node, every receipt, the last checkpoint, the one in the file beside the database, the whole log of readings. A changed
// byte that the root covers is found; what is found is told and does not end the check. Thread: the storage's.
#pragma once

#include "central-store/storage/checkpoint_file.hpp"
#include "central-store/storage/record_storage.hpp"

#include <functional>
#include <optional>

namespace tafel::store {

struct WholeCheck {
  std::function<void(const Error&)> wrong;  // each thing that is wrong, with its place
  std::function<void(std::uint64_t looked_at, std::uint64_t of)> progress;  // after each record
};

struct WholeReport {
  std::uint64_t records = 0;
  std::uint64_t content_bytes = 0;
  std::uint64_t lines = 0;  // of the log of readings
  std::uint64_t wrong = 0;
  crypto::tlog::Checkpoint checkpoint;  // the last one; its size is 0 when it could not be read
};

// `kept` is the checkpoint of the file beside the database; nothing when there is none to be held against.
WholeReport check_whole(RecordStorage& storage, const crypto::tlog::VerifierKey& log,
                        const std::optional<KeptCheckpoint>& kept, const WholeCheck& check);

}  // namespace tafel::store
