// The log's tree, grown leaf by leaf. Only complete subtrees have a stored hash: the node at (level,
// position) covers the leaves from position * 2^level on, 2^level of them. Such a hash never changes, so
// nodes are only ever added, and a root or a path is made of O(log n) of them. Pure: nodes come from a
// function. Source: RFC 6962 section 2.1.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace tafel::store {

struct TreeNode {
  unsigned level = 0;
  std::uint64_t position = 0;
  crypto::Hash hash{};
};

// The hash of a complete subtree, which must exist.
using ReadNode = std::function<Result<crypto::Hash>(unsigned level, std::uint64_t position)>;

// The nodes that become complete when `leaf` is added to a tree of `size` leaves; the leaf itself comes
// first.
[[nodiscard]] Result<std::vector<TreeNode>> added_nodes(std::uint64_t size, const crypto::Hash& leaf,
                                                        const ReadNode& read);
[[nodiscard]] Result<crypto::Hash> tree_root(std::uint64_t size, const ReadNode& read);
// From leaf to root. Requires index < size.
[[nodiscard]] Result<std::vector<crypto::Hash>> tree_path(std::uint64_t index, std::uint64_t size,
                                                          const ReadNode& read);

}  // namespace tafel::store
