// The little of SQLite that the store needs: one database, statements with values bound by position.
// A failure is "full" when the disk has no room left, else "io". Thread: one.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tafel::store {

class Statement {
 public:
  // Bound values must outlive the last step. Positions count from 1.
  Statement& bind(int position, std::int64_t value);
  Statement& bind(int position, std::string_view text);
  Statement& bind(int position, ByteView blob);
  Statement& bind_nothing(int position);

  Result<bool> step();  // true: a row stands ready
  Done run();           // to the end, whatever rows come

  // Of the row that stands ready; columns count from 0. Views last until the next step.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] ByteView blob(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  friend class Database;
  struct Release {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3* database, sqlite3_stmt* statement);
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Release> statement_;
};

class Database {
 public:
  // Opens or creates `path` for this process alone: a second opener is refused.
  static Result<Database> open(const std::filesystem::path& path);
  Done execute(const char* sql);  // one or more statements without values
  Result<Statement> prepare(std::string_view sql);

 private:
  struct Release {
    void operator()(sqlite3* database) const;
  };
  explicit Database(sqlite3* database);
  std::unique_ptr<sqlite3, Release> database_;
};

// Rolls back at its end unless committed.
class Transaction {
 public:
  static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  // When this says yes, the transaction is on disk.
  Done commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace tafel::store
