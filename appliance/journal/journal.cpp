#include "appliance/journal/journal.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

constexpr const char* schema =
    "CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;"
    "CREATE TABLE IF NOT EXISTS texts (sha256 TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS asides (slot INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;";

std::string event_context(const std::string& session, const record::Head& head) {
  return "tafelgeheim/journal-event/v1\n" + session + "\n" + std::to_string(head.count + 1) + "\n" +
         head.hash;
}

std::string text_context(const std::string& session, const std::string& sha256) {
  return "tafelgeheim/journal-text/v1\n" + session + "\n" + sha256;
}

std::string aside_context(const std::string& session, std::int64_t slot) {
  return "tafelgeheim/journal-aside/v1\n" + session + "\n" + std::to_string(slot);
}

Result<record::SaltedWords> parse_text(ByteView plain) {
  auto json = parse_strict(as_text(plain), 4 * record::words_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  record::SaltedWords text{reader.text("salt", 64), reader.text("words", record::words_limit_bytes)};
  if (auto done = reader.done(); !done) return pass(done.error());
  return text;
}

}  // namespace

Result<Journal> Journal::open(const Path& path, std::string session, crypto::Secret key,
                              crypto::Random& random) {
  auto database = sqlite::Database::open(path);
  if (!database) return pass(database.error());
  if (auto done = database->execute(schema); !done) return pass(done.error());
  if (auto done = flush_folder(path.parent_path()); !done) return pass(done.error());
  return Journal(std::move(*database), std::move(session), std::move(key), random);
}

// ---- Writing ---------------------------------------------------------------------------------------------------

Done Journal::append(const Batch& batch) {
  if (broken_) return fail(Fault::io, "the journal is read-only since a write failed");
  if (auto done = write(batch); !done) return give_up(done.error());
  if (batch.forget.empty() && batch.drop_asides.empty()) return {};
  // The words are gone from the tables. Their sealed bytes may still be in the write-ahead log, until it is truncated.
  if (auto done = database_.empty_log(); !done) broken_ = true;
  return {};  // the events are on disk: they happened
}

Done Journal::write(const Batch& batch) {
  if (auto done = database_.execute("BEGIN IMMEDIATE"); !done) return done;
  record::Head head = batch.head;
  for (const auto& line : batch.lines) {
    if (auto done = insert_event(head, line); !done) return done;
    head = record::after(head, line);
  }
  for (const auto& [sha256, text] : batch.add)
    if (auto done = insert_text(sha256, text); !done) return done;
  for (const auto& sha256 : batch.forget)
    if (auto done = delete_text(sha256); !done) return done;
  for (const auto& [slot, plain] : batch.put_asides)
    if (auto done = put_aside(slot, plain); !done) return done;
  for (const auto slot : batch.drop_asides)
    if (auto done = drop_aside(slot); !done) return done;
  return database_.execute("COMMIT");
}

// No space for a write leaves the disk as it was, so that it may be tried again. Any other failure, and above all
// that of a flush, leaves it unknown which bytes are on the disk: the kernel reports it once and then forgets.
Done Journal::give_up(const Error& error) {
  const bool clean = error.fault == Fault::full;
  const auto undone = database_.roll_back();
  broken_ = !clean || !undone;
  return pass(error);
}

Done Journal::insert_event(const record::Head& head, const std::string& line) {
  auto statement = database_.prepare("INSERT INTO events (seq, sealed) VALUES (?1, ?2)");
  if (!statement) return pass(statement.error());
  const Bytes sealed = crypto::seal(key_, as_bytes(line), as_bytes(event_context(session_, head)), *random_);
  return statement->bind(1, static_cast<std::int64_t>(head.count + 1)).bind(2, sealed).run();
}

Done Journal::insert_text(const std::string& sha256, const record::SaltedWords& text) {
  auto statement = database_.prepare("INSERT OR REPLACE INTO texts (sha256, sealed) VALUES (?1, ?2)");
  if (!statement) return pass(statement.error());
  std::string plain = nlohmann::json{{"salt", text.salt}, {"words", text.words}}.dump();
  const Bytes sealed =
      crypto::seal(key_, as_bytes(plain), as_bytes(text_context(session_, sha256)), *random_);
  crypto::wipe(plain);
  return statement->bind(1, sha256).bind(2, sealed).run();
}

Done Journal::delete_text(const std::string& sha256) {
  auto statement = database_.prepare("DELETE FROM texts WHERE sha256 = ?1");
  if (!statement) return pass(statement.error());
  return statement->bind(1, sha256).run();
}

Done Journal::put_aside(std::int64_t slot, const std::string& plain) {
  auto statement = database_.prepare("INSERT OR REPLACE INTO asides (slot, sealed) VALUES (?1, ?2)");
  if (!statement) return pass(statement.error());
  const Bytes sealed = crypto::seal(key_, as_bytes(plain), as_bytes(aside_context(session_, slot)), *random_);
  return statement->bind(1, slot).bind(2, sealed).run();
}

Done Journal::drop_aside(std::int64_t slot) {
  auto statement = database_.prepare("DELETE FROM asides WHERE slot = ?1");
  if (!statement) return pass(statement.error());
  return statement->bind(1, slot).run();
}

// ---- Reading ---------------------------------------------------------------------------------------------------

Result<Journal::Content> Journal::read() {
  Content content;
  if (auto done = read_events(content); !done) return pass(done.error());
  if (auto done = read_texts(content); !done) return pass(done.error());
  if (auto done = read_asides(content); !done) return pass(done.error());
  return content;
}

Done Journal::read_events(Content& content) {
  auto rows = database_.prepare("SELECT seq, sealed FROM events ORDER BY seq");
  if (!rows) return pass(rows.error());
  record::Head head;
  for (;;) {
    auto row = rows->step();
    if (!row) return pass(row.error());
    if (!*row) return {};
    const std::string place = "event " + std::to_string(head.count + 1);
    if (rows->number(0) != static_cast<std::int64_t>(head.count + 1))
      return fail(Fault::altered, "an event is missing from the journal", place);
    auto line = crypto::open(key_, rows->blob(1), as_bytes(event_context(session_, head)));
    if (!line) return pass(placed(line.error(), place));
    content.lines.push_back(to_text(line->view()));
    head = record::after(head, content.lines.back());
  }
}

Done Journal::read_texts(Content& content) {
  auto rows = database_.prepare("SELECT sha256, sealed FROM texts");
  if (!rows) return pass(rows.error());
  for (;;) {
    auto row = rows->step();
    if (!row) return pass(row.error());
    if (!*row) return {};
    const std::string sha256 = rows->text(0);
    auto plain = crypto::open(key_, rows->blob(1), as_bytes(text_context(session_, sha256)));
    if (!plain) return pass(placed(plain.error(), "text"));
    auto text = parse_text(plain->view());
    if (!text || !record::matches(sha256, *text))
      return fail(Fault::altered, "not the words committed to", "text");
    content.texts.emplace(sha256, std::move(*text));
  }
}

Done Journal::read_asides(Content& content) {
  auto rows = database_.prepare("SELECT slot, sealed FROM asides");
  if (!rows) return pass(rows.error());
  for (;;) {
    auto row = rows->step();
    if (!row) return pass(row.error());
    if (!*row) return {};
    const std::int64_t slot = rows->number(0);
    const auto plain = crypto::open(key_, rows->blob(1), as_bytes(aside_context(session_, slot)));
    if (plain) content.asides.emplace(slot, to_text(plain->view()));
  }
}

Result<std::uint64_t> count_events(const Path& path) {
  std::error_code trouble;
  if (!std::filesystem::exists(path, trouble)) return 0;
  auto database = sqlite::Database::open(path);
  if (!database) return pass(database.error());
  if (auto done = database->execute(schema); !done) return pass(done.error());
  auto rows = database->prepare("SELECT count(*) FROM events");
  if (!rows) return pass(rows.error());
  auto row = rows->step();
  if (!row) return pass(row.error());
  return static_cast<std::uint64_t>(rows->number(0));
}

}  // namespace tafel::appliance
