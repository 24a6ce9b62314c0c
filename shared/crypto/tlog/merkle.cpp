#include "shared/crypto/tlog/merkle.hpp"

#include "shared/crypto/sodium.hpp"

#include <array>
#include <bit>
#include <span>

namespace tafel::crypto::tlog {
namespace {

using Leaves = std::span<const Hash>;

// The largest power of two smaller than `size`, for size > 1: where the tree splits.
std::size_t split_of(std::size_t size) {
  return std::bit_floor(size - 1);
}

Hash root_over(Leaves leaves) {
  if (leaves.size() == 1) return leaves.front();
  const std::size_t split = split_of(leaves.size());
  return node_hash(root_over(leaves.first(split)), root_over(leaves.subspan(split)));
}

}  // namespace

// The byte in front keeps a leaf from being shown as a node.
Hash leaf_hash(ByteView entry) {
  Bytes bytes{0};
  bytes.insert(bytes.end(), entry.begin(), entry.end());
  return sha256(bytes);
}

Hash node_hash(const Hash& left, const Hash& right) {
  std::array<std::uint8_t, 65> bytes{1};
  std::copy(right.begin(), right.end(), std::copy(left.begin(), left.end(), bytes.begin() + 1));
  return sha256(bytes);
}

Hash root_of(const std::vector<Hash>& leaves) {
  return leaves.empty() ? sha256(ByteView{}) : root_over(leaves);
}

// Walks down from the root and notes the root of the half it does not enter; the halves are disjoint, so all
// of it is one pass over the leaves.
std::vector<Hash> inclusion_path(const std::vector<Hash>& leaves, std::uint64_t index) {
  if (index >= leaves.size()) panic("an inclusion path of a leaf that is not in the tree");
  std::vector<Hash> from_root;
  Leaves rest(leaves);
  while (rest.size() > 1) {
    const std::size_t split = split_of(rest.size());
    const bool left = index < split;
    from_root.push_back(root_over(left ? rest.subspan(split) : rest.first(split)));
    rest = left ? rest.first(split) : rest.subspan(split);
    if (!left) index -= split;
  }
  return {from_root.rbegin(), from_root.rend()};
}

// RFC 9162 section 2.1.3.2, with its names: fn is the node's place in its level, sn that of the level's last
// node.
bool inclusion_holds(const Hash& leaf, std::uint64_t index, std::uint64_t size, const std::vector<Hash>& path,
                     const Hash& root) {
  if (index >= size) return false;
  std::uint64_t fn = index;
  std::uint64_t sn = size - 1;
  Hash hash = leaf;
  for (const Hash& sibling : path) {
    if (sn == 0) return false;
    const bool is_right = (fn & 1) != 0;
    if (is_right || fn == sn) {
      hash = node_hash(sibling, hash);
      // A last node without a right sibling rises through the levels in which it is alone.
      for (; !is_right && fn != 0 && (fn & 1) == 0; fn >>= 1) sn >>= 1;
    } else {
      hash = node_hash(hash, sibling);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn == 0 && hash == root;
}

}  // namespace tafel::crypto::tlog
