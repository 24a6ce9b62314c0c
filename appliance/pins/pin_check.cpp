#include "appliance/pins/pin_check.hpp"

#include "appliance/answers/mistakes.hpp"
#include "appliance/answers/refusals.hpp"
#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

Reply closed(const PinGate& gate) {
  if (gate.locked) return refused(device_rule::pin_locked, words::pin_locked);
  return refused(device_rule::pin_wait, words::pin_wait(gate.wait_seconds));
}

}  // namespace

// Counted on disk before it is tried: cutting the power between the two buys no extra guess.
template <class Open>
auto PinCheck::try_pin(const PinOwner& owner, Instant now, const Open& open)
    -> Or<typename decltype(open())::value_type> {
  const PinGate gate = attempts_.gate(owner, now);
  if (!gate.open()) return instead(closed(gate));
  if (auto counted = attempts_.count_try(owner, now); !counted) return instead(disk_refusal(counted.error()));
  changes_.note();
  auto key = open();
  if (!key) {
    if (key.error().fault != Fault::altered) log::error("pin: " + describe(key.error()));
    return instead(refused(device_rule::pin, words::pin_wrong(free_tries - gate.wrong_tries - 1)));
  }
  if (auto cleared = attempts_.clear(owner); !cleared) return instead(disk_refusal(cleared.error()));
  return std::move(*key);
}

Or<crypto::BoxKey> PinCheck::chair_key(const ChairRoster& roster, const std::string& chair,
                                       const crypto::Secret& pin, Instant now) {
  const EnrolledChair* enrolled = roster.find(chair);
  if (enrolled == nullptr) return instead(wrong_field("/chair", "no such chair"));
  return try_pin({"", chair}, now, [&] { return open_chair(*enrolled, pin); });
}

Or<crypto::SigningKey> PinCheck::participant_key(const PinOwner& who, const SessionKeys& keys,
                                                 const crypto::Secret& device_secret,
                                                 const crypto::Secret& pin, Instant now) {
  return try_pin(who, now, [&] { return keys.open_participant(who.id, pin, device_secret); });
}

Done PinCheck::clear(const PinOwner& who) {
  if (auto cleared = attempts_.clear(who); !cleared) return cleared;
  changes_.note();
  return {};
}

}  // namespace tafel::appliance
