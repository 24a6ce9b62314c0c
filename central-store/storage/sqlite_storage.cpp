#include "central-store/storage/sqlite_storage.hpp"

#include "central-store/storage/sqlite_schema.hpp"

#include <algorithm>

namespace tafel::store {
namespace {

constexpr const char* facts_columns =
    "log_index, age_sha256, session, device, sealed_at, stored_at, size, dossier_tag, retention_years, "
    "class, "
    "delivered_by";
constexpr int after_facts = 11;

crypto::Hash hash_in(const sqlite::Statement& row, int column) {
  crypto::Hash hash{};
  const ByteView blob = row.blob(column);
  std::copy_n(blob.begin(), std::min(blob.size(), hash.size()), hash.begin());
  return hash;
}

std::int64_t signed_of(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}
std::uint64_t unsigned_of(std::int64_t value) {
  return static_cast<std::uint64_t>(value);
}

RecordFacts facts_in(const sqlite::Statement& row) {
  RecordFacts facts;
  facts.log_index = unsigned_of(row.number(0));
  facts.age_sha256 = hash_in(row, 1);
  facts.outer_class = row.text(9);
  if (is_record(facts)) facts.session = row.text(2);
  facts.device = row.text(3);
  facts.sealed_at = {row.number(4)};
  facts.stored_at = {row.number(5)};
  facts.size = unsigned_of(row.number(6));
  facts.dossier_tag = row.text(7);
  if (!row.is_null(8)) facts.retention_years = static_cast<int>(row.number(8));
  facts.delivered_by = row.text(10);
  return facts;
}

// What no two rows may have in common.
std::string own_name_of(const RecordFacts& facts) {
  return is_record(facts) ? facts.session : crypto::to_hex(facts.age_sha256);
}

// All rows of a query over `first` and `limit`, each read by `read`.
template <class Row, class Read>
Result<std::vector<Row>> rows_of(sqlite::Statement& query, std::uint64_t first, std::size_t limit,
                                 Read read) {
  query.bind(1, signed_of(first)).bind(2, static_cast<std::int64_t>(limit));
  std::vector<Row> rows;
  for (;;) {
    const auto more = query.step();
    if (!more) return pass(more.error());
    if (!*more) return rows;
    rows.push_back(read(query));
  }
}

template <class Row, class Read>
Result<std::vector<Row>> collect(sqlite::Database& database, std::string_view sql, std::uint64_t first,
                                 std::size_t limit, Read read) {
  auto query = database.prepare(sql);
  if (!query) return pass(query.error());
  return rows_of<Row>(*query, first, limit, read);
}

}  // namespace

Result<std::unique_ptr<SqliteStorage>> SqliteStorage::open(const std::filesystem::path& path,
                                                           IfEmpty if_empty) {
  auto database = sqlite::Database::open(path);
  if (!database) return pass(database.error());
  std::unique_ptr<SqliteStorage> storage(new SqliteStorage(std::move(*database)));
  if (auto made = storage->make_tables(if_empty); !made)
    return fail(made.error().fault, made.error().message, path.string());
  return storage;
}

Result<std::int64_t> SqliteStorage::version() {
  auto query = database_.prepare("PRAGMA user_version");
  if (!query) return pass(query.error());
  const auto row = query->step();
  if (!row) return pass(row.error());
  return query->number(0);
}

Done SqliteStorage::make_tables(IfEmpty if_empty) {
  const auto before = version();
  if (!before) return pass(before.error());
  if (*before < 0 || *before > schema_version)
    return fail(Fault::refused, "the database was made by another version of tafel-store");
  if (*before == 0 && if_empty == IfEmpty::refuse) return fail(Fault::altered, "the database is empty");
  if (*before < 1)
    if (auto changed = change_by(schema_1); !changed) return changed;
  if (*before < 2)
    if (auto changed = change_by(schema_2); !changed) return changed;
  if (*before < 3)
    if (auto changed = change_by(schema_3); !changed) return changed;
  if (*before < 4) return change_by(schema_4);
  return {};
}

Done SqliteStorage::change_by(const char* sql) {
  const auto changed = durably([&]() -> Result<Written> {
    if (auto done = database_.execute(sql); !done) return pass(done.error());
    return Written::done;
  });
  return changed ? Done() : pass(changed.error());
}

Result<std::vector<std::string>> SqliteStorage::broken_parts() {
  auto query = database_.prepare("PRAGMA integrity_check");
  if (!query) return pass(query.error());
  std::vector<std::string> parts;
  for (;;) {
    const auto more = query->step();
    if (!more) return pass(more.error());
    if (!*more) return parts;
    if (query->text(0) != "ok") parts.push_back(query->text(0));
  }
}

Result<bool> SqliteStorage::has_checkpoint_file() {
  auto query = database_.prepare("SELECT 1 FROM tree WHERE is_in_a_file = 1");
  if (!query) return pass(query.error());
  return query->step();
}

Done SqliteStorage::note_checkpoint_file() {
  const auto noted = has_checkpoint_file();
  if (!noted) return pass(noted.error());
  if (!*noted)
    if (auto changed = change_by("UPDATE tree SET is_in_a_file = 1"); !changed) return changed;
  return database_.empty_log();
}

// One transaction around `write`, on disk at the end; a conflict rolls back. After a failure other than a full disk
// nothing more is written: a flush that failed may have lost pages that a second flush would not write again.
template <class Write>
Result<Written> SqliteStorage::durably(Write write) {
  if (auto allowed = writable(); !allowed) return pass(allowed.error());
  auto transaction = sqlite::Transaction::begin(database_);
  Result<Written> written = transaction ? write() : Result<Written>(pass(transaction.error()));
  if (written && *written == Written::done)
    if (auto committed = transaction->commit(); !committed) written = pass(committed.error());
  if (!written && written.error().fault != Fault::full) failed_ = true;
  return written;
}

Done SqliteStorage::writable() const {
  if (!failed_) return {};
  return fail(Fault::io, "the disk failed earlier; nothing is written until tafel-store is restarted");
}

Result<std::optional<KeptRecord>> SqliteStorage::find(const crypto::Hash& age_sha256) {
  auto query = database_.prepare(std::string("SELECT ") + facts_columns +
                                 ", minisig, receipt FROM record WHERE age_sha256 = ?");
  if (!query) return pass(query.error());
  const auto row = query->bind(1, ByteView(age_sha256)).step();
  if (!row) return pass(row.error());
  if (!*row) return std::optional<KeptRecord>();
  return std::optional<KeptRecord>(
      {facts_in(*query), query->text(after_facts), query->text(after_facts + 1)});
}

Result<bool> SqliteStorage::has_session(std::string_view session) {
  auto query = database_.prepare("SELECT 1 FROM record WHERE session = ?");
  if (!query) return pass(query.error());
  return query->bind(1, session).step();
}

Result<Bytes> SqliteStorage::age_file(std::uint64_t log_index) {
  auto query = database_.prepare("SELECT age_file FROM content WHERE log_index = ?");
  if (!query) return pass(query.error());
  const auto row = query->bind(1, signed_of(log_index)).step();
  if (!row) return pass(row.error());
  if (!*row) return fail(Fault::missing, "the record's content is not here any more");
  const ByteView blob = query->blob(0);
  return Bytes(blob.begin(), blob.end());
}

Result<std::vector<RecordFacts>> SqliteStorage::list(std::uint64_t first, std::size_t limit) {
  return collect<RecordFacts>(
      database_,
      std::string("SELECT ") + facts_columns + " FROM record WHERE log_index >= ? ORDER BY log_index LIMIT ?",
      first, limit, facts_in);
}

Result<std::vector<RecordFacts>> SqliteStorage::list_some(const Some& some, std::uint64_t first,
                                                          std::size_t limit) {
  std::string sql = std::string("SELECT ") + facts_columns + " FROM record WHERE log_index >= ?1";
  if (some.records_alone) sql += " AND class = 'record'";
  if (!some.dossier_tag.empty()) sql += " AND dossier_tag = ?3";
  auto query = database_.prepare(sql + " ORDER BY log_index LIMIT ?2");
  if (!query) return pass(query.error());
  if (!some.dossier_tag.empty()) query->bind(3, some.dossier_tag);
  return rows_of<RecordFacts>(*query, first, limit, facts_in);
}

// The transaction has the one write lock of the database, so the compared values cannot change before the commit.
Result<Written> SqliteStorage::append(const LogStep& step) {
  return durably([&]() -> Result<Written> {
    const auto now = tree();
    if (!now) return pass(now.error());
    if (*now != step.expected) return Written::conflict;
    for (const NewRecord& record : step.records) {
      const auto written = insert(record);
      if (!written || *written == Written::conflict) return written;
    }
    if (auto done = update_tree(step.expected.size + step.records.size(), step.checkpoint); !done)
      return pass(done.error());
    return Written::done;
  });
}

Result<Written> SqliteStorage::insert(const NewRecord& record) {
  const auto stored = is_stored(record.record.facts);
  if (!stored) return pass(stored.error());
  if (*stored) return Written::conflict;
  if (auto done = insert_facts(record); !done) return pass(done.error());
  if (auto done = insert_content(record); !done) return pass(done.error());
  if (auto done = insert_nodes(record.nodes); !done) return pass(done.error());
  return Written::done;
}

Result<bool> SqliteStorage::is_stored(const RecordFacts& facts) {
  auto query = database_.prepare("SELECT 1 FROM record WHERE age_sha256 = ? OR session = ?");
  if (!query) return pass(query.error());
  return query->bind(1, ByteView(facts.age_sha256)).bind(2, own_name_of(facts)).step();
}

Done SqliteStorage::insert_facts(const NewRecord& record) {
  auto insert = database_.prepare("INSERT INTO record VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!insert) return pass(insert.error());
  const RecordFacts& facts = record.record.facts;
  insert->bind(1, signed_of(facts.log_index)).bind(2, ByteView(facts.age_sha256));
  insert->bind(3, own_name_of(facts)).bind(4, facts.device);
  insert->bind(5, facts.sealed_at.unix_ms).bind(6, facts.stored_at.unix_ms);
  insert->bind(7, signed_of(facts.size)).bind(8, facts.dossier_tag);
  if (facts.retention_years)
    insert->bind(9, std::int64_t{*facts.retention_years});
  else
    insert->bind_nothing(9);
  return insert->bind(10, record.record.minisig)
      .bind(11, record.record.receipt)
      .bind(12, record.log_entry)
      .bind(13, facts.outer_class)
      .bind(14, facts.delivered_by)
      .run();
}

Done SqliteStorage::insert_content(const NewRecord& record) {
  auto insert = database_.prepare("INSERT INTO content VALUES(?, ?)");
  if (!insert) return pass(insert.error());
  return insert->bind(1, signed_of(record.record.facts.log_index)).bind(2, record.age_file).run();
}

Result<Written> SqliteStorage::begin_log(std::string_view log_entry, const crypto::Hash& leaf,
                                         std::string_view checkpoint) {
  return durably([&]() -> Result<Written> {
    const auto now = tree();
    if (!now) return pass(now.error());
    if (*now != TreeState{}) return Written::conflict;
    auto insert = database_.prepare("INSERT INTO beginning VALUES(1, ?)");
    if (!insert) return pass(insert.error());
    if (auto done = insert->bind(1, log_entry).run(); !done) return pass(done.error());
    if (auto done = insert_nodes({{0, 0, leaf}}); !done) return pass(done.error());
    if (auto done = update_tree(1, checkpoint); !done) return pass(done.error());
    return Written::done;
  });
}

Done SqliteStorage::insert_nodes(const std::vector<TreeNode>& nodes) {
  for (const TreeNode& node : nodes) {
    auto insert = database_.prepare("INSERT INTO node VALUES(?, ?, ?)");
    if (!insert) return pass(insert.error());
    insert->bind(1, std::int64_t{node.level}).bind(2, signed_of(node.position)).bind(3, ByteView(node.hash));
    if (auto done = insert->run(); !done) return done;
  }
  return {};
}

Done SqliteStorage::update_tree(std::uint64_t size, std::string_view checkpoint) {
  auto update = database_.prepare("UPDATE tree SET size = ?, checkpoint = ?");
  if (!update) return pass(update.error());
  return update->bind(1, signed_of(size)).bind(2, checkpoint).run();
}

Result<TreeState> SqliteStorage::tree() {
  auto query = database_.prepare("SELECT size, checkpoint FROM tree");
  if (!query) return pass(query.error());
  const auto row = query->step();
  if (!row) return pass(row.error());
  if (!*row) return fail(Fault::io, "the database has lost its log");
  return TreeState{unsigned_of(query->number(0)), query->text(1)};
}

Result<std::vector<crypto::Hash>> SqliteStorage::nodes(unsigned level, std::uint64_t first,
                                                       std::size_t count) {
  auto hashes =
      collect<crypto::Hash>(database_,
                            "SELECT hash FROM node WHERE level = " + std::to_string(level) +
                                " AND position >= ? ORDER BY position LIMIT ?",
                            first, count, [](const sqlite::Statement& row) { return hash_in(row, 0); });
  if (hashes && hashes->size() != count) return fail(Fault::missing, "the log is not that large");
  return hashes;
}

// Only the first entry can be no record's: asked for apart, so that the records are read by their key alone.
Result<std::vector<std::string>> SqliteStorage::log_entries(std::uint64_t first, std::size_t count) {
  auto entries = collect<std::string>(
      database_, "SELECT log_entry FROM record WHERE log_index >= ? ORDER BY log_index LIMIT ?", first, count,
      [](const sqlite::Statement& row) { return row.text(0); });
  if (entries && first == 0 && count > 0)
    if (auto added = put_beginning_first(*entries, count); !added) return pass(added.error());
  if (entries && entries->size() != count) return fail(Fault::missing, "the log is not that large");
  return entries;
}

Done SqliteStorage::put_beginning_first(std::vector<std::string>& entries, std::size_t count) {
  auto query = database_.prepare("SELECT log_entry FROM beginning");
  if (!query) return pass(query.error());
  const auto row = query->step();
  if (!row) return pass(row.error());
  if (!*row) return {};
  entries.insert(entries.begin(), query->text(0));
  entries.resize(std::min(entries.size(), count));
  return {};
}

Result<AccessHead> SqliteStorage::access_head() {
  auto query = database_.prepare("SELECT number, hash FROM access ORDER BY number DESC LIMIT 1");
  if (!query) return pass(query.error());
  const auto row = query->step();
  if (!row) return pass(row.error());
  if (!*row) return AccessHead{};
  return AccessHead{unsigned_of(query->number(0)), hash_in(*query, 1)};
}

Result<Written> SqliteStorage::append_access(const AccessHead& expected, std::span<const std::string> lines) {
  return durably([&]() -> Result<Written> {
    const auto now = access_head();
    if (!now) return pass(now.error());
    if (*now != expected) return Written::conflict;
    for (const std::string& line : lines)
      if (auto done = insert_line(line); !done) return pass(done.error());
    return Written::done;
  });
}

Done SqliteStorage::insert_line(std::string_view line) {
  auto insert = database_.prepare("INSERT INTO access(line, hash) VALUES(?, ?)");
  if (!insert) return pass(insert.error());
  return insert->bind(1, line).bind(2, ByteView(crypto::sha256(line))).run();
}

Result<std::vector<std::string>> SqliteStorage::access_lines(std::uint64_t skip, std::size_t limit) {
  return collect<std::string>(database_, "SELECT line FROM access WHERE number > ? ORDER BY number LIMIT ?",
                              skip, limit, [](const sqlite::Statement& row) { return row.text(0); });
}

}  // namespace tafel::store
