// PINs of chairs and participants: the one way a PIN is tried.
#include "appliance/engine/engine.hpp"
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
auto Engine::with_pin(const PinOwner& owner, Instant now, const Open& open)
    -> Or<typename decltype(open())::value_type> {
  const PinGate gate = machine_.pins.gate(owner, now);
  if (!gate.open()) return tl::unexpected(closed(gate));
  if (auto counted = machine_.pins.count_try(owner, now); !counted)
    return tl::unexpected<Reply>(disk_refusal(counted.error()));
  changed_ = true;
  auto key = open();
  if (!key) {
    if (key.error().fault != Fault::altered) log::error("pin: " + describe(key.error()));
    return tl::unexpected<Reply>(
        refused(device_rule::pin, words::pin_wrong(free_tries - gate.wrong_tries - 1)));
  }
  if (auto cleared = machine_.pins.clear(owner); !cleared)
    return tl::unexpected<Reply>(disk_refusal(cleared.error()));
  return std::move(*key);
}

Engine::Or<crypto::BoxKey> Engine::open_chair_with_pin(const std::string& chair, const crypto::Secret& pin,
                                                       Instant now) {
  const EnrolledChair* enrolled = machine_.chairs.find(chair);
  if (enrolled == nullptr) return tl::unexpected<Reply>(wrong_field("/chair", "no such chair"));
  return with_pin({"", chair}, now, [&] { return open_chair(*enrolled, pin); });
}

Engine::Or<crypto::SigningKey> Engine::open_participant_with_pin(const std::string& participant,
                                                                 const crypto::Secret& pin, Instant now) {
  return with_pin({live_->id(), participant}, now,
                  [&] { return live_->keys().open_participant(participant, pin, machine_.device.secret); });
}

}  // namespace tafel::appliance
