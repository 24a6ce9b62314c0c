#include "shared/sqlite/database.hpp"

#include "shared/base/folder.hpp"

#include <sqlite3.h>
#include <utility>

namespace tafel::sqlite {

struct Handle {
  sqlite3* db = nullptr;
  std::string place;
};

namespace {

constexpr int primary_code = 0xff;  // the rest of an extended code says more about it

Fault fault_of(int code) {
  switch (code & primary_code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Fault::refused;
    case SQLITE_FULL:
      return Fault::full;
    default:
      return Fault::io;
  }
}

tl::unexpected<Error> failure(const Handle& handle) {
  const int code = sqlite3_extended_errcode(handle.db);
  const Fault fault = fault_of(code);
  if (fault == Fault::refused) return fail(fault, "the database is in use by another process", handle.place);
  return fail(fault, std::string("SQLite: ") + sqlite3_errstr(code), handle.place);
}

// Two connections that write and checkpoint at once can corrupt the file before SQLite 3.51.3: exclusive.
constexpr const char* settings =
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA "
    "secure_delete=ON;"
    "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF; BEGIN EXCLUSIVE; COMMIT";

// SQLite opens its files by their paths, and follows links: whatever is there must be its own plain file.
Done require_plain_files(const std::filesystem::path& path) {
  const auto folder = Folder::open(path.parent_path());
  if (!folder) return pass(folder.error());
  for (const char* ending : {"", "-wal", "-shm", "-journal"})
    if (auto plain = folder->must_be_plain_or_missing(path.filename().string() + ending); !plain)
      return plain;
  return {};
}

Done require_log_mode(Database& database, const std::string& place) {
  auto mode = database.prepare("PRAGMA journal_mode");
  if (!mode) return pass(mode.error());
  const auto row = mode->step();
  if (!row) return pass(row.error());
  if (!*row || mode->text(0) != "wal")
    return fail(Fault::io, "SQLite refuses its write-ahead log here", place);
  return {};
}

}  // namespace

void Statement::Release::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(const Handle& database, sqlite3_stmt* statement)
    : database_(&database), statement_(statement) {}

Statement& Statement::bind(int position, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), position, value);
  return *this;
}

Statement& Statement::bind(int position, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), position, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int position, ByteView blob) {
  sqlite3_bind_blob64(statement_.get(), position, blob.data(), blob.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind_nothing(int position) {
  sqlite3_bind_null(statement_.get(), position);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return failure(*database_);
}

Done Statement::run() {
  for (;;) {
    const auto more = step();
    if (!more) return pass(more.error());
    if (!*more) return {};
  }
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  return to_text(blob(column));
}

ByteView Statement::blob(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Database::Release::operator()(Handle* handle) const {
  sqlite3_close_v2(handle->db);
  delete handle;  // NOLINT(cppcoreguidelines-owning-memory): this is the deleter
}

Result<Database> Database::open(const std::filesystem::path& path) {
  if (auto plain = require_plain_files(path); !plain) return pass(plain.error());
  Database database(std::make_unique<Handle>(Handle{nullptr, path.string()}).release());
  Handle& handle = *database.handle_;
  constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &handle.db, flags, nullptr) != SQLITE_OK) return failure(handle);
  sqlite3_extended_result_codes(handle.db, 1);
  if (auto done = database.execute(settings); !done) return pass(done.error());
  if (auto done = require_log_mode(database, handle.place); !done) return pass(done.error());
  return database;
}

Done Database::execute(const char* sql) {
  if (sqlite3_exec(handle_->db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return failure(*handle_);
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(handle_->db, sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  if (code != SQLITE_OK) return failure(*handle_);
  return Statement(*handle_, raw);
}

Done Database::empty_log() {
  int frames = 0;
  int moved = 0;
  if (sqlite3_wal_checkpoint_v2(handle_->db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, &frames, &moved) !=
      SQLITE_OK)
    return failure(*handle_);
  if (frames != 0) return fail(Fault::io, "the write-ahead log is not empty", handle_->place);
  return {};
}

Done Database::roll_back() {
  if (sqlite3_get_autocommit(handle_->db) != 0) return {};
  return execute("ROLLBACK");
}

void Copy::Release::operator()(sqlite3_backup* backup) const {
  (void)sqlite3_backup_finish(backup);
}

Result<Copy> Copy::begin(Database& from, const std::filesystem::path& path) {
  if (auto plain = require_plain_files(path); !plain) return pass(plain.error());
  if (std::filesystem::exists(path)) return fail(Fault::io, "is there already", path.string());
  Database to(std::make_unique<Handle>(Handle{nullptr, path.string()}).release());
  constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &to.handle_->db, flags, nullptr) != SQLITE_OK)
    return failure(*to.handle_);
  sqlite3_extended_result_codes(to.handle_->db, 1);
  sqlite3_backup* backup = sqlite3_backup_init(to.handle_->db, "main", from.handle_->db, "main");
  if (backup == nullptr) return failure(*to.handle_);
  return Copy(std::move(to), backup);
}

// The copy's own connection has SQLite's default, a flush at its end. Its folder is flushed here.
Result<bool> Copy::step(int pages) {
  const int code = sqlite3_backup_step(backup_.get(), pages);
  all_ = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup_.get()));
  left_ = static_cast<std::uint64_t>(sqlite3_backup_remaining(backup_.get()));
  if (code == SQLITE_OK) return false;
  if (code != SQLITE_DONE)
    return fail(fault_of(code), std::string("SQLite: ") + sqlite3_errstr(code), to_.handle_->place);
  if (sqlite3_backup_finish(backup_.release()) != SQLITE_OK) return failure(*to_.handle_);
  const auto folder = Folder::open(std::filesystem::path(to_.handle_->place).parent_path());
  if (!folder) return pass(folder.error());
  if (auto flushed = folder->flush(); !flushed) return pass(flushed.error());
  return true;
}

Result<Transaction> Transaction::begin(Database& database) {
  if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) return pass(begun.error());
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  if (database_ != nullptr) (void)database_->roll_back();
}

Done Transaction::commit() {
  auto committed = database_->execute("COMMIT");
  if (committed) database_ = nullptr;
  return committed;
}

}  // namespace tafel::sqlite
