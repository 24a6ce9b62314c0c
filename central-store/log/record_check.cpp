#include "central-store/log/record_check.hpp"

#include "central-store/log/log_beginning.hpp"
#include "central-store/log/outside.hpp"

namespace tafel::store {
namespace {

namespace tlog = crypto::tlog;

std::string place_of(std::uint64_t index) {
  return "record " + std::to_string(index);
}

tl::unexpected<Error> altered(std::string what, std::uint64_t index) {
  return fail(Fault::altered, std::move(what), place_of(index));
}

// A database that cannot be read there says so as "missing" or "io": the place is the record's.
tl::unexpected<Error> unread(const Error& error, std::uint64_t index) {
  return pass(placed(error, place_of(index)));
}

Result<KeptRecord> found(RecordStorage& storage, const RecordFacts& facts) {
  auto record = storage.find(facts.age_sha256);
  if (!record) return unread(record.error(), facts.log_index);
  if (!*record) return altered("is not found by its own SHA-256", facts.log_index);
  if ((*record)->facts != facts)
    return altered("is another one when asked for by its SHA-256", facts.log_index);
  return std::move(**record);
}

// The store's own word is in no manifest.
RecordFacts said_outside(RecordFacts facts) {
  facts.log_index = 0;
  facts.stored_at = {};
  facts.delivered_by.clear();
  return facts;
}

// The signature file is under the log's root by its SHA-256, so its signature need not be checked again.
Done check_facts(const RecordFacts& facts, std::string_view minisig) {
  const auto said = outside_in(minisig, facts.age_sha256, facts.size);
  if (!said) return altered("its manifest cannot be read: " + describe(said.error()), facts.log_index);
  if (*said != said_outside(facts))
    return altered("its manifest says something else than the database", facts.log_index);
  return {};
}

Done check_receipt_of(const KeptRecord& record, std::string_view entry, const tlog::VerifierKey& log) {
  const auto receipt = tlog::check_receipt(record.receipt, entry, log);
  if (!receipt)
    return altered("its receipt is not valid: " + describe(receipt.error()), record.facts.log_index);
  if (receipt->index != record.facts.log_index)
    return altered("its receipt is of another place in the log", record.facts.log_index);
  return {};
}

}  // namespace

Done check_leaf(RecordStorage& storage, std::uint64_t index, std::string_view entry) {
  const ReadNode read = [&](unsigned level, std::uint64_t position) -> Result<crypto::Hash> {
    const auto nodes = storage.nodes(level, position, 1);
    if (!nodes) return pass(nodes.error());
    return nodes->front();
  };
  const auto completed = added_nodes(index, tlog::leaf_hash(as_bytes(entry)), read);
  if (!completed) return unread(completed.error(), index);
  for (const TreeNode& node : *completed) {
    const auto stored = read(node.level, node.position);
    if (!stored) return unread(stored.error(), index);
    if (*stored != node.hash)
      return altered(
          node.level == 0 ? "its leaf is not that of its entry" : "the log's tree is not that of its leaves",
          index);
  }
  return {};
}

Done check_record(RecordStorage& storage, const tlog::VerifierKey& log, const RecordFacts& facts) {
  const auto record = found(storage, facts);
  if (!record) return pass(record.error());
  const auto entries = storage.log_entries(facts.log_index, 1);
  if (!entries) return unread(entries.error(), facts.log_index);
  const std::string entry = log_entry_of(facts, record->minisig);
  if (entries->front() != entry)
    return altered("its entry in the log is not that of its session, content and signature", facts.log_index);
  if (auto leaf = check_leaf(storage, facts.log_index, entry); !leaf) return leaf;
  if (auto same = check_facts(facts, record->minisig); !same) return same;
  return check_receipt_of(*record, entry, log);
}

Result<bool> begins_with_another(RecordStorage& storage) {
  const auto tree = storage.tree();
  if (!tree) return pass(tree.error());
  if (tree->size == 0) return false;
  const auto first = storage.log_entries(0, 1);
  if (!first && first.error().fault == Fault::missing) return false;
  if (!first) return pass(first.error());
  return note_in_beginning(first->front()).has_value();
}

Done check_content(RecordStorage& storage, const RecordFacts& facts) {
  const auto content = storage.age_file(facts.log_index);
  if (!content) return unread(content.error(), facts.log_index);
  if (content->size() != facts.size) return altered("its content has another size", facts.log_index);
  if (crypto::sha256(*content) != facts.age_sha256)
    return altered("its content was changed: another SHA-256", facts.log_index);
  return {};
}

}  // namespace tafel::store
