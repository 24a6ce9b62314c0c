#include "tests/central-store/storage_conformance.hpp"

#include "shared/crypto/tlog/tlog.hpp"

#include <algorithm>
#include <array>

namespace tafel::test {
namespace {

using store::AccessHead;
using store::KeptRecord;
using store::LogStep;
using store::NewRecord;
using store::RecordFacts;
using store::RecordStorage;
using store::TreeNode;
using store::TreeState;
using store::Written;

constexpr std::size_t plenty = 1000;

// A check goes on after a finding.
struct Findings {
  std::vector<std::string> found;
  void expect(bool holds, const std::string& what) {
    if (!holds) found.push_back(what);
  }
};

// One backend under one promise.
struct Trial : Findings {
  explicit Trial(Backend& of) : backend(of) {}
  Backend& backend;
};

Bytes age_of(unsigned n) {
  return to_bytes("age " + std::to_string(n));
}

// Record number n as it is stored at `log_index`.
NewRecord record_of(unsigned n, std::uint64_t log_index, ByteView age) {
  NewRecord record;
  record.age_file = age;
  record.log_entry = "entry " + std::to_string(n);
  record.record.minisig = "minisig " + std::to_string(n);
  record.record.receipt = "receipt " + std::to_string(n);
  record.record.facts = {log_index,
                         crypto::sha256(age),
                         "session " + std::to_string(n),
                         "tafel-1",
                         {1000 + n},
                         {2000 + n},
                         age.size(),
                         "tag",
                         n % 2 == 0 ? std::optional<int>(5) : std::nullopt};
  return record;
}

// The records `numbers`, as one step from `expected`. Owns the bytes.
struct Step {
  Step(RecordStorage& storage, const TreeState& expected, const std::vector<unsigned>& numbers,
       const std::string& checkpoint) {
    for (const unsigned n : numbers) ages.push_back(age_of(n));
    step = {expected, {}, checkpoint};
    for (std::size_t i = 0; i < numbers.size(); ++i) add(storage, numbers[i], ages[i]);
  }
  void add(RecordStorage& storage, unsigned n, ByteView age) {
    const std::uint64_t index = step.expected.size + step.records.size();
    step.records.push_back(record_of(n, index, age));
    const auto leaf = crypto::tlog::leaf_hash(as_bytes(step.records.back().log_entry));
    const auto read = [&](unsigned level, std::uint64_t position) -> Result<crypto::Hash> {
      for (const NewRecord& record : step.records)
        for (const TreeNode& node : record.nodes)
          if (node.level == level && node.position == position) return node.hash;
      const auto stored = storage.nodes(level, position, 1);
      return stored && stored->size() == 1 ? stored->front() : crypto::Hash{};
    };
    step.records.back().nodes = store::added_nodes(index, leaf, read).value_or(std::vector<TreeNode>());
  }
  std::vector<Bytes> ages;
  LogStep step;
};

TreeState tree_of(RecordStorage& storage) {
  return storage.tree().value_or(TreeState{~0ULL, "no tree"});
}

bool appends(RecordStorage& storage, const TreeState& expected, const std::vector<unsigned>& numbers,
             const std::string& checkpoint) {
  const auto written = storage.append(Step(storage, expected, numbers, checkpoint).step);
  return written && *written == Written::done;
}

bool conflicts(RecordStorage& storage, const TreeState& expected, const std::vector<unsigned>& numbers,
               const std::string& checkpoint) {
  const auto written = storage.append(Step(storage, expected, numbers, checkpoint).step);
  return written && *written == Written::conflict;
}

AccessHead head_of(RecordStorage& storage) {
  return storage.access_head().value_or(AccessHead{~0ULL, {}});
}

Result<Written> note(RecordStorage& storage, const AccessHead& expected,
                     const std::vector<std::string>& lines) {
  return storage.append_access(expected, lines);
}

bool is(const Result<Written>& written, Written wanted) {
  return written && *written == wanted;
}

// Everything that a reader can see.
struct Snapshot {
  TreeState tree;
  AccessHead head;
  std::vector<RecordFacts> list;
  std::vector<std::string> lines;
  std::vector<crypto::Hash> nodes;
  bool operator==(const Snapshot&) const = default;
};

Snapshot snapshot(RecordStorage& storage) {
  Snapshot seen{tree_of(storage),
                head_of(storage),
                storage.list(0, plenty).value_or(std::vector<RecordFacts>()),
                storage.access_lines(0, plenty).value_or(std::vector<std::string>()),
                {}};
  for (unsigned level = 0; level < 5; ++level)
    for (std::uint64_t position = 0; position < 16; ++position)
      if (const auto node = storage.nodes(level, position, 1)) seen.nodes.push_back(node->front());
  return seen;
}

void expect_agreement(Trial& trial, RecordStorage& storage, const std::string& when) {
  for (const std::string& found : disagreements(storage)) trial.expect(false, when + ": " + found);
}

void starts_empty(Trial& trial) {
  const auto storage = trial.backend.open();
  trial.expect(snapshot(*storage) == Snapshot{}, "a new storage holds something");
  trial.expect(storage->writable().has_value(), "a new storage is not writable");
  const auto found = storage->find(crypto::sha256("x"));
  trial.expect(found && !*found, "finds a record in a new storage");
  expect_agreement(trial, *storage, "new");
}

void keeps_what_it_is_given(Trial& trial) {
  const auto storage = trial.backend.open();
  trial.expect(appends(*storage, {}, {}, "signed 0"), "does not take the first checkpoint");
  trial.expect(tree_of(*storage) == TreeState{0, "signed 0"}, "the first checkpoint is not there");
  trial.expect(appends(*storage, {0, "signed 0"}, {0}, "signed 1"), "does not take a record");
  trial.expect(appends(*storage, {1, "signed 1"}, {1, 2, 3, 4}, "signed 5"), "does not take a batch");
  trial.expect(appends(*storage, {5, "signed 5"}, {}, "signed again"),
               "does not take a step without records");
  trial.expect(tree_of(*storage) == TreeState{5, "signed again"}, "the tree is not that of the last step");
  for (unsigned n = 0; n < 5; ++n) {
    const Bytes age = age_of(n);
    const auto found = storage->find(crypto::sha256(age));
    trial.expect(found && *found == record_of(n, n, age).record, "a record comes back changed");
    trial.expect(storage->age_file(n) == age, "the content of a record comes back changed");
    trial.expect(storage->log_entries(n, 1) == std::vector{"entry " + std::to_string(n)},
                 "an entry comes back changed");
  }
  trial.expect(storage->has_session("session 5") == false, "has a session that was not given");
  expect_agreement(trial, *storage, "after steps");
}

void refuses_a_stale_tree(Trial& trial) {
  const auto storage = trial.backend.open();
  trial.expect(appends(*storage, {}, {0}, "signed 1"), "does not take a record");
  const Snapshot before = snapshot(*storage);
  const std::array<std::pair<TreeState, std::string>, 5> stale{{
      {{0, ""}, "the tree before the last step"},
      {{0, "signed 1"}, "an older size"},
      {{2, "signed 1"}, "a size still to come"},
      {{1, "signed otherwise"}, "another checkpoint of the same size"},
      {{1, ""}, "no checkpoint"},
  }};
  for (const auto& [expected, name] : stale) {
    trial.expect(conflicts(*storage, expected, {1}, "stale"), "no conflict: " + name);
    trial.expect(conflicts(*storage, expected, {}, "stale"), "no conflict without records: " + name);
    trial.expect(snapshot(*storage) == before, "something of a conflict is written: " + name);
  }
  trial.expect(appends(*storage, {1, "signed 1"}, {1}, "signed 2"), "does not go on after a conflict");
  expect_agreement(trial, *storage, "after conflicts");
}

// Step `numbers` with one thing of record `stored` in its last record.
bool conflicts_with(RecordStorage& storage, const std::vector<unsigned>& numbers, unsigned stored,
                    bool in_file) {
  Step step(storage, tree_of(storage), numbers, "doubled");
  RecordFacts& facts = step.step.records.back().record.facts;
  const RecordFacts other = record_of(stored, 0, age_of(stored)).record.facts;
  if (in_file)
    facts.age_sha256 = other.age_sha256;
  else
    facts.session = other.session;
  const auto written = storage.append(step.step);
  return is(written, Written::conflict);
}

void refuses_what_is_stored(Trial& trial) {
  const auto storage = trial.backend.open();
  trial.expect(appends(*storage, {}, {0}, "signed 1"), "does not take a record");
  const Snapshot before = snapshot(*storage);
  for (const bool in_file : {true, false}) {
    const std::string name = in_file ? "file" : "session";
    trial.expect(conflicts_with(*storage, {1}, 0, in_file), "takes a second record with the same " + name);
    trial.expect(snapshot(*storage) == before, "something of a doubled " + name + " is written");
    trial.expect(conflicts_with(*storage, {1, 2}, 0, in_file),
                 "takes a doubled " + name + " at the end of a batch");
    trial.expect(snapshot(*storage) == before,
                 "the beginning of a batch with a doubled " + name + " is written");
    trial.expect(conflicts_with(*storage, {1, 2}, 1, in_file),
                 "takes the same " + name + " twice in one batch");
    trial.expect(snapshot(*storage) == before, "a batch with the same " + name + " twice is written");
  }
  expect_agreement(trial, *storage, "after doubled records");
}

// Two writers, each with the two steps "read the tree" and "append", in every order of the four steps.
void loses_no_record(Trial& trial) {
  const std::unique_ptr<RecordStorage> first = trial.backend.open();
  const std::unique_ptr<RecordStorage> other =
      trial.backend.allows_two_handles() ? trial.backend.open() : nullptr;
  const std::array<RecordStorage*, 2> writers{first.get(), other ? other.get() : first.get()};
  unsigned next = 0;
  std::array<std::size_t, 4> order{0, 0, 1, 1};
  do {
    std::array<std::optional<TreeState>, 2> read;
    std::uint64_t done = 0;
    const std::uint64_t size = tree_of(*first).size;
    for (const std::size_t who : order) {
      if (!read.at(who)) {
        read.at(who) = tree_of(*writers.at(who));
        continue;
      }
      const auto written = writers.at(who)->append(
          Step(*writers.at(who), *read.at(who), {next}, "signed by " + std::to_string(next)).step);
      ++next;
      if (is(written, Written::done)) ++done;
      trial.expect(written.has_value(), "an append fails");
    }
    const bool overlap = order[0] != order[1];
    trial.expect(done == (overlap ? 1U : 2U),
                 "of two writers " + std::to_string(done) + " were told that it is done");
    trial.expect(tree_of(*first).size == size + done, "the tree did not grow by what was done");
    trial.expect(tree_of(*writers[1]) == tree_of(*first), "two handles see different trees");
  } while (std::next_permutation(order.begin(), order.end()));
  expect_agreement(trial, *first, "after interleaved writers");
}

void keeps_the_lines(Trial& trial) {
  const auto storage = trial.backend.open();
  trial.expect(is(note(*storage, {}, {"one"}), Written::done), "does not take the first line");
  trial.expect(head_of(*storage) == AccessHead{1, crypto::sha256("one")}, "the head is not the first line");
  trial.expect(is(note(*storage, head_of(*storage), {"two", "three"}), Written::done),
               "does not take two lines");
  trial.expect(head_of(*storage) == AccessHead{3, crypto::sha256("three")}, "the head is not the last line");
  trial.expect(storage->access_lines(0, plenty) == std::vector<std::string>{"one", "two", "three"},
               "the lines come back changed");
  expect_agreement(trial, *storage, "after lines");
}

void refuses_a_stale_head(Trial& trial) {
  const auto storage = trial.backend.open();
  trial.expect(is(note(*storage, {}, {"one"}), Written::done), "does not take the first line");
  const Snapshot before = snapshot(*storage);
  const std::array<AccessHead, 4> stale{
      {{}, {1, {}}, {0, crypto::sha256("one")}, {2, crypto::sha256("one")}}};
  for (const AccessHead& expected : stale) {
    trial.expect(is(note(*storage, expected, {"stale"}), Written::conflict), "no conflict for a stale head");
    trial.expect(snapshot(*storage) == before, "something of a conflict is written");
  }
  trial.expect(is(note(*storage, head_of(*storage), {"two"}), Written::done),
               "does not go on after a conflict");
}

void loses_no_line(Trial& trial) {
  const std::unique_ptr<RecordStorage> first = trial.backend.open();
  const std::unique_ptr<RecordStorage> other =
      trial.backend.allows_two_handles() ? trial.backend.open() : nullptr;
  RecordStorage& second = other ? *other : *first;
  const AccessHead seen_by_both = head_of(*first);
  trial.expect(head_of(second) == seen_by_both, "two handles see different heads");
  trial.expect(is(note(*first, seen_by_both, {"of the first"}), Written::done), "the first is refused");
  trial.expect(is(note(second, seen_by_both, {"of the second"}), Written::conflict),
               "the second is not told");
  trial.expect(is(note(second, head_of(second), {"of the second"}), Written::done),
               "the second is refused again");
  trial.expect(first->access_lines(0, plenty) == std::vector<std::string>{"of the first", "of the second"},
               "a line is lost or doubled");
}

void pages_and_says_what_is_missing(Trial& trial) {
  const auto storage = trial.backend.open();
  trial.expect(appends(*storage, {}, {0, 1, 2, 3, 4}, "signed 5"), "does not take a batch");
  trial.expect(is(note(*storage, {}, {"a", "b", "c"}), Written::done), "does not take lines");
  const auto middle = storage->list(1, 2);
  trial.expect(middle && middle->size() == 2 && middle->front().log_index == 1,
               "a page of the list is another");
  trial.expect(storage->list(5, plenty) == std::vector<RecordFacts>(), "lists what is not there");
  trial.expect(storage->access_lines(1, 1) == std::vector<std::string>{"b"},
               "a page of the lines is another");
  trial.expect(storage->access_lines(3, plenty) == std::vector<std::string>(),
               "reads lines that are not there");
  const auto is_missing = [](const auto& result) {
    return !result && result.error().fault == Fault::missing;
  };
  trial.expect(is_missing(storage->age_file(5)), "has a content that was not given");
  trial.expect(is_missing(storage->nodes(0, 4, 2)), "has a leaf that was not given");
  trial.expect(is_missing(storage->nodes(3, 0, 1)), "has a node that is not complete");
  trial.expect(is_missing(storage->log_entries(3, 3)), "has an entry that was not given");
}

// Record n, or document n when it is odd, of one dossier or another.
Step mixed_step(RecordStorage& storage, const std::vector<unsigned>& numbers) {
  Step step(storage, {}, numbers, "signed");
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    RecordFacts& facts = step.step.records[i].record.facts;
    facts.dossier_tag = numbers[i] < 3 ? "tag" : "another";
    facts.delivered_by = "who";
    if (numbers[i] % 2 == 0) continue;
    facts.outer_class = "document";
    facts.session = facts.device = "";
  }
  return step;
}

std::vector<std::uint64_t> places_of(const Result<std::vector<RecordFacts>>& rows) {
  std::vector<std::uint64_t> places;
  if (rows)
    for (const RecordFacts& facts : *rows) places.push_back(facts.log_index);
  return places;
}

void lists_by_class_and_dossier(Trial& trial) {
  using Places = std::vector<std::uint64_t>;
  const auto storage = trial.backend.open();
  const Step step = mixed_step(*storage, {0, 1, 2, 3, 4, 5});
  trial.expect(is(storage->append(step.step), Written::done), "does not take records and documents");
  const auto all = storage->list(0, plenty);
  for (std::size_t i = 0; all && i < all->size(); ++i)
    trial.expect((*all)[i] == step.step.records[i].record.facts, "a record or document comes back changed");
  trial.expect(places_of(all) == Places{0, 1, 2, 3, 4, 5}, "a list of all lacks one");
  const auto some = [&](const store::Some& wanted, std::uint64_t first, std::size_t limit) {
    return places_of(storage->list_some(wanted, first, limit));
  };
  trial.expect(some({}, 0, plenty) == Places{0, 1, 2, 3, 4, 5}, "a list of no choice lacks one");
  trial.expect(some({true, ""}, 0, plenty) == Places{0, 2, 4}, "a list of records has documents");
  trial.expect(some({false, "tag"}, 0, plenty) == Places{0, 1, 2}, "a list of a dossier has others");
  trial.expect(some({true, "another"}, 0, plenty) == Places{4}, "a list of a dossier's records has others");
  trial.expect(some({false, "another"}, 4, 1) == Places{4}, "a page of a dossier's list is another");
  trial.expect(some({false, "unknown"}, 0, plenty).empty(), "lists a dossier that is not there");
  Step doubled(*storage, tree_of(*storage), {6}, "doubled");
  doubled.step.records[0].record.facts.age_sha256 = step.step.records[1].record.facts.age_sha256;
  trial.expect(is(storage->append(doubled.step), Written::conflict), "takes a document's file twice");
}

void survives_reopening(Trial& trial) {
  auto storage = trial.backend.open();
  trial.expect(appends(*storage, {}, {0, 1, 2}, "signed 3"), "does not take a batch");
  trial.expect(is(note(*storage, {}, {"a"}), Written::done), "does not take a line");
  const Snapshot before = snapshot(*storage);
  storage.reset();
  storage = trial.backend.open();
  trial.expect(snapshot(*storage) == before, "something is lost or changed by closing and opening");
  trial.expect(appends(*storage, {3, "signed 3"}, {3}, "signed 4"), "does not go on after opening");
  trial.expect(is(note(*storage, before.head, {"b"}), Written::done), "takes no line after opening");
  expect_agreement(trial, *storage, "after opening anew");
}

struct Promise {
  std::string name;
  void (*check)(Trial&);
};

const std::array<Promise, 11> promises{{
    {"starts empty", starts_empty},
    {"keeps what it is given", keeps_what_it_is_given},
    {"refuses a stale tree", refuses_a_stale_tree},
    {"refuses what is stored", refuses_what_is_stored},
    {"loses no record", loses_no_record},
    {"keeps the lines", keeps_the_lines},
    {"refuses a stale head", refuses_a_stale_head},
    {"loses no line", loses_no_line},
    {"lists by class and dossier", lists_by_class_and_dossier},
    {"pages and says what is missing", pages_and_says_what_is_missing},
    {"survives reopening", survives_reopening},
}};

void compare_records(RecordStorage& storage, Findings& findings, std::uint64_t size) {
  const auto list = storage.list(0, plenty);
  findings.expect(list && list->size() == size, "the list has another length than the tree");
  if (!list) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const RecordFacts& facts = (*list)[i];
    findings.expect(facts.log_index == i, "the list is not in the order of the log");
    const auto found = storage.find(facts.age_sha256);
    findings.expect(found && *found && (*found)->facts == facts, "find and list do not agree");
    findings.expect(storage.has_session(facts.session) == true, "a session of the list is not known");
    const auto content = storage.age_file(facts.log_index);
    findings.expect(content && crypto::sha256(ByteView(*content)) == facts.age_sha256,
                    "a content is another file");
  }
}

void compare_nodes(RecordStorage& storage, Findings& findings, std::uint64_t size) {
  const auto entries = storage.log_entries(0, size);
  findings.expect(entries.has_value(), "there are fewer entries than leaves");
  for (unsigned level = 0; level == 0 || size >> level > 0; ++level) {
    const auto nodes = storage.nodes(level, 0, size >> level);
    findings.expect(nodes.has_value(), "a complete node is missing");
    findings.expect(!storage.nodes(level, size >> level, 1), "there is a node beyond the tree");
    if (!nodes || !entries) continue;
    const auto below =
        level == 0 ? Result<std::vector<crypto::Hash>>() : storage.nodes(level - 1, 0, size >> (level - 1));
    for (std::size_t i = 0; i < nodes->size(); ++i) {
      const auto hash = level == 0 ? crypto::tlog::leaf_hash(as_bytes((*entries)[i]))
                        : below    ? crypto::tlog::node_hash((*below)[2 * i], (*below)[2 * i + 1])
                                   : crypto::Hash{};
      findings.expect((*nodes)[i] == hash, "a node is not the hash of what is below it");
    }
  }
}

void compare_lines(RecordStorage& storage, Findings& findings) {
  const auto head = storage.access_head();
  const auto lines = storage.access_lines(0, plenty);
  if (!head || !lines) return findings.expect(false, "the lines cannot be read");
  findings.expect(head->count == lines->size(), "the head counts another number of lines");
  findings.expect(head->hash == (lines->empty() ? crypto::Hash{} : crypto::sha256(lines->back())),
                  "the head is not the hash of the last line");
}

}  // namespace

std::vector<std::string> broken_promises(const MakeBackend& make) {
  std::vector<std::string> all;
  for (const Promise& promise : promises) {
    const auto backend = make();
    Trial trial(*backend);
    promise.check(trial);
    for (const std::string& found : trial.found) all.push_back(promise.name + ": " + found);
  }
  return all;
}

std::vector<std::string> disagreements(RecordStorage& storage) {
  Findings findings;
  const auto tree = storage.tree();
  if (!tree) return {"the tree cannot be read"};
  compare_records(storage, findings, tree->size);
  compare_nodes(storage, findings, tree->size);
  compare_lines(storage, findings);
  return findings.found;
}

}  // namespace tafel::test
