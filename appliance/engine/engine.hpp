// The brain of `tafeld`: takes a request and the time, returns an answer. It knows no socket and reads no clock.
// Dispatch only: what a request does is in appliance/requests/, what is known between requests in owners.hpp.
// Errors: of `start`; afterwards failures are answers, or sentences in the view. Thread: one.
#pragma once

#include "appliance/engine/owners.hpp"
#include "appliance/handover/handover.hpp"
#include "shared/ipc/message.hpp"
#include "shared/view/device_view.hpp"

#include <memory>
#include <optional>
#include <string>

namespace tafel::appliance {

class Engine {
 public:
  // Reads what is on the disk. `random` outlives the engine. Errors: as start_machine.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> start(EngineConfig config, crypto::Random& random,
                                                             Instant now);
  // To be called at once after `start`, when the program started anew after a sealing.
  void go_on_after(const SealedBefore& sealed);

  // The answer; nothing when it comes later, from `work`.
  [[nodiscard]] std::optional<ipc::Answer> handle(ipc::RequestLine request, Instant now);
  // Sealing is done in stages, so that the screen can follow it: while there is work, show the view, then do one stage.
  // Returns the answer to the request that began it once it is over.
  [[nodiscard]] bool has_work() const { return all_.sealing.going_on(); }
  [[nodiscard]] std::optional<ipc::Answer> work(Instant now);
  // The session that was sealed last; nothing while none is, or once another has begun. Its words may still be in memory.
  [[nodiscard]] std::optional<SealedBefore> sealed() const;
  // Looks at the inbox, the outbox and the time. To be called about once a second.
  void tick(Instant now);

  [[nodiscard]] view::DeviceView view(Instant now) const;
  // Has the view changed since this was last asked?
  [[nodiscard]] bool take_changed() { return all_.changes.take(); }

 private:
  Engine(Machine machine, crypto::Random& random) : all_(std::move(machine), random) {}
  [[nodiscard]] Reply reply_to(const ipc::RequestLine& request, Instant now);

  Owners all_;
  std::string shown_by_clock_;  // shown_by_clock, as it was last
};

}  // namespace tafel::appliance
