// The tree of a log: RFC 6962 section 2.1. These are the reference: O(n) in hashing, over all leaves.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdint>
#include <vector>

namespace tafel::crypto::tlog {

[[nodiscard]] Hash leaf_hash(ByteView entry);
[[nodiscard]] Hash node_hash(const Hash& left, const Hash& right);

// The root of the tree over `leaves` (leaf hashes). Of no leaves: SHA-256 of nothing.
[[nodiscard]] Hash root_of(const std::vector<Hash>& leaves);
// The audit path of `index` (RFC 6962 section 2.1.1), from leaf to root. Requires index < leaves.size().
[[nodiscard]] std::vector<Hash> inclusion_path(const std::vector<Hash>& leaves, std::uint64_t index);
[[nodiscard]] bool inclusion_holds(const Hash& leaf, std::uint64_t index, std::uint64_t size,
                                   const std::vector<Hash>& path, const Hash& root);

}  // namespace tafel::crypto::tlog
