// The one session that this machine has now, if any: recording in it, its time, the correction of its clock.
// Owns the LiveSession. Failures are answers to whoever asked. Thread: one.
#pragma once

#include "appliance/answers/reply.hpp"
#include "appliance/screen/view_changes.hpp"
#include "appliance/session/live_session.hpp"

#include <optional>
#include <vector>

namespace tafel::appliance {

class CurrentSession {
 public:
  // `changes` outlives this.
  explicit CurrentSession(ViewChanges& changes) : changes_(changes) {}

  // Null when there is none. Valid until `begin` or `end`.
  [[nodiscard]] LiveSession* live() { return live_ ? &*live_ : nullptr; }
  [[nodiscard]] const LiveSession* live() const { return live_ ? &*live_ : nullptr; }

  void begin(LiveSession live) { live_.emplace(std::move(live)); }
  void end() { live_.reset(); }

  // The rest needs a session.

  // Decides, signs, writes; all of the facts or none. Refused: a rule of the decree, a clock that was set, a disk that
  // fails or is full. `signer` as LiveSession::record.
  [[nodiscard]] Or<std::vector<domain::Event>> record(Proposal proposal, Instant now,
                                                      const crypto::SigningKey* signer = nullptr);
  // The session's time. Refused while the clock was set and no chair corrected it.
  [[nodiscard]] Or<Instant> time(Instant now) const;
  [[nodiscard]] bool clock_was_set(Instant now) const;
  // After `chair`'s PIN: records that this chair takes over, and the correction of the clock, where they are needed.
  // Returns why that failed.
  [[nodiscard]] std::optional<Reply> pass_to(const domain::Chair& chair, Instant now);

 private:
  ViewChanges& changes_;
  std::optional<LiveSession> live_;
};

}  // namespace tafel::appliance
