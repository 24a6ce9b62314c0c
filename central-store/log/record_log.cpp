#include "central-store/log/record_log.hpp"

#include "central-store/log/outside.hpp"
#include "central-store/log/start_check.hpp"
#include "central-store/storage/conflict.hpp"
#include "shared/base/editor_damage.hpp"
#include "shared/base/files.hpp"

#include <algorithm>
#include <sys/stat.h>

namespace tafel::store {

namespace tlog = crypto::tlog;

Result<crypto::SigningKey> read_log_key(const std::filesystem::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) == 0 && (facts.st_mode & 077) != 0)
    return fail(Fault::refused, "others may read the log key: chmod 600", path.string());
  auto content = read_file(path, 256);
  if (!content) return pass(content.error());
  std::string_view line = as_text(*content);
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  auto seed = crypto::from_base64(line);
  Error failure = or_damage({Fault::malformed, "not one line with a 32-byte seed in base64", path.string()},
                            as_text(*content));
  crypto::wipe(*content);
  if (!seed || seed->size() != 32) return pass(std::move(failure));
  auto key = crypto::signing_key_from_seed(crypto::Secret::copy_of(*seed));
  crypto::wipe(*seed);
  return key;
}

RecordLog::RecordLog(RecordStorage& storage, tlog::LogSigner signer)
    : storage_(storage), signer_(std::move(signer)) {}

Result<crypto::Hash> RecordLog::stored_node(unsigned level, std::uint64_t position) {
  const auto nodes = storage_.nodes(level, position, 1);
  if (!nodes) return pass(nodes.error());
  return nodes->front();
}

std::string RecordLog::signed_checkpoint(std::uint64_t size, const crypto::Hash& root) const {
  return tlog::sign_note(signer_, tlog::to_text(tlog::Checkpoint{signer_.name, size, root}));
}

Result<LogStep> RecordLog::empty_step() const {
  const auto root = tree_root(0, {});
  if (!root) return pass(root.error());
  return LogStep{{}, {}, signed_checkpoint(0, *root)};
}

Done RecordLog::open() {
  for (int attempt = 0; attempt < writing_attempts; ++attempt) {
    const auto tree = storage_.tree();
    if (!tree) return pass(tree.error());
    if (!tree->checkpoint.empty()) return check_tree(storage_, tlog::verifier_of(signer_));
    const auto step = empty_step();
    if (!step) return pass(step.error());
    const auto written = storage_.append(*step);
    if (!written) return pass(written.error());
    if (*written == Written::done) return {};
  }
  return others_were_first();
}

Result<std::optional<Delivered>> RecordLog::stored_before(const RecordFacts& facts,
                                                          std::string_view minisig) {
  auto known = storage_.find(facts.age_sha256);
  if (!known) return pass(known.error());
  if (*known && (*known)->minisig == minisig)
    return std::optional<Delivered>({Delivered::Outcome::known, std::move(**known)});
  const auto taken = is_record(facts) ? storage_.has_session(facts.session) : Result<bool>(false);
  if (!taken) return pass(taken.error());
  if (*known || *taken) return std::optional<Delivered>({Delivered::Outcome::taken, {}});
  return std::optional<Delivered>();
}

Result<LogStep> RecordLog::next_step(const RecordFacts& facts, ByteView age_file, std::string_view minisig,
                                     Instant now) {
  const auto tree = storage_.tree();
  if (!tree) return pass(tree.error());
  NewRecord record;
  record.age_file = age_file;
  record.log_entry = log_entry_of(facts, minisig);
  const auto leaf = tlog::leaf_hash(as_bytes(record.log_entry));

  const ReadNode stored = [this](unsigned level, std::uint64_t position) {
    return stored_node(level, position);
  };
  auto added = added_nodes(tree->size, leaf, stored);
  if (!added) return pass(added.error());
  record.nodes = std::move(*added);
  // The tree as it will be: the added nodes are its right edge, over the stored ones.
  const ReadNode read = [&](unsigned level, std::uint64_t position) -> Result<crypto::Hash> {
    for (const TreeNode& node : record.nodes)
      if (node.level == level && node.position == position) return node.hash;
    return stored(level, position);
  };
  const auto root = tree_root(tree->size + 1, read);
  if (!root) return pass(root.error());
  auto path = tree_path(tree->size, tree->size + 1, read);
  if (!path) return pass(path.error());

  std::string checkpoint = signed_checkpoint(tree->size + 1, *root);
  record.record.receipt = tlog::to_text(tlog::Proof{tree->size, std::move(*path), checkpoint});
  record.record.minisig = minisig;
  record.record.facts = facts;
  record.record.facts.log_index = tree->size;
  record.record.facts.stored_at = now;
  LogStep step{*tree, {}, std::move(checkpoint)};
  step.records.push_back(std::move(record));
  return step;
}

Result<Delivered> RecordLog::deliver(const RecordFacts& facts, ByteView age_file, std::string_view minisig,
                                     Instant now) {
  for (int attempt = 0; attempt < writing_attempts; ++attempt) {
    auto before = stored_before(facts, minisig);
    if (!before) return pass(before.error());
    if (*before) return std::move(**before);
    auto step = next_step(facts, age_file, minisig, now);
    if (!step) return pass(step.error());
    const auto written = storage_.append(*step);
    if (!written) return pass(written.error());
    if (*written == Written::done)
      return Delivered{Delivered::Outcome::added, std::move(step->records.front().record)};
  }
  return others_were_first();
}

}  // namespace tafel::store
