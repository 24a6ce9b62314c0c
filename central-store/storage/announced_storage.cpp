#include "central-store/storage/announced_storage.hpp"

namespace tafel::store {

Done AnnouncedStorage::writable() const {
  if (failed_)
    return fail(Fault::io,
                "the last checkpoint could not be written; nothing is written until tafel-store is restarted",
                path_.string());
  return inner_.writable();
}

// A receipt has the checkpoint of a tree that is at least as large as its record's place says.
Result<std::optional<KeptRecord>> AnnouncedStorage::find(const crypto::Hash& age_sha256) {
  auto found = inner_.find(age_sha256);
  if (!found || !*found || (*found)->facts.log_index < announced_.size) return found;
  if (auto caught_up = catch_up(); !caught_up) return pass(caught_up.error());
  return found;
}

Result<TreeState> AnnouncedStorage::tree() {
  const auto now = inner_.tree();
  if (!now) return pass(now.error());
  const auto announced = announce(*now);
  if (!announced && announced_.checkpoint.empty()) return pass(announced.error());
  return announced_;
}

Result<Written> AnnouncedStorage::append(const LogStep& step) {
  if (auto allowed = writable(); !allowed) return pass(allowed.error());
  if (is_behind_)
    if (auto caught_up = catch_up(); !caught_up) return pass(caught_up.error());
  const auto written = inner_.append(step);
  if (!written || *written == Written::conflict) return written;
  const TreeState now{step.expected.size + step.records.size(), step.checkpoint};
  if (auto announced = announce(now); !announced) return pass(announced.error());
  return Written::done;
}

Result<Written> AnnouncedStorage::append_access(const AccessHead& expected,
                                                std::span<const std::string> lines) {
  if (auto allowed = writable(); !allowed) return pass(allowed.error());
  return inner_.append_access(expected, lines);
}

Done AnnouncedStorage::catch_up() {
  const auto now = inner_.tree();
  return now ? announce(*now) : pass(now.error());
}

Done AnnouncedStorage::announce(const TreeState& tree) {
  if (tree == announced_) return {};
  is_behind_ = true;
  if (!tree.checkpoint.empty())
    if (auto kept = keep(tree.checkpoint); !kept) return kept;
  announced_ = tree;
  is_behind_ = false;
  return {};
}

// After a failed flush nobody knows what is on the medium; a second one would not write it again.
Done AnnouncedStorage::keep(const std::string& note) {
  if (failed_) return writable();
  if (!file_) {
    auto opened = CheckpointFile::open_or_make(path_, log_, note);
    if (!opened) return pass(opened.error());
    file_.emplace(std::move(*opened));
  }
  if (file_->last() == note) return {};
  auto kept = file_->keep(note);
  if (!kept && kept.error().fault != Fault::full) failed_ = true;
  return kept;
}

}  // namespace tafel::store
