// A storage that passes every call on to another: what a test changes, it overrides. The inner one outlives it.
#pragma once

#include "central-store/storage/record_storage.hpp"

namespace tafel::test {

class ForwardingStorage : public store::RecordStorage {
 public:
  explicit ForwardingStorage(RecordStorage& inner) : inner_(inner) {}

  [[nodiscard]] Done writable() const override { return inner_.writable(); }
  Result<std::optional<store::KeptRecord>> find(const crypto::Hash& age_sha256) override {
    return inner_.find(age_sha256);
  }
  Result<bool> has_session(std::string_view session) override { return inner_.has_session(session); }
  Result<Bytes> age_file(std::uint64_t log_index) override { return inner_.age_file(log_index); }
  Result<std::vector<store::RecordFacts>> list(std::uint64_t first, std::size_t limit) override {
    return inner_.list(first, limit);
  }
  Result<std::vector<store::RecordFacts>> list_some(const store::Some& some, std::uint64_t first,
                                                    std::size_t limit) override {
    return inner_.list_some(some, first, limit);
  }
  Result<store::TreeState> tree() override { return inner_.tree(); }
  Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) override {
    return inner_.nodes(level, first, count);
  }
  Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) override {
    return inner_.log_entries(first, count);
  }
  Result<store::Written> append(const store::LogStep& step) override { return inner_.append(step); }
  Result<store::AccessHead> access_head() override { return inner_.access_head(); }
  Result<store::Written> append_access(const store::AccessHead& expected,
                                       std::span<const std::string> lines) override {
    return inner_.append_access(expected, lines);
  }
  Result<std::vector<std::string>> access_lines(std::uint64_t skip, std::size_t limit) override {
    return inner_.access_lines(skip, limit);
  }

 private:
  RecordStorage& inner_;
};

}  // namespace tafel::test
