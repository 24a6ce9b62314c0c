#include "appliance/session/live_session.hpp"

#include "appliance/drafts/end_of_draft.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/domain/enclosure.hpp"
#include "shared/domain/erasure.hpp"
#include "shared/domain/signing.hpp"
#include "shared/record/openings.hpp"
#include "shared/record/replay.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

constexpr Drafts::Slot deed_slot = Drafts::first_slot - 1;

// `decide` asks that a signature is there; what is signed is known only when it has decided.
const domain::PersonalSignature unsigned_yet{std::string(86, 'A') + "=="};

domain::PersonalSignature signature_over(const std::string& text, const crypto::SigningKey& key) {
  return {crypto::to_base64(crypto::sign(key, as_bytes(text)))};
}

// The batch as it will be written, and the state in which it leaves the session.
class Writing {
 public:
  Writing(const domain::State& state, const record::Head& head, record::Texts texts, crypto::Random& random)
      : state_(state),
        head_(head),
        random_(random),
        batch_{.head = head, .lines = {}, .add = std::move(texts), .forget = {}} {}

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
    enclose(event.fact);
    take(std::move(event));
    return std::nullopt;
  }

  void drop(std::vector<Drafts::Slot> slots) { batch_.drop_asides = std::move(slots); }
  void name(const std::string& deed) { batch_.put_asides[deed_slot] = deed; }

  [[nodiscard]] const domain::State& state() const { return state_; }
  [[nodiscard]] const std::vector<domain::Event>& events() const { return events_; }
  [[nodiscard]] const Journal::Batch& batch() const { return batch_; }
  [[nodiscard]] const record::Head& head() const { return head_; }
  [[nodiscard]] domain::State take_state() { return std::move(state_); }
  [[nodiscard]] std::vector<domain::Event> take_events() { return std::move(events_); }

 private:
  // Only whoever has the signature can enclose: it is part of what may be withdrawn.
  void enclose(domain::Fact& fact) {
    if (!domain::withdrawn_is_attributed_to_nobody(state_.rules) || !domain::can_be_enclosed(fact)) return;
    auto enclosed = record::enclose(fact, random_);
    batch_.add.emplace(enclosed.sha256, std::move(enclosed.opening));
    fact = std::move(enclosed.fact);
  }
  void forget(const std::string& sha256) {
    batch_.add.erase(sha256);  // the opening of the act of taking back never reaches the disk
    batch_.forget.push_back(sha256);
  }
  void take(domain::Event event) {
    for (const auto& text : domain::texts_erased_by(state_, event.fact)) forget(text.sha256);
    batch_.lines.push_back(record::event_line(head_, event));
    head_ = record::after(head_, batch_.lines.back());
    state_ = domain::evolve(std::move(state_), event);
    events_.push_back(std::move(event));
  }

  domain::State state_;
  record::Head head_;
  crypto::Random& random_;
  Journal::Batch batch_;
  std::vector<domain::Event> events_;
};

}  // namespace

Result<LiveSession> LiveSession::read_back(std::string id, Journal journal, SessionKeys keys) {
  LiveSession session(std::move(id), std::move(journal), std::move(keys));
  auto content = session.journal_.read();
  if (!content) return pass(content.error());
  auto replayed = record::replay(content->lines, content->texts);
  if (!replayed) return pass(replayed.error());
  for (const auto& sha256 : replayed->standing_texts)
    if (!content->texts.contains(sha256))
      return fail(Fault::altered, "words are missing from the journal", "text");
  session.state_ = std::move(replayed->state);
  session.head_ = replayed->head;
  session.texts_ = std::move(content->texts);
  session.take_asides(content->asides);
  return session;
}

Recorded LiveSession::record(Proposal proposal, Instant now, const crypto::SigningKey* signer) {
  Writing writing(state_, head_, std::move(proposal.texts), journal_.random());
  for (auto& fact : proposal.facts)
    if (auto refusal = writing.add(std::move(fact), now, signer)) return std::move(*refusal);
  writing.drop(ended_by(drafts_, writing.state(), writing.events(), proposal.from));
  if (!proposal.deed.empty()) writing.name(proposal.deed);
  if (auto written = journal_.append(writing.batch()); !written) return written.error();
  // It is on disk. Only now does it happen.
  for (const auto& [sha256, text] : writing.batch().add) texts_.emplace(sha256, text);
  for (const auto& sha256 : writing.batch().forget) {
    crypto::wipe(texts_[sha256].words);
    texts_.erase(sha256);
  }
  drafts_.drop(writing.batch().drop_asides);
  if (!proposal.deed.empty()) last_deed_ = std::move(proposal.deed);
  head_ = writing.head();
  state_ = writing.take_state();
  return writing.take_events();
}

// ---- Drafts ----------------------------------------------------------------------------------------------------

Done LiveSession::keep_draft(Draft draft) {
  const Drafts::Slot slot = drafts_.slot_of(draft.key);
  Journal::Batch batch;
  if (draft.fields.empty()) {
    if (!drafts_.has(draft.key)) return {};
    batch.drop_asides = {slot};
  } else {
    draft.nth = drafts_.next_nth();
    batch.put_asides[slot] = to_json(draft);
  }
  auto written = journal_.append(batch);
  for (auto& [at, json] : batch.put_asides) crypto::wipe(json);
  if (!written) return written;
  if (draft.fields.empty())
    drafts_.drop({slot});
  else
    drafts_.put(slot, std::move(draft));
  return {};
}

// A draft that cannot be read is left out: it is nobody's record.
void LiveSession::take_asides(std::map<std::int64_t, std::string>& asides) {
  for (auto& [slot, plain] : asides) {
    if (slot == deed_slot) {
      last_deed_ = plain;
    } else if (auto draft = draft_from_json(plain)) {
      drafts_.put(slot, std::move(*draft));
    }
    crypto::wipe(plain);
  }
}

std::optional<std::string> LiveSession::words(const domain::Commitment& text) const {
  const auto found = texts_.find(text.sha256);
  return found == texts_.end() ? std::nullopt : std::optional(found->second.words);
}

}  // namespace tafel::appliance
