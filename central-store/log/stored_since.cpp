#include "central-store/log/stored_since.hpp"

namespace tafel::store {
namespace {

constexpr std::size_t records_at_once = 1'000;

Result<bool> is_since(RecordStorage& storage, std::uint64_t log_index, Instant since) {
  const auto record = storage.list(log_index, 1);
  if (!record) return pass(record.error());
  return record->empty() || record->front().stored_at >= since;
}

// Binary search: moments grow with the log.
Result<std::uint64_t> first_since(RecordStorage& storage, Instant since) {
  const auto tree = storage.tree();
  if (!tree) return pass(tree.error());
  std::uint64_t before = 0;
  std::uint64_t after = tree->size;
  while (before < after) {
    const std::uint64_t middle = before + (after - before) / 2;
    const auto is_late = is_since(storage, middle, since);
    if (!is_late) return pass(is_late.error());
    if (*is_late)
      after = middle;
    else
      before = middle + 1;
  }
  return after;
}

}  // namespace

Done each_stored_since(RecordStorage& storage, Instant since,
                       const std::function<void(const RecordFacts&)>& see) {
  auto first = first_since(storage, since);
  if (!first) return pass(first.error());
  for (;;) {
    const auto records = storage.list(*first, records_at_once);
    if (!records) return pass(records.error());
    for (const RecordFacts& record : *records) see(record);
    if (records->size() < records_at_once) return {};
    *first = records->back().log_index + 1;
  }
}

}  // namespace tafel::store
