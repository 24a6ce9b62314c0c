// The session that is going on: its journal, its keys, and the state that follows from its events. What happens is
// decided, signed, written and flushed, and only then is the state moved. Thread: one.
#pragma once

#include "appliance/drafts/drafts.hpp"
#include "appliance/journal/journal.hpp"
#include "appliance/keys/session_keys.hpp"
#include "shared/domain/decide.hpp"
#include "shared/record/chain.hpp"
#include "shared/record/texts.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tafel::appliance {

// Facts that happen together or not at all, with the words that they commit to.
struct Proposal {
  std::vector<domain::Fact> facts;
  record::Texts texts;
  std::optional<DraftKey> from{};  // the draft that becomes this: it is dropped in the same moment
  std::string deed{};  // the sender's name for it, kept so that it can ask afterwards whether it happened
};

// The events, now on disk; or the rule that forbids one of them; or what went wrong with the disk.
using Recorded = std::variant<std::vector<domain::Event>, domain::Refusal, Error>;

class LiveSession {
 public:
  // A session without events yet, whose journal is empty.
  LiveSession(std::string id, Journal journal, SessionKeys keys)
      : id_(std::move(id)), journal_(std::move(journal)), keys_(std::move(keys)) {}

  // Reads the journal back by the rules that let it happen. Errors: altered, malformed, refused, io.
  [[nodiscard]] static Result<LiveSession> read_back(std::string id, Journal journal, SessionKeys keys);

  // `signer` is the key of the participant who acts in person; facts that nobody signs need none.
  [[nodiscard]] Recorded record(Proposal proposal, Instant now, const crypto::SigningKey* signer = nullptr);

  // Drafts: on disk when these return. A draft without fields is no draft: it is dropped.
  // Errors: as Journal::append.
  [[nodiscard]] Done keep_draft(Draft draft);
  [[nodiscard]] const Drafts& drafts() const { return drafts_; }
  [[nodiscard]] const std::string& last_deed() const { return last_deed_; }

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] const domain::State& state() const { return state_; }
  [[nodiscard]] std::optional<std::string> words(const domain::Commitment& text) const;
  [[nodiscard]] bool read_only() const { return journal_.broken(); }
  [[nodiscard]] Journal& journal() { return journal_; }
  [[nodiscard]] SessionKeys& keys() { return keys_; }

 private:
  void take_asides(std::map<std::int64_t, std::string>& asides);

  std::string id_;
  Journal journal_;
  SessionKeys keys_;
  domain::State state_;
  record::Head head_;
  record::Texts texts_;
  Drafts drafts_;
  std::string last_deed_;
};

}  // namespace tafel::appliance
