#include "central-store/log/whole_check.hpp"

#include "central-store/log/reading_log.hpp"
#include "central-store/log/record_check.hpp"
#include "central-store/log/start_check.hpp"

namespace tafel::store {
namespace {

namespace tlog = crypto::tlog;

class Looking {
 public:
  Looking(RecordStorage& storage, const tlog::VerifierKey& log, const WholeCheck& check)
      : storage_(storage), log_(log), check_(check) {}

  void look(const std::optional<KeptCheckpoint>& kept) {
    take(check_tree(storage_, log_));
    if (kept) take(check_beginning(storage_, *kept));
    look_at_records();
    look_at_readings();
  }
  [[nodiscard]] WholeReport report() const { return report_; }

 private:
  void take(const Done& done) {
    if (!done) found(done.error());
  }
  void found(const Error& error) {
    ++report_.wrong;
    check_.wrong(error);
  }

  void look_at_records() {
    const auto tree = storage_.tree();
    if (!tree) return found(tree.error());
    if (const auto last = open_checkpoint(log_, tree->checkpoint); last)
      report_.checkpoint = last->checkpoint;
    const auto has_beginning = begins_with_another(storage_);
    if (!has_beginning) found(has_beginning.error());
    for (std::uint64_t index = 0; index < tree->size; ++index) {
      index == 0 && has_beginning.value_or(false) ? look_at_beginning() : look_at_record(index);
      check_.progress(index + 1, tree->size);
    }
    const auto behind = storage_.list(tree->size, 1);
    if (!behind) return found(behind.error());
    if (!behind->empty())
      found({Fault::altered,
             "is behind the end of the log",
             "record " + std::to_string(behind->front().log_index),
             {}});
  }

  void look_at_beginning() {
    const auto entry = storage_.log_entries(0, 1);
    if (!entry) return found(entry.error());
    take(check_leaf(storage_, 0, entry->front()));
  }

  // One by one, so that a part of the database that cannot be read hides no other.
  void look_at_record(std::uint64_t index) {
    const std::string place = "record " + std::to_string(index);
    const auto facts = storage_.list(index, 1);
    if (!facts) return found(placed(facts.error(), place));
    if (facts->empty() || facts->front().log_index != index)
      return found({Fault::missing, "is in the log and not in the database", place, {}});
    ++report_.records;
    report_.content_bytes += facts->front().size;
    take(check_record(storage_, log_, facts->front()));
    take(check_content(storage_, facts->front()));
  }

  void look_at_readings() {
    take(check_reading_log(storage_));
    if (const auto head = storage_.access_head(); head) report_.lines = head->count;
  }

  RecordStorage& storage_;
  const tlog::VerifierKey& log_;
  const WholeCheck& check_;
  WholeReport report_;
};

}  // namespace

WholeReport check_whole(RecordStorage& storage, const tlog::VerifierKey& log,
                        const std::optional<KeptCheckpoint>& kept, const WholeCheck& check) {
  Looking looking(storage, log, check);
  looking.look(kept);
  return looking.report();
}

}  // namespace tafel::store
