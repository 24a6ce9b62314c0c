// Checking in: a participant takes a place at the table, with a key of their own.
#include "appliance/answers/refusals.hpp"
#include "appliance/requests/proposal_origin.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/base/guessable_pin.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/domain/signing.hpp"
#include "shared/text/device_nl.hpp"
#include "shared/text/notice_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

// SHA-256 of the notice that the screen has to show: both are built from the same words.
std::string notice_read_by(const domain::ParticipantId& who, const domain::State& state) {
  const auto* participant = domain::find(state, who);
  const bool delegate = participant != nullptr && participant->person.represents.has_value();
  return crypto::to_hex(crypto::sha256(text::secrecy_notice(delegate)));
}

std::optional<Reply> cannot_arrive(const domain::CheckedIn& arrival, const LiveSession& live,
                                   Instant moment) {
  const domain::PersonalSignature any{std::string(86, 'A') + "=="};
  const auto decision = domain::decide(live.state(), domain::with_signature(arrival, any), moment);
  if (const auto* refusal = std::get_if<domain::Refusal>(&decision)) return refused(*refusal);
  if (live.read_only()) return refused(device_rule::read_only, words::disk_failing);
  return std::nullopt;
}

// The chair's PIN opens the session; that of the seat signs for one person. Whoever knows the one must not know the other.
bool is_chair_pin(const crypto::Secret& pin, const std::string& participant, const Machine& machine,
                  const LiveSession& live) {
  if (live.state().seat != domain::ParticipantId{participant}) return false;
  const EnrolledChair* chair = machine.chairs.find(live.state().chair.id.value);
  return chair != nullptr && open_chair(*chair, pin).has_value();
}

}  // namespace

Reply check_in(Request& request, const Machine& machine, PinCheck& pins, const ScreenHolder& screen,
               CurrentSession& session, crypto::Random& random) {
  const domain::ParticipantId participant{request.name("participant")};
  const crypto::Secret pin = request.pin();
  const bool secrecy = request.reader.boolean("secrecy");
  const bool delegate_duty = request.reader.boolean("delegate_duty");
  Proposal proposal = begin_proposal(request, screen);
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (is_guessable(pin.view())) return refused(device_rule::pin_weak, words::pin_weak);
  const auto moment = session.time(request.now);
  if (!moment) return moment.error();
  LiveSession& live = *session.live();
  const auto key = crypto::make_signing_key(random);
  const domain::CheckedIn arrival{participant,   crypto::to_base64(key.public_key),         secrecy,
                                  delegate_duty, notice_read_by(participant, live.state()), {}};
  // A key must not replace that of a participant who is at the table already: first ask whether it may happen.
  if (auto no = cannot_arrive(arrival, live, *moment)) return std::move(*no);
  if (is_chair_pin(pin, participant.value, machine, live))
    return refused(device_rule::pin_weak, words::pin_of_chair);
  const auto kept = live.keys().put_participant(participant.value, pin, key, machine.device.secret,
                                                machine.config.participant_pin_cost, random);
  if (!kept) return disk_refusal(kept.error());
  if (auto cleared = pins.clear({live.id(), participant.value}); !cleared)
    return disk_refusal(cleared.error());
  proposal.facts = {arrival};
  auto events = session.record(std::move(proposal), request.now, &key);
  if (!events) return std::move(events.error());
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
