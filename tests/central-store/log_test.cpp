// The log as a stranger reads it: tiles and checkpoint alone must lead to the root that the receipts are under.
#include "central-store/log/merkle_tree.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

using crypto::Hash;

std::vector<Hash> hashes_in(const Bytes& tile) {
  std::vector<Hash> hashes(tile.size() / 32);
  for (std::size_t i = 0; i < hashes.size(); ++i)
    std::copy_n(tile.begin() + static_cast<std::ptrdiff_t>(i * 32), 32, hashes[i].begin());
  return hashes;
}

std::vector<std::string> entries_in(const Bytes& bundle) {
  std::vector<std::string> entries;
  for (std::size_t at = 0; at + 2 <= bundle.size();) {
    const std::size_t length = bundle[at] * 256UL + bundle[at + 1];
    entries.emplace_back(bundle.begin() + static_cast<std::ptrdiff_t>(at + 2),
                         bundle.begin() + static_cast<std::ptrdiff_t>(at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

}  // namespace

TEST_CASE(
    "merkle: a tree grown leaf by leaf has the roots and paths of a tree built at once, for every size to "
    "130") {
  std::map<std::pair<unsigned, std::uint64_t>, Hash> nodes;
  const store::ReadNode read = [&](unsigned level, std::uint64_t position) -> Result<Hash> {
    const auto found = nodes.find({level, position});
    if (found == nodes.end()) return fail(Fault::missing, "no such node");
    return found->second;
  };
  std::vector<Hash> leaves;
  CHECK(*store::tree_root(0, read) == crypto::tlog::root_of(leaves));
  for (std::uint64_t size = 0; size < 130; ++size) {
    const Hash leaf = crypto::tlog::leaf_hash(as_bytes(std::to_string(size)));
    for (const store::TreeNode& node : must(store::added_nodes(size, leaf, read)))
      REQUIRE(nodes.emplace(std::pair(node.level, node.position), node.hash).second);
    leaves.push_back(leaf);
    REQUIRE(must(store::tree_root(size + 1, read)) == crypto::tlog::root_of(leaves));
    for (std::uint64_t index = 0; index <= size; ++index)
      REQUIRE(must(store::tree_path(index, size + 1, read)) == crypto::tlog::inclusion_path(leaves, index));
  }
}

TEST_CASE("log: tiles and entries recomputed by an independent reader give the root of the checkpoint") {
  constexpr unsigned count = 300;
  TestHouse house;
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  CHECK(to_text(get(client, "/v1/log/checkpoint").body).starts_with(house.house.log.name + "\n0\n"));
  std::vector<Sealed> records;
  for (unsigned n = 0; n < count; ++n) {
    records.push_back(house.seal(TestHouse::session(n), 10));
    REQUIRE(ask(client, TestHouse::put(records.back())).status == 201);
  }
  const auto note = to_text(get(client, "/v1/log/checkpoint").body);
  const auto checkpoint =
      must(crypto::tlog::parse_checkpoint(must(crypto::tlog::open_note(house.house.log, note))));
  CHECK(checkpoint.size == count);

  auto leaves = hashes_in(get(client, "/v1/log/tile/0/000").body);
  REQUIRE(leaves.size() == 256);
  const auto rest = hashes_in(get(client, "/v1/log/tile/0/001.p/44").body);
  leaves.insert(leaves.end(), rest.begin(), rest.end());
  CHECK(crypto::tlog::root_of(leaves) == checkpoint.root);

  auto entries = entries_in(get(client, "/v1/log/tile/entries/000").body);
  for (auto& entry : entries_in(get(client, "/v1/log/tile/entries/001.p/44").body)) entries.push_back(entry);
  REQUIRE(entries.size() == count);
  for (unsigned n = 0; n < count; ++n) {
    CHECK(entries[n] == house.entry_of(records[n]));
    CHECK(crypto::tlog::leaf_hash(as_bytes(entries[n])) == leaves[n]);
  }
  const auto upper = hashes_in(get(client, "/v1/log/tile/1/000.p/1").body);
  REQUIRE(upper.size() == 1);
  CHECK(upper[0] == crypto::tlog::root_of(std::vector<Hash>(leaves.begin(), leaves.begin() + 256)));

  CHECK(get(client, "/v1/log/tile/0/001").status == 404);
  CHECK(get(client, "/v1/log/tile/0/001.p/45").status == 404);
  CHECK(get(client, "/v1/log/tile/1/000.p/2").status == 404);
  CHECK(get(client, "/v1/log/tile/0/002.p/1").status == 404);
}

}  // namespace tafel::test
