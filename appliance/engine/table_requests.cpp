// Requests of the table: proposing facts, checking in, turns and votes.
#include "appliance/engine/engine.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/domain/json.hpp"
#include "shared/domain/signing.hpp"
#include "shared/record/commit_words.hpp"
#include "shared/text/device_nl.hpp"
#include "shared/text/notice_nl.hpp"

#include <array>
#include <utility>

namespace tafel::appliance {

namespace words = text::device;
using nlohmann::json;

namespace {

constexpr std::size_t ballots_limit = 200;
constexpr std::size_t deed_bytes = 40;

// What `tafeld` filled in, for the answer.
json filled_in(const domain::Fact& fact) {
  constexpr std::array keys = {"id", "version", "edition", "outcomes", "retention_years"};
  const json said = domain::to_json(fact);
  json answer = json::object();
  for (const auto* key : keys)
    if (said.contains(key)) answer[key] = said[key];
  if (const auto* added = std::get_if<domain::PersonAdded>(&fact)) answer["id"] = added->person.id.value;
  return answer;
}

json answer_to(const domain::Fact& fact, const domain::State& state) {
  json answer = filled_in(fact);
  if (const auto* revealed = std::get_if<domain::NumberRevealed>(&fact))
    if (const auto* member = domain::find(state, revealed->member))
      answer["national_number"] = member->national_number;
  return answer;
}

// Facts that have a request of their own: what they hold is not for the sender to say.
bool has_own_request(std::string_view what) {
  return what == "session-opened" || what == "session-resumed" || what == "clock-corrected" ||
         what == "checked-in" || what == "ballot-cast";
}

Error moved(Error error, std::string_view from, const std::string& to) {
  if (error.place.starts_with(from)) error.place = to + error.place.substr(from.size());
  return error;
}

}  // namespace

// ---- Recording -------------------------------------------------------------------------------------------------

// Set back far behind the session, or come up again to a session whose time had run ahead of it.
bool Engine::clock_was_set(Instant now) const {
  const domain::State& state = live_->state();
  const bool far_behind = now.unix_ms + clock_tolerance_ms < domain::clock_of(state, state.last_at).unix_ms;
  const bool caught_up = state.ahead_ms > 0 && now >= state.last_at;
  return far_behind || caught_up;
}

// After a chair's PIN: a clock that was set back would hold up the session until it caught up, and one that caught up
// would date what follows in a time to come.
std::optional<Reply> Engine::correct_clock(const std::string& chair, Instant now) {
  if (!live_ || has_work() || !clock_was_set(now)) return std::nullopt;
  const domain::ClockCorrected corrected{machine_.chairs.find(chair)->chair, now};
  auto recorded = live_->record({{corrected}, {}}, std::max(live_->state().last_at, now));
  changed_ = true;
  if (const auto* refusal = std::get_if<domain::Refusal>(&recorded)) return refused(*refusal);
  if (const auto* error = std::get_if<Error>(&recorded)) return disk_refusal(*error);
  log::warn("the clock was set to " + to_string(now) + "; the session's time does not run back");
  return std::nullopt;
}

Engine::Or<Instant> Engine::session_time(Instant now) const {
  if (clock_was_set(now)) return tl::unexpected<Reply>(refused(device_rule::clock, words::clock_was_set));
  const Instant session_clock{now.unix_ms + live_->state().ahead_ms};
  return std::max(session_clock, live_->state().last_at);
}

Engine::Or<std::vector<domain::Event>> Engine::record(Proposal proposal, Instant now,
                                                      const crypto::SigningKey* signer) {
  if (live_->read_only()) return tl::unexpected<Reply>(refused(device_rule::read_only, words::disk_failing));
  const auto moment = session_time(now);
  if (!moment) return tl::unexpected(moment.error());
  auto recorded = live_->record(std::move(proposal), *moment, signer);
  changed_ = true;
  if (const auto* refusal = std::get_if<domain::Refusal>(&recorded))
    return tl::unexpected<Reply>(refused(*refusal));
  if (const auto* error = std::get_if<Error>(&recorded)) return tl::unexpected<Reply>(disk_refusal(*error));
  return std::move(std::get<std::vector<domain::Event>>(recorded));
}

// ---- Proposing -------------------------------------------------------------------------------------------------

// In a turn the screen is one participant's: only what that participant signs, and only in their own name.
std::optional<Reply> Engine::not_theirs(const domain::Fact& fact) const {
  const auto personal = domain::signed_by(fact);
  if (!personal && turn_) return refused(device_rule::turn, words::turn_is_anothers);
  if (personal && !turn_) return refused(device_rule::turn, words::turn_needed);
  if (personal && personal->by.value != turn_->participant)
    return refused(device_rule::turn, words::not_this_participant);
  return std::nullopt;
}

void Engine::read_origin(Request& request, Proposal& proposal) const {
  if (auto page = request.reader.optional_text("draft", draft_limits::page_bytes))
    proposal.from = DraftKey{hands(), std::move(*page)};
  proposal.deed = request.reader.optional_text("deed", deed_bytes).value_or("");
}

Reply Engine::on_propose(Request& request) {
  Proposal proposal;
  read_origin(request, proposal);
  const std::string what = request.name("what");
  (void)request.reader.object("fact");
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  if (has_own_request(what)) return wrong_field("/what", "is recorded by a request of its own");
  auto committed = record::commit_words(request.fields.at("fact"), random_);
  if (!committed) return malformed(committed.error());
  auto fact = domain::proposal_from_json(what, committed->fact);
  if (!fact) return malformed(fact.error());
  if (auto no = not_theirs(*fact)) return std::move(*no);
  proposal.facts.push_back(std::move(*fact));
  proposal.texts = std::move(committed->texts);
  auto events = record(std::move(proposal), request.now, turn_ ? &turn_->key : nullptr);
  if (!events) return std::move(events.error());
  return ipc::Accepted{answer_to(events->front().fact, live_->state())};
}

// ---- Checking in -----------------------------------------------------------------------------------------------

// SHA-256 of the notice that the screen has to show: both are built from the same words.
std::string Engine::acknowledged(const domain::ParticipantId& who) const {
  const auto* participant = domain::find(live_->state(), who);
  const bool delegate = participant != nullptr && participant->person.represents.has_value();
  return crypto::to_hex(crypto::sha256(text::secrecy_notice(delegate)));
}

Reply Engine::on_check_in(Request& request) {
  const domain::ParticipantId participant{request.name("participant")};
  const crypto::Secret pin = request.pin();
  const bool secrecy = request.reader.boolean("secrecy");
  const bool delegate_duty = request.reader.boolean("delegate_duty");
  Proposal proposal;
  read_origin(request, proposal);
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  const auto moment = session_time(request.now);
  if (!moment) return moment.error();
  const auto key = crypto::make_signing_key(random_);
  const domain::CheckedIn arrival{participant,   crypto::to_base64(key.public_key), secrecy,
                                  delegate_duty, acknowledged(participant),         {}};
  // A key must not replace that of somebody who is at the table already: first ask whether it may happen.
  const domain::PersonalSignature any{std::string(86, 'A') + "=="};
  const auto decision = domain::decide(live_->state(), domain::with_signature(arrival, any), *moment);
  if (const auto* refusal = std::get_if<domain::Refusal>(&decision)) return refused(*refusal);
  if (live_->read_only()) return refused(device_rule::read_only, words::disk_failing);
  const auto kept = live_->keys().put_participant(participant.value, pin, key, machine_.device.secret,
                                                  machine_.config.participant_pin_cost, random_);
  if (!kept) return disk_refusal(kept.error());
  if (auto cleared = machine_.pins.clear({live_->id(), participant.value}); !cleared)
    return disk_refusal(cleared.error());
  proposal.facts = {arrival};
  auto events = record(std::move(proposal), request.now, &key);
  if (!events) return std::move(events.error());
  return ipc::Accepted{};
}

// ---- Turns and votes -------------------------------------------------------------------------------------------

Reply Engine::on_begin_turn(Request& request) {
  const std::string participant = request.name("participant");
  const crypto::Secret pin = request.pin();
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  const auto* known = domain::find(live_->state(), domain::ParticipantId{participant});
  if (known == nullptr) return wrong_field("/participant", "no such participant");
  if (!known->is_participant()) return refused(device_rule::turn, words::not_checked_in);
  auto key = open_participant_with_pin(participant, pin, request.now);
  if (!key) return std::move(key.error());
  turn_ = Turn{participant, std::move(*key)};
  changed_ = true;
  return ipc::Accepted{};
}

Reply Engine::on_end_turn(Request& request) {
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  end_turn();
  return ipc::Accepted{};
}

Reply Engine::on_vote(Request& request) {
  const auto& ballots = request.reader.array("ballots", ballots_limit);
  Proposal votes;
  read_origin(request, votes);
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  if (ballots.empty()) return wrong_field("/ballots", "no ballot");
  for (std::size_t i = 0; i < ballots.size(); ++i) {
    const std::string place = "/ballots/" + std::to_string(i);
    if (!ballots[i].is_object()) return wrong_field(place, "must be an object");
    for (const auto* key : {"by", "signature"})
      if (ballots[i].contains(key))
        return ipc::Malformed{"unknown-field", "is not known here", place + "/" + key};
    json ballot = ballots[i];
    ballot["by"] = turn_->participant;
    auto fact = domain::proposal_from_json("ballot-cast", ballot);
    if (!fact) return malformed(moved(fact.error(), "/fact", place));
    votes.facts.push_back(std::move(*fact));
  }
  auto events = record(std::move(votes), request.now, &turn_->key);
  if (!events) return std::move(events.error());
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
