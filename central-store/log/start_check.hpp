// What a store looks at before it serves: is the database what it had at least, and is its edge whole? A store that signed
// on after it lost its end would have two histories under one key, and nobody could tell which is true.
//
// The depth is fixed, so that a start stays quick: the last signed checkpoint and the tree under it; the checkpoint in the
// file beside the database, whose tree must be the beginning of this one; the last 256 records against their leaves; the
// contents of the last of them, up to 64 MiB; the last 1,000 lines of the log of readings. `tafel-store check` looks at
// everything (log/whole_check.hpp). Thread: the storage's.
#pragma once

#include "central-store/storage/checkpoint_file.hpp"
#include "central-store/storage/record_storage.hpp"

#include <optional>

namespace tafel::store {

constexpr std::uint64_t start_records = 256;
constexpr std::uint64_t start_content_bytes = 64UL * 1024 * 1024;
constexpr std::uint64_t start_lines = 1000;

// Is the tree the one that its last checkpoint says? Nothing is wrong with an empty storage. Errors: altered, refused
// (signed by another log), io.
Done check_tree(RecordStorage& storage, const crypto::tlog::VerifierKey& log);

// Does the tree have all that `kept` says, with `kept` as its beginning? Errors: altered (it has less, or something else),
// io.
Done check_beginning(RecordStorage& storage, const KeptCheckpoint& kept);

// The edge, to the depth above. Errors: altered, missing, io.
Done check_edge(RecordStorage& storage, const crypto::tlog::VerifierKey& log);

}  // namespace tafel::store
