#include "central-store/log/start_check.hpp"

#include "central-store/log/reading_log.hpp"
#include "central-store/log/record_check.hpp"

#include <algorithm>

namespace tafel::store {
namespace {

namespace tlog = crypto::tlog;

Result<crypto::Hash> root_of(RecordStorage& storage, std::uint64_t size) {
  return tree_root(size, [&](unsigned level, std::uint64_t position) -> Result<crypto::Hash> {
    const auto nodes = storage.nodes(level, position, 1);
    if (!nodes) return pass(nodes.error());
    return nodes->front();
  });
}

std::string records_of(std::uint64_t size) {
  return std::to_string(size) + (size == 1 ? " entry" : " entries");
}

Done check_contents(RecordStorage& storage, const std::vector<RecordFacts>& records) {
  std::uint64_t bytes = 0;
  for (auto record = records.rbegin(); record != records.rend(); ++record) {
    bytes += record->size;
    if (bytes > start_content_bytes && record != records.rbegin()) return {};
    if (auto whole = check_content(storage, *record); !whole) return whole;
  }
  return {};
}

}  // namespace

Done check_tree(RecordStorage& storage, const tlog::VerifierKey& log) {
  const auto tree = storage.tree();
  if (!tree) return pass(tree.error());
  if (tree->checkpoint.empty() && tree->size == 0) return {};
  const auto last = open_checkpoint(log, tree->checkpoint);
  if (!last) return fail(Fault::refused, "the log on disk is of another key: " + describe(last.error()));
  const auto root = root_of(storage, tree->size);
  if (!root) return fail(Fault::altered, "the log on disk has no whole tree: " + describe(root.error()));
  if (last->checkpoint.size == tree->size && last->checkpoint.root == *root) return {};
  return fail(Fault::altered, "the log on disk is not what its checkpoint says");
}

Done check_beginning(RecordStorage& storage, const KeptCheckpoint& kept) {
  const auto tree = storage.tree();
  if (!tree) return pass(tree.error());
  if (tree->checkpoint.empty() || tree->size < kept.checkpoint.size)
    return fail(Fault::altered, "has " + records_of(tree->size) + " in its log, and the store had " +
                                    records_of(kept.checkpoint.size));
  const auto root = root_of(storage, kept.checkpoint.size);
  if (!root) return pass(root.error());
  if (*root == kept.checkpoint.root) return {};
  return fail(Fault::altered, "has another history: its first " + records_of(kept.checkpoint.size) +
                                  " are not the ones that the store had");
}

Done check_edge(RecordStorage& storage, const tlog::VerifierKey& log) {
  const auto tree = storage.tree();
  if (!tree) return pass(tree.error());
  const auto has_beginning = begins_with_another(storage);
  if (!has_beginning) return pass(has_beginning.error());
  const std::uint64_t depth = std::min(tree->size - (*has_beginning ? 1 : 0), start_records);
  const auto records = storage.list(tree->size - depth, start_records);
  if (!records) return pass(records.error());
  if (records->size() != depth)
    return fail(Fault::altered, "the log's last " + records_of(depth) + " have no records");
  for (const RecordFacts& facts : *records)
    if (auto whole = check_record(storage, log, facts); !whole) return whole;
  if (auto whole = check_contents(storage, *records); !whole) return whole;
  return check_last_readings(storage, start_lines);
}

}  // namespace tafel::store
