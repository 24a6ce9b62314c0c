// A storage in memory, correct unless a bug is planted in it; and a storage that fails at its n-th call.
#pragma once

#include "tests/central-store/forwarding_storage.hpp"

#include <map>
#include <utility>

namespace tafel::test {

// What outlives the handles.
struct FakeDisk {
  struct Row {
    store::KeptRecord record;
    Bytes age_file;
    std::string log_entry;
  };
  std::vector<Row> rows;
  std::map<std::pair<unsigned, std::uint64_t>, crypto::Hash> nodes;
  store::TreeState tree;
  std::vector<std::string> lines;
};

// Mistakes that a backend could make, for the tests of the conformance suite.
enum class Bug {
  none,
  ignores_expected_tree,
  compares_sizes_only,
  ignores_expected_head,
  compares_counts_only,
  writes_and_says_conflict,
  keeps_nodes_of_a_conflict,
  takes_a_session_twice,
  takes_a_file_twice,
  writes_half_of_a_batch,
  loses_the_nodes,
  loses_all_lines_but_one,
  remembers_the_tree,  // as of the moment when the handle was opened
  lists_backwards,
  lists_every_dossier,
  lists_documents_as_records,
  pads_what_is_missing,
};

class FakeStorage final : public store::RecordStorage {
 public:
  explicit FakeStorage(FakeDisk& disk, Bug bug = Bug::none)
      : disk_(disk), bug_(bug), tree_at_opening_(disk.tree) {}

  [[nodiscard]] Done writable() const override { return {}; }
  Result<std::optional<store::KeptRecord>> find(const crypto::Hash& age_sha256) override;
  Result<bool> has_session(std::string_view session) override;
  Result<Bytes> age_file(std::uint64_t log_index) override;
  Result<std::vector<store::RecordFacts>> list(std::uint64_t first, std::size_t limit) override;
  Result<std::vector<store::RecordFacts>> list_some(const store::Some& some, std::uint64_t first,
                                                    std::size_t limit) override;
  Result<store::TreeState> tree() override;
  Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) override;
  Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) override;
  Result<store::Written> append(const store::LogStep& step) override;
  Result<store::AccessHead> access_head() override;
  Result<store::Written> append_access(const store::AccessHead& expected,
                                       std::span<const std::string> lines) override;
  Result<std::vector<std::string>> access_lines(std::uint64_t skip, std::size_t limit) override;

 private:
  [[nodiscard]] bool is_expected(const store::TreeState& expected) const;
  [[nodiscard]] bool is_expected(const store::AccessHead& expected) const;
  [[nodiscard]] bool is_stored(const FakeDisk& disk, const store::RecordFacts& facts) const;
  FakeDisk& disk_;
  Bug bug_;
  store::TreeState tree_at_opening_;
};

enum class Failure {
  full,
  io_before,     // nothing is on disk
  io_after,      // all of it is on disk, and the caller does not hear so
  conflict,      // of a writing call; a reading call goes on
  full_by_half,  // a mistake, for the test of the walk: says full, and has written the record without its nodes
};

// Fails at its n-th call, from 1. After an io failure it refuses to write, as every storage does.
class FailingStorage final : public ForwardingStorage {
 public:
  FailingStorage(store::RecordStorage& inner, unsigned failing_call, Failure failure)
      : ForwardingStorage(inner), failing_call_(failing_call), failure_(failure) {}
  [[nodiscard]] unsigned calls() const { return calls_; }

  [[nodiscard]] Done writable() const override;
  Result<std::optional<store::KeptRecord>> find(const crypto::Hash& age_sha256) override;
  Result<bool> has_session(std::string_view session) override;
  Result<Bytes> age_file(std::uint64_t log_index) override;
  Result<std::vector<store::RecordFacts>> list(std::uint64_t first, std::size_t limit) override;
  Result<std::vector<store::RecordFacts>> list_some(const store::Some& some, std::uint64_t first,
                                                    std::size_t limit) override;
  Result<store::TreeState> tree() override;
  Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) override;
  Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) override;
  Result<store::Written> append(const store::LogStep& step) override;
  Result<store::AccessHead> access_head() override;
  Result<store::Written> append_access(const store::AccessHead& expected,
                                       std::span<const std::string> lines) override;
  Result<std::vector<std::string>> access_lines(std::uint64_t skip, std::size_t limit) override;

 private:
  bool is_failing_call() { return ++calls_ == failing_call_; }
  template <class Call>
  auto reading(Call call) -> decltype(call());
  template <class Call>
  Result<store::Written> writing(Call call);
  unsigned calls_ = 0;
  unsigned failing_call_;
  Failure failure_;
  bool failed_ = false;
};

}  // namespace tafel::test
