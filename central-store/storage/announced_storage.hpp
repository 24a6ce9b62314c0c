// What of a storage may be announced: no signed checkpoint, and no receipt with one, leaves a storage before the checkpoint
// file has it (storage/checkpoint_file.hpp). So whatever the database loses later, a store that starts on less than it told
// anybody knows it.
//
// Every call is the inner storage's. In addition `append` returns done only when the file has the new checkpoint; `tree`
// and `find` bring the file up to the database first, as after a cut between the two. When the file cannot be written,
// `tree` is the last one that the file has, `find` fails for what is behind it, reading goes on, and nothing more is
// written after an error other than "full".
//
// Thread: the inner storage's, which outlives this.
#pragma once

#include "central-store/storage/checkpoint_file.hpp"
#include "central-store/storage/record_storage.hpp"

namespace tafel::store {

class AnnouncedStorage final : public RecordStorage {
 public:
  // `file` is made by the first checkpoint when it is not there.
  AnnouncedStorage(RecordStorage& inner, std::filesystem::path file, crypto::tlog::VerifierKey log)
      : inner_(inner), path_(std::move(file)), log_(std::move(log)) {}

  [[nodiscard]] Done writable() const override;
  Result<std::optional<KeptRecord>> find(const crypto::Hash& age_sha256) override;
  Result<bool> has_session(std::string_view session) override { return inner_.has_session(session); }
  Result<Bytes> age_file(std::uint64_t log_index) override { return inner_.age_file(log_index); }
  Result<std::vector<RecordFacts>> list(std::uint64_t first, std::size_t limit) override {
    return inner_.list(first, limit);
  }
  Result<std::vector<RecordFacts>> list_some(const Some& some, std::uint64_t first,
                                             std::size_t limit) override {
    return inner_.list_some(some, first, limit);
  }
  Result<TreeState> tree() override;
  Result<std::vector<crypto::Hash>> nodes(unsigned level, std::uint64_t first, std::size_t count) override {
    return inner_.nodes(level, first, count);
  }
  Result<std::vector<std::string>> log_entries(std::uint64_t first, std::size_t count) override {
    return inner_.log_entries(first, count);
  }
  Result<Written> append(const LogStep& step) override;
  Result<AccessHead> access_head() override { return inner_.access_head(); }
  Result<Written> append_access(const AccessHead& expected, std::span<const std::string> lines) override;
  Result<std::vector<std::string>> access_lines(std::uint64_t skip, std::size_t limit) override {
    return inner_.access_lines(skip, limit);
  }

 private:
  // The file has the checkpoint of `tree` when this says yes.
  Done announce(const TreeState& tree);
  Done catch_up();
  Done keep(const std::string& note);
  RecordStorage& inner_;
  std::filesystem::path path_;
  crypto::tlog::VerifierKey log_;
  std::optional<CheckpointFile> file_;
  TreeState announced_;
  bool is_behind_ = false;  // the inner storage has a checkpoint that could not be written yet
  bool failed_ = false;
};

}  // namespace tafel::store
