#include "central-store/log/merkle_tree.hpp"

#include "shared/crypto/tlog/tlog.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

namespace tafel::store {
namespace {

using crypto::Hash;

// The hash over the leaves [begin, end), where begin is a multiple of the largest power of two below the
// width.
Result<Hash> hash_of_range(std::uint64_t begin, std::uint64_t end, const ReadNode& read) {
  const std::uint64_t width = end - begin;
  if (std::has_single_bit(width)) {
    const auto level = static_cast<unsigned>(std::countr_zero(width));
    return read(level, begin >> level);
  }
  const std::uint64_t split = begin + std::bit_floor(width);
  auto left = hash_of_range(begin, split, read);
  if (!left) return left;
  auto right = hash_of_range(split, end, read);
  if (!right) return right;
  return crypto::tlog::node_hash(*left, *right);
}

}  // namespace

Result<std::vector<TreeNode>> added_nodes(std::uint64_t size, const Hash& leaf, const ReadNode& read) {
  std::vector<TreeNode> added{{0, size, leaf}};
  // A node at an odd position completes its parent.
  while (added.back().position % 2 == 1) {
    const TreeNode right = added.back();
    const auto left = read(right.level, right.position - 1);
    if (!left) return pass(left.error());
    added.push_back({right.level + 1, right.position / 2, crypto::tlog::node_hash(*left, right.hash)});
  }
  return added;
}

Result<Hash> tree_root(std::uint64_t size, const ReadNode& read) {
  if (size == 0) return crypto::sha256(std::string_view());
  return hash_of_range(0, size, read);
}

Result<std::vector<Hash>> tree_path(std::uint64_t index, std::uint64_t size, const ReadNode& read) {
  std::vector<Hash> from_root;
  std::uint64_t begin = 0;
  std::uint64_t end = size;
  while (end - begin > 1) {
    const std::uint64_t split = begin + std::bit_floor(end - begin - 1);
    const bool goes_left = index < split;
    const auto other = goes_left ? hash_of_range(split, end, read) : hash_of_range(begin, split, read);
    if (!other) return pass(other.error());
    from_root.push_back(*other);
    (goes_left ? end : begin) = split;
  }
  std::reverse(from_root.begin(), from_root.end());
  return from_root;
}

}  // namespace tafel::store
