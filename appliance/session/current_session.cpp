#include "appliance/session/current_session.hpp"

#include "appliance/answers/refusals.hpp"
#include "appliance/session/chair_seat.hpp"
#include "appliance/session/session_clock.hpp"
#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

#include <algorithm>
#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

std::optional<Reply> failure_of(const Recorded& recorded) {
  if (const auto* refusal = std::get_if<domain::Refusal>(&recorded)) return refused(*refusal);
  if (const auto* error = std::get_if<Error>(&recorded)) return disk_refusal(*error);
  return std::nullopt;
}

}  // namespace

bool CurrentSession::clock_was_set(Instant now) const {
  return appliance::clock_was_set(live_->state(), now);
}

Or<Instant> CurrentSession::time(Instant now) const {
  if (clock_was_set(now)) return instead(refused(device_rule::clock, words::clock_was_set));
  return session_time(live_->state(), now);
}

Or<std::vector<domain::Event>> CurrentSession::record(Proposal proposal, Instant now,
                                                      const crypto::SigningKey* signer) {
  if (live_->read_only()) return instead(refused(device_rule::read_only, words::disk_failing));
  const auto moment = time(now);
  if (!moment) return instead(moment.error());
  auto recorded = live_->record(std::move(proposal), *moment, signer);
  changes_.note();
  if (auto failure = failure_of(recorded)) return instead(std::move(*failure));
  return std::move(std::get<std::vector<domain::Event>>(recorded));
}

// A clock that was set back would stop the session until it caught up, and one that caught up would date what
// follows in a time to come.
std::optional<Reply> CurrentSession::pass_to(const domain::Chair& chair, Instant now) {
  Proposal proposal{taking_over(chair, live_->state()), {}};
  const bool was_set = clock_was_set(now);
  if (was_set) proposal.facts.emplace_back(domain::ClockCorrected{chair, now});
  if (proposal.facts.empty()) return std::nullopt;
  const Instant moment = was_set ? std::max(live_->state().last_at, now) : session_time(live_->state(), now);
  const auto recorded = live_->record(std::move(proposal), moment);
  changes_.note();
  if (auto failure = failure_of(recorded)) return failure;
  if (was_set) log::warn("the clock was set to " + to_string(now) + "; the session's time does not run back");
  return std::nullopt;
}

}  // namespace tafel::appliance
