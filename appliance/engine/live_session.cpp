#include "appliance/engine/live_session.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/domain/erasure.hpp"
#include "shared/domain/signing.hpp"
#include "shared/record/replay.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

// `decide` asks that a signature is there; what is signed is known only when it has decided.
const domain::PersonalSignature unsigned_yet{std::string(86, 'A') + "=="};

domain::PersonalSignature signature_over(const std::string& text, const crypto::SigningKey& key) {
  return {crypto::to_base64(crypto::sign(key, as_bytes(text)))};
}

// The batch as it will be written, and the state in which it leaves the session.
class Draft {
 public:
  Draft(const domain::State& state, const record::Head& head, record::Texts texts)
      : state_(state), head_(head), batch_{head, {}, std::move(texts), {}} {}

  std::optional<domain::Refusal> add(domain::Fact fact, Instant now, const crypto::SigningKey* signer) {
    const bool personal = signer != nullptr && domain::signed_by(fact).has_value();
    if (personal) fact = domain::with_signature(std::move(fact), unsigned_yet);
    auto decision = domain::decide(state_, fact, now);
    if (auto* refusal = std::get_if<domain::Refusal>(&decision)) return std::move(*refusal);
    auto& event = std::get<domain::Event>(decision);
    if (personal) {
      const std::string text = domain::signing_text(state_, event.fact, head_.hash);
      event.fact = domain::with_signature(std::move(event.fact), signature_over(text, *signer));
    }
    take(std::move(event));
    return std::nullopt;
  }

  [[nodiscard]] const Journal::Batch& batch() const { return batch_; }
  [[nodiscard]] const record::Head& head() const { return head_; }
  [[nodiscard]] domain::State take_state() { return std::move(state_); }
  [[nodiscard]] std::vector<domain::Event> take_events() { return std::move(events_); }

 private:
  void take(domain::Event event) {
    for (const auto& text : domain::texts_erased_by(state_, event.fact)) batch_.forget.push_back(text.sha256);
    batch_.lines.push_back(record::event_line(head_, event));
    head_ = record::after(head_, batch_.lines.back());
    state_ = domain::evolve(std::move(state_), event);
    events_.push_back(std::move(event));
  }

  domain::State state_;
  record::Head head_;
  Journal::Batch batch_;
  std::vector<domain::Event> events_;
};

}  // namespace

Result<LiveSession> LiveSession::read_back(std::string id, Journal journal, SessionKeys keys) {
  LiveSession session(std::move(id), std::move(journal), std::move(keys));
  auto content = session.journal_.read();
  if (!content) return pass(content.error());
  auto replayed = record::replay(content->lines);
  if (!replayed) return pass(replayed.error());
  for (const auto& sha256 : replayed->standing_texts)
    if (!content->texts.contains(sha256))
      return fail(Fault::altered, "words are missing from the journal", "text");
  session.state_ = std::move(replayed->state);
  session.head_ = replayed->head;
  session.texts_ = std::move(content->texts);
  return session;
}

Recorded LiveSession::record(Proposal proposal, Instant now, const crypto::SigningKey* signer) {
  Draft draft(state_, head_, std::move(proposal.texts));
  for (auto& fact : proposal.facts)
    if (auto refusal = draft.add(std::move(fact), now, signer)) return std::move(*refusal);
  if (auto written = journal_.append(draft.batch()); !written) return written.error();
  // It is on disk. Only now does it happen.
  for (const auto& [sha256, text] : draft.batch().add) texts_.emplace(sha256, text);
  for (const auto& sha256 : draft.batch().forget) {
    crypto::wipe(texts_[sha256].words);
    texts_.erase(sha256);
  }
  head_ = draft.head();
  state_ = draft.take_state();
  return draft.take_events();
}

std::optional<std::string> LiveSession::words(const domain::Text& text) const {
  const auto found = texts_.find(text.sha256);
  return found == texts_.end() ? std::nullopt : std::optional(found->second.words);
}

}  // namespace tafel::appliance
