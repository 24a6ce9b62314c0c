// Is one record or document, as it is stored, the one that the log has at its place? Everything that the log's root covers is held to
// it: content, signature file, the facts that the manifest says, the entry, its leaf, the nodes above it, the receipt. When
// the store took it and from whom (`stored_at`, `delivered_by`) is the store's own word, and nothing covers it. Thread: the storage's.
#pragma once

#include "central-store/storage/record_storage.hpp"
#include "shared/crypto/tlog/tlog.hpp"

namespace tafel::store {

// All but the content. Errors, with "record <log index>" as place: altered, io.
Done check_record(RecordStorage& storage, const crypto::tlog::VerifierKey& log, const RecordFacts& facts);

// The content alone. Errors, placed alike: altered, missing, io.
Done check_content(RecordStorage& storage, const RecordFacts& facts);

// Is the leaf of `entry` at its place in the tree, with the nodes that it completes? Errors: altered, io.
Done check_leaf(RecordStorage& storage, std::uint64_t index, std::string_view entry);

// Does the log begin with the end of another one, instead of a record (log_beginning.hpp)? Errors: io.
Result<bool> begins_with_another(RecordStorage& storage);

}  // namespace tafel::store
