// The diary of one session: the events as exact bytes and the texts beside them, each row sealed under the session
// key before SQLite sees it. An event is written when `append` returned, never before. Thread: one at a time.
//
//   events(seq, sealed)     context: session, seq and the hash of the event before
//   texts(sha256, sealed)   context: session and commitment; salt and words
//   asides(slot, sealed)    context: session and slot; drafts and deeds, beside the record and never in it
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/record/chain.hpp"
#include "shared/record/texts.hpp"
#include "shared/sqlite/database.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tafel::appliance {

class Journal {
 public:
  // Rows that are committed together or not at all.
  struct Batch {
    record::Head head;               // before the first line
    std::vector<std::string> lines;  // events
    record::Texts add;
    std::vector<std::string> forget;  // commitments whose words go, truly
    std::map<std::int64_t, std::string> put_asides;
    std::vector<std::int64_t> drop_asides;  // these go as truly
  };
  struct Content {
    std::vector<std::string> lines;
    record::Texts texts;
    std::map<std::int64_t, std::string> asides;
  };

  // `random` outlives the journal. Errors: full, io.
  [[nodiscard]] static Result<Journal> open(const Path& path, std::string session, crypto::Secret key,
                                            crypto::Random& random);

  // An aside that does not open is left out: it is nobody's record, and costs nobody the session.
  // Errors: altered (another key, or changed bytes) with "event N" or "text" as place; io.
  [[nodiscard]] Result<Content> read();

  // Errors: full (nothing was written; unless `broken`, it may be tried again), io. After a failed flush or commit
  // the content of the disk is unknown: the journal is broken and takes nothing more until it is opened again.
  [[nodiscard]] Done append(const Batch& batch);
  [[nodiscard]] bool broken() const { return broken_; }

  [[nodiscard]] const crypto::Secret& key() const { return key_; }
  [[nodiscard]] crypto::Random& random() { return *random_; }

 private:
  Journal(sqlite::Database database, std::string session, crypto::Secret key, crypto::Random& random)
      : database_(std::move(database)),
        session_(std::move(session)),
        key_(std::move(key)),
        random_(&random) {}
  [[nodiscard]] Done write(const Batch& batch);
  [[nodiscard]] Done insert_event(const record::Head& head, const std::string& line);
  [[nodiscard]] Done insert_text(const std::string& sha256, const record::SaltedWords& text);
  [[nodiscard]] Done delete_text(const std::string& sha256);
  [[nodiscard]] Done put_aside(std::int64_t slot, const std::string& plain);
  [[nodiscard]] Done drop_aside(std::int64_t slot);
  [[nodiscard]] Done read_events(Content& content);
  [[nodiscard]] Done read_texts(Content& content);
  [[nodiscard]] Done read_asides(Content& content);
  [[nodiscard]] Done give_up(const Error& error);

  sqlite::Database database_;
  std::string session_;
  crypto::Secret key_;
  crypto::Random* random_;
  bool broken_ = false;
};

// The number of events in the journal at `path`, which no process has open. Needs no key.
[[nodiscard]] Result<std::uint64_t> count_events(const Path& path);

}  // namespace tafel::appliance
