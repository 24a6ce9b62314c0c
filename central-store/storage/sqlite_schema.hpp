// The tables of the store's one database file. A new database gets those of version 1, and then each later version's
// change, as one of an earlier version does (sqlite_storage.cpp).
//   record   one row per sealed record or document of a dossier (`class`); log_index is its leaf's place in the log. No two
//            rows have one `session`: a document, which has none, has its own SHA-256 there
//   content  the .age itself, apart, so that a record can be destroyed while its leaf stays
//   node     the hashes of complete subtrees of the log (merkle_tree.hpp)
//   tree     one row: the log's size, its last signed checkpoint, and whether that is in a file beside the database too
//            (checkpoint_file.hpp): then a database without that file is a copy that lost something
//   beginning  of a log that goes on where a lost one ended: its first entry, which is no record's (log_beginning.hpp)
//   access   who read what and why; each line names the hash of the line before; nothing is ever changed in
//   it
#pragma once

namespace tafel::store {

constexpr int schema_version = 4;

constexpr const char* schema_1 = R"sql(
CREATE TABLE record(
  log_index INTEGER PRIMARY KEY,
  age_sha256 BLOB NOT NULL UNIQUE CHECK(length(age_sha256) = 32),
  session TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  sealed_at INTEGER NOT NULL,
  stored_at INTEGER NOT NULL,
  size INTEGER NOT NULL,
  dossier_tag TEXT NOT NULL,
  retention_years INTEGER,
  minisig TEXT NOT NULL,
  receipt TEXT NOT NULL,
  log_entry TEXT NOT NULL) STRICT;
CREATE TABLE content(
  log_index INTEGER PRIMARY KEY REFERENCES record(log_index),
  age_file BLOB NOT NULL) STRICT;
CREATE TABLE node(
  level INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  PRIMARY KEY(level, position)) STRICT, WITHOUT ROWID;
CREATE TABLE tree(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  size INTEGER NOT NULL,
  checkpoint TEXT NOT NULL) STRICT;
CREATE TABLE access(
  number INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT;
CREATE TRIGGER access_is_append_only_1 BEFORE UPDATE ON access BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER access_is_append_only_2 BEFORE DELETE ON access BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'a leaf stays'); END;
INSERT INTO tree VALUES(1, 0, '');
PRAGMA user_version = 1;
)sql";

constexpr const char* schema_2 = R"sql(
ALTER TABLE tree ADD COLUMN is_in_a_file INTEGER NOT NULL DEFAULT 0;
PRAGMA user_version = 2;
)sql";

constexpr const char* schema_3 = R"sql(
CREATE TABLE beginning(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  log_entry TEXT NOT NULL) STRICT;
CREATE TRIGGER beginning_stays BEFORE DELETE ON beginning BEGIN SELECT RAISE(ABORT, 'a leaf stays'); END;
PRAGMA user_version = 3;
)sql";

constexpr const char* schema_4 = R"sql(
ALTER TABLE record ADD COLUMN class TEXT NOT NULL DEFAULT 'record';
ALTER TABLE record ADD COLUMN delivered_by TEXT NOT NULL DEFAULT '';
CREATE INDEX record_of_dossier ON record(dossier_tag, log_index);
PRAGMA user_version = 4;
)sql";

}  // namespace tafel::store
