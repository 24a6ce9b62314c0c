#include "tests/central-store/fake_storage.hpp"

#include <algorithm>

namespace tafel::test {

using store::AccessHead;
using store::KeptRecord;
using store::LogStep;
using store::NewRecord;
using store::RecordFacts;
using store::TreeState;
using store::Written;

namespace {

template <class Item, class Range, class Of>
std::vector<Item> page(const Range& range, std::uint64_t first, std::size_t limit, Of of) {
  std::vector<Item> items;
  for (std::uint64_t i = first; i < range.size() && items.size() < limit; ++i) items.push_back(of(range[i]));
  return items;
}

tl::unexpected<Error> disk_failed() {
  return fail(Fault::io, "the disk failed");
}

}  // namespace

bool FakeStorage::is_expected(const TreeState& expected) const {
  if (bug_ == Bug::ignores_expected_tree) return true;
  if (bug_ == Bug::compares_sizes_only) return expected.size == disk_.tree.size;
  return expected == disk_.tree;
}

bool FakeStorage::is_expected(const AccessHead& expected) const {
  const std::size_t count = disk_.lines.size();
  const AccessHead head{count, count == 0 ? crypto::Hash{} : crypto::sha256(disk_.lines.back())};
  if (bug_ == Bug::ignores_expected_head) return true;
  if (bug_ == Bug::compares_counts_only) return expected.count == head.count;
  return expected == head;
}

bool FakeStorage::is_stored(const FakeDisk& disk, const RecordFacts& facts) const {
  return std::ranges::any_of(disk.rows, [&](const FakeDisk::Row& row) {
    const bool same_file = bug_ != Bug::takes_a_file_twice && row.record.facts.age_sha256 == facts.age_sha256;
    const bool same_session = store::is_record(facts) && bug_ != Bug::takes_a_session_twice &&
                              row.record.facts.session == facts.session;
    return same_file || same_session;
  });
}

Result<std::optional<KeptRecord>> FakeStorage::find(const crypto::Hash& age_sha256) {
  for (const FakeDisk::Row& row : disk_.rows)
    if (row.record.facts.age_sha256 == age_sha256) return std::optional(row.record);
  return std::optional<KeptRecord>();
}

Result<bool> FakeStorage::has_session(std::string_view session) {
  return std::ranges::any_of(disk_.rows,
                             [&](const FakeDisk::Row& row) { return row.record.facts.session == session; });
}

Result<Bytes> FakeStorage::age_file(std::uint64_t log_index) {
  if (log_index >= disk_.rows.size()) return fail(Fault::missing, "no such record");
  return disk_.rows[log_index].age_file;
}

Result<std::vector<RecordFacts>> FakeStorage::list(std::uint64_t first, std::size_t limit) {
  auto facts = page<RecordFacts>(disk_.rows, first, limit, [](const auto& row) { return row.record.facts; });
  if (bug_ == Bug::lists_backwards) std::ranges::reverse(facts);
  return facts;
}

Result<std::vector<RecordFacts>> FakeStorage::list_some(const store::Some& some, std::uint64_t first,
                                                        std::size_t limit) {
  std::vector<RecordFacts> facts;
  for (const FakeDisk::Row& row : disk_.rows) {
    const RecordFacts& each = row.record.facts;
    const bool is_of_kind =
        !some.records_alone || store::is_record(each) || bug_ == Bug::lists_documents_as_records;
    const bool is_of_dossier =
        some.dossier_tag.empty() || each.dossier_tag == some.dossier_tag || bug_ == Bug::lists_every_dossier;
    if (each.log_index >= first && facts.size() < limit && is_of_kind && is_of_dossier) facts.push_back(each);
  }
  return facts;
}

Result<TreeState> FakeStorage::tree() {
  return bug_ == Bug::remembers_the_tree ? tree_at_opening_ : disk_.tree;
}

Result<std::vector<crypto::Hash>> FakeStorage::nodes(unsigned level, std::uint64_t first, std::size_t count) {
  std::vector<crypto::Hash> hashes;
  for (std::uint64_t position = first; position < first + count; ++position) {
    const auto found = disk_.nodes.find({level, position});
    if (found != disk_.nodes.end())
      hashes.push_back(found->second);
    else if (bug_ == Bug::pads_what_is_missing)
      hashes.emplace_back();
    else
      return fail(Fault::missing, "the log is not that large");
  }
  return hashes;
}

Result<std::vector<std::string>> FakeStorage::log_entries(std::uint64_t first, std::size_t count) {
  auto entries = page<std::string>(disk_.rows, first, count, [](const auto& row) { return row.log_entry; });
  if (entries.size() != count) return fail(Fault::missing, "the log is not that large");
  return entries;
}

Result<Written> FakeStorage::append(const LogStep& step) {
  if (!is_expected(step.expected)) return Written::conflict;
  FakeDisk next = disk_;
  for (const NewRecord& record : step.records) {
    if (is_stored(next, record.record.facts)) {
      if (bug_ == Bug::keeps_nodes_of_a_conflict) disk_.nodes = next.nodes;
      return Written::conflict;
    }
    next.rows.push_back(
        {record.record, Bytes(record.age_file.begin(), record.age_file.end()), record.log_entry});
    if (bug_ != Bug::loses_the_nodes)
      for (const store::TreeNode& node : record.nodes) next.nodes[{node.level, node.position}] = node.hash;
    if (bug_ == Bug::writes_half_of_a_batch) break;
  }
  next.tree = {step.expected.size + step.records.size(), step.checkpoint};
  disk_ = std::move(next);
  return bug_ == Bug::writes_and_says_conflict ? Written::conflict : Written::done;
}

Result<AccessHead> FakeStorage::access_head() {
  if (disk_.lines.empty()) return AccessHead{};
  return AccessHead{disk_.lines.size(), crypto::sha256(disk_.lines.back())};
}

Result<Written> FakeStorage::append_access(const AccessHead& expected, std::span<const std::string> lines) {
  if (!is_expected(expected)) return Written::conflict;
  if (bug_ == Bug::loses_all_lines_but_one) lines = lines.first(std::min<std::size_t>(1, lines.size()));
  disk_.lines.insert(disk_.lines.end(), lines.begin(), lines.end());
  return Written::done;
}

Result<std::vector<std::string>> FakeStorage::access_lines(std::uint64_t skip, std::size_t limit) {
  return page<std::string>(disk_.lines, skip, limit, [](const std::string& line) { return line; });
}

template <class Call>
auto FailingStorage::reading(Call call) -> decltype(call()) {
  if (!is_failing_call() || failure_ == Failure::conflict) return call();
  if (failure_ == Failure::full || failure_ == Failure::full_by_half)
    return fail(Fault::full, "the disk is full");
  return disk_failed();
}

template <class Call>
Result<Written> FailingStorage::writing(Call call) {
  if (failed_) return disk_failed();
  if (!is_failing_call()) return call();
  if (failure_ == Failure::conflict) return Written::conflict;
  if (failure_ == Failure::full || failure_ == Failure::full_by_half)
    return fail(Fault::full, "the disk is full");
  failed_ = true;
  if (failure_ == Failure::io_after) (void)call();
  return disk_failed();
}

Done FailingStorage::writable() const {
  if (failed_) return disk_failed();
  return ForwardingStorage::writable();
}

Result<std::optional<KeptRecord>> FailingStorage::find(const crypto::Hash& age_sha256) {
  return reading([&] { return ForwardingStorage::find(age_sha256); });
}
Result<bool> FailingStorage::has_session(std::string_view session) {
  return reading([&] { return ForwardingStorage::has_session(session); });
}
Result<Bytes> FailingStorage::age_file(std::uint64_t log_index) {
  return reading([&] { return ForwardingStorage::age_file(log_index); });
}
Result<std::vector<RecordFacts>> FailingStorage::list(std::uint64_t first, std::size_t limit) {
  return reading([&] { return ForwardingStorage::list(first, limit); });
}
Result<std::vector<RecordFacts>> FailingStorage::list_some(const store::Some& some, std::uint64_t first,
                                                           std::size_t limit) {
  return reading([&] { return ForwardingStorage::list_some(some, first, limit); });
}
Result<TreeState> FailingStorage::tree() {
  return reading([&] { return ForwardingStorage::tree(); });
}
Result<std::vector<crypto::Hash>> FailingStorage::nodes(unsigned level, std::uint64_t first,
                                                        std::size_t count) {
  return reading([&] { return ForwardingStorage::nodes(level, first, count); });
}
Result<std::vector<std::string>> FailingStorage::log_entries(std::uint64_t first, std::size_t count) {
  return reading([&] { return ForwardingStorage::log_entries(first, count); });
}
Result<Written> FailingStorage::append(const LogStep& step) {
  const bool is_half = failure_ == Failure::full_by_half && calls_ + 1 == failing_call_;
  LogStep half = step;
  for (NewRecord& record : half.records) record.nodes.clear();
  if (is_half) (void)ForwardingStorage::append(half);
  return writing([&] { return ForwardingStorage::append(step); });
}
Result<AccessHead> FailingStorage::access_head() {
  return reading([&] { return ForwardingStorage::access_head(); });
}
Result<Written> FailingStorage::append_access(const AccessHead& expected,
                                              std::span<const std::string> lines) {
  return writing([&] { return ForwardingStorage::append_access(expected, lines); });
}
Result<std::vector<std::string>> FailingStorage::access_lines(std::uint64_t skip, std::size_t limit) {
  return reading([&] { return ForwardingStorage::access_lines(skip, limit); });
}

}  // namespace tafel::test
