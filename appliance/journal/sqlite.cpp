#include "appliance/journal/sqlite.hpp"

#include <cerrno>
#include <utility>

namespace tafel::appliance::sqlite {

Result<Database> Database::open(const Path& path) {
  Database database;
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &db,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  database.db_.reset(db);
  if (code != SQLITE_OK) return database.failure("open the journal");
  sqlite3_extended_result_codes(db, 1);
  const auto done = database.run(
      "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA "
      "secure_delete=ON;"
      "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;");
  if (!done) return pass(done.error());
  return database;
}

Done Database::run(const char* sql) {
  if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    return failure("write the journal");
  return {};
}

Result<Statement> Database::prepare(const char* sql) {
  Statement statement(*this);
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(db_.get(), sql, -1, &prepared, nullptr) != SQLITE_OK)
    return failure("read the journal");
  statement.statement_.reset(prepared);
  return statement;
}

Done Database::empty_log() {
  int frames = 0;
  int moved = 0;
  const int code = sqlite3_wal_checkpoint_v2(db_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, &frames, &moved);
  if (code != SQLITE_OK) return failure("empty the journal's log");
  if (frames != 0) return fail(Fault::io, "the journal's log is not empty");
  return {};
}

Done Database::roll_back() {
  if (sqlite3_get_autocommit(db_.get()) != 0) return {};
  return run("ROLLBACK");
}

bool Database::write_was_refused() const {
  return (sqlite3_extended_errcode(db_.get()) & 0xff) == SQLITE_FULL;
}

tl::unexpected<Error> Database::failure(const char* doing) const {
  const int code = sqlite3_extended_errcode(db_.get());
  const int cause = sqlite3_system_errno(db_.get());
  const bool full =
      (code & 0xff) == SQLITE_FULL || ((code & 0xff) == SQLITE_IOERR && (cause == ENOSPC || cause == EDQUOT));
  return fail(full ? Fault::full : Fault::io, std::string("cannot ") + doing + ": " + sqlite3_errstr(code));
}

void Statement::bind(int position, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), position, number);
}

void Statement::bind(int position, ByteView bytes) {
  sqlite3_bind_blob64(statement_.get(), position, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
}

void Statement::bind(int position, const std::string& text) {
  sqlite3_bind_text(statement_.get(), position, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return database_->failure("run a statement of the journal");
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

Bytes Statement::bytes(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return data == nullptr ? Bytes() : Bytes(data, data + size);
}

std::string Statement::text(int column) const {
  return to_text(bytes(column));
}

}  // namespace tafel::appliance::sqlite
