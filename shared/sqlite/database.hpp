// The little of SQLite that the journal and the store need: one database, opened by one process for itself, and
// statements with values bound by position.
//
// Errors, each with the path as its place: "full" when a write found no room, and the disk is as it was; "refused"
// when another process has the database open; else "io", and after a failed flush, for whatever reason it failed, it
// is unknown which bytes are on the disk. Thread: one at a time.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3_backup;
struct sqlite3_stmt;

namespace tafel::sqlite {

struct Handle;  // the open database; stays where it is when a Database is moved

class Statement {
 public:
  // Values are copied. Positions count from 1.
  Statement& bind(int position, std::int64_t value);
  Statement& bind(int position, std::string_view text);
  Statement& bind(int position, ByteView blob);
  Statement& bind_nothing(int position);

  [[nodiscard]] Result<bool> step();  // true: a row is ready
  [[nodiscard]] Done run();           // to the end, whatever rows come

  // A column of the row that is ready; columns count from 0. Views last until the next step.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] ByteView blob(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  friend class Database;
  struct Release {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(const Handle& database, sqlite3_stmt* statement);
  const Handle* database_;
  std::unique_ptr<sqlite3_stmt, Release> statement_;
};

// Outlives its statements.
class Database {
 public:
  // Opens or creates `path`: a write-ahead log, a flush at every commit, what is deleted overwritten, and a lock
  // held until the end, so that a second opener is refused and no shared-memory file is needed.
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& path);

  [[nodiscard]] Done execute(const char* sql);  // one or more statements without values
  [[nodiscard]] Result<Statement> prepare(std::string_view sql);
  // Empties the write-ahead log into the database and cuts it to nothing.
  [[nodiscard]] Done empty_log();
  // Undoes the transaction that failed, if it is still there.
  [[nodiscard]] Done roll_back();

 private:
  friend class Copy;
  struct Release {
    void operator()(Handle* handle) const;
  };
  explicit Database(Handle* handle) : handle_(handle) {}
  std::unique_ptr<Handle, Release> handle_;
};

// A copy of an open database into a new file, made in steps between which the database is used and written as ever: the
// copy has all that was committed before its last step. Ends before the database. A copy that is not whole at its end is
// left on the disk, and opens as nothing.
class Copy {
 public:
  // Errors: io (something is at `path` already).
  [[nodiscard]] static Result<Copy> begin(Database& from, const std::filesystem::path& path);
  // Copies about so many pages of 4 KiB. True: the copy is whole, and on the medium.
  [[nodiscard]] Result<bool> step(int pages);
  // In pages, as of the last step.
  [[nodiscard]] std::uint64_t copied() const { return all_ - left_; }
  [[nodiscard]] std::uint64_t all() const { return all_; }

 private:
  struct Release {
    void operator()(sqlite3_backup* backup) const;
  };
  Copy(Database to, sqlite3_backup* backup) : to_(std::move(to)), backup_(backup) {}
  Database to_;
  std::uint64_t all_ = 0;
  std::uint64_t left_ = 0;
  std::unique_ptr<sqlite3_backup, Release> backup_;  // last: ends before what it uses
};

// Rolls back at its end unless committed.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  // When this says yes, the transaction is on disk.
  [[nodiscard]] Done commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace tafel::sqlite
