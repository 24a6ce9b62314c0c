// The little of SQLite that the journal needs, with failures as values. Thread: one at a time.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <string>

namespace tafel::appliance::sqlite {

class Statement;

class Database {
 public:
  // Opens or makes `path`: write-ahead log, a flush at every commit, what is deleted overwritten, one connection
  // that locks the file for itself (so there is no shared-memory file). Errors: full, io.
  [[nodiscard]] static Result<Database> open(const Path& path);

  [[nodiscard]] Done run(const char* sql);
  // `sql` lives as long as the program.
  [[nodiscard]] Result<Statement> prepare(const char* sql);
  // Empties the write-ahead log into the database and cuts it to nothing.
  [[nodiscard]] Done empty_log();
  // Undoes the transaction that failed, if it is still there.
  [[nodiscard]] Done roll_back();
  // Was the last failure a plain write that found no space, and not a flush?
  [[nodiscard]] bool write_was_refused() const;
  // The failure that just happened, with `doing` in its message.
  [[nodiscard]] tl::unexpected<Error> failure(const char* doing) const;

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  std::unique_ptr<sqlite3, Close> db_;
};

class Statement {
 public:
  void bind(int position, std::int64_t number);
  void bind(int position, ByteView bytes);           // copied
  void bind(int position, const std::string& text);  // copied
  // True while there is a row.
  [[nodiscard]] Result<bool> step();
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] Bytes bytes(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  explicit Statement(Database& database) : database_(&database) {}
  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace tafel::appliance::sqlite
