// The one way a PIN is tried: counted on disk first, then tried, then answered with how many tries are left.
// Thread: one.
#pragma once

#include "appliance/answers/reply.hpp"
#include "appliance/keys/chair_roster.hpp"
#include "appliance/keys/session_keys.hpp"
#include "appliance/pins/pin_attempts.hpp"
#include "appliance/screen/view_changes.hpp"

#include <string>

namespace tafel::appliance {

class PinCheck {
 public:
  // Both outlive this.
  PinCheck(PinAttempts& attempts, ViewChanges& changes) : attempts_(attempts), changes_(changes) {}

  // The key that the PIN protects. Refused: a wrong PIN, too many tries, a disk that does not count. Malformed: no
  // such chair.
  [[nodiscard]] Or<crypto::BoxKey> chair_key(const ChairRoster& roster, const std::string& chair,
                                             const crypto::Secret& pin, Instant now);
  // `who` is a participant of the session that `keys` are of.
  [[nodiscard]] Or<crypto::SigningKey> participant_key(const PinOwner& who, const SessionKeys& keys,
                                                       const crypto::Secret& device_secret,
                                                       const crypto::Secret& pin, Instant now);
  // The count of `who` starts anew. Errors: full, io.
  [[nodiscard]] Done clear(const PinOwner& who);

 private:
  template <class Open>
  [[nodiscard]] auto try_pin(const PinOwner& owner, Instant now, const Open& open)
      -> Or<typename decltype(open())::value_type>;

  PinAttempts& attempts_;
  ViewChanges& changes_;
};

}  // namespace tafel::appliance
