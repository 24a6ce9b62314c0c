#include "central-store/sqlite.hpp"

#include <sqlite3.h>

namespace tafel::store {
namespace {

tl::unexpected<Error> failure(sqlite3* database) {
  const int code = sqlite3_extended_errcode(database) & 0xff;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    return fail(Fault::refused, "the database is in use by another process");
  const Fault fault = code == SQLITE_FULL ? Fault::full : Fault::io;
  return fail(fault, std::string("SQLite: ") + sqlite3_errmsg(database));
}

}  // namespace

void Statement::Release::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, sqlite3_stmt* statement)
    : database_(database), statement_(statement) {}

Statement& Statement::bind(int position, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), position, value);
  return *this;
}

Statement& Statement::bind(int position, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), position, text.data(), text.size(), nullptr, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int position, ByteView blob) {
  sqlite3_bind_blob64(statement_.get(), position, blob.data(), blob.size(), nullptr);
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
  return failure(database_);
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

void Database::Release::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Database::Database(sqlite3* database) : database_(database) {}

Result<Database> Database::open(const std::filesystem::path& path) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  Database database(raw);
  if (code != SQLITE_OK) return fail(Fault::io, std::string("SQLite: ") + sqlite3_errmsg(raw), path.string());
  // Two connections that write and checkpoint at once can corrupt the file before SQLite 3.51.3: exclusive.
  const auto set_up = database.execute(
      "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
      "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; BEGIN EXCLUSIVE; COMMIT");
  if (!set_up) return fail(set_up.error().fault, set_up.error().message, path.string());
  auto mode = database.prepare("PRAGMA journal_mode");
  if (!mode) return pass(mode.error());
  const auto row = mode->step();
  if (!row || !*row || mode->text(0) != "wal")
    return fail(Fault::io, "SQLite refuses WAL mode here", path.string());
  return database;
}

Done Database::execute(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    return failure(database_.get());
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr) !=
      SQLITE_OK)
    return failure(database_.get());
  return Statement(database_.get(), raw);
}

Result<Transaction> Transaction::begin(Database& database) {
  if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) return pass(begun.error());
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(other.database_) {
  other.database_ = nullptr;
}

Transaction::~Transaction() {
  // After a failed commit SQLite may have rolled back already: that the second time fails is no matter.
  if (database_ != nullptr) (void)database_->execute("ROLLBACK");
}

Done Transaction::commit() {
  auto committed = database_->execute("COMMIT");
  if (committed) database_ = nullptr;
  return committed;
}

}  // namespace tafel::store
