// The brain of `tafeld`: takes a request and the time, returns an answer. It knows no socket and reads no clock.
// Dispatch only: what a request does is in appliance/requests/, what is known between requests in owners.hpp.
// Errors: of `start`; afterwards failures are answers, or sentences in the view. Thread: one.
#pragma once

#include "appliance/engine/owners.hpp"
#include "appliance/handover/handover.hpp"
#include "appliance/socket/served.hpp"
#include "shared/ipc/message.hpp"
#include "shared/view/device_view.hpp"

#include <memory>
#include <optional>
#include <string>

namespace tafel::appliance {

class Engine final : public Served {
 public:
  // Reads what is on the disk. `random` outlives the engine. Errors: as start_machine.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> start(EngineConfig config, crypto::Random& random,
                                                             Instant now);
  // To be called at once after `start`, when the program started anew after a sealing.
  void go_on_after(const SealedBefore& sealed);

  [[nodiscard]] std::optional<ipc::Answer> handle(ipc::RequestLine request, Instant now) override;
  // Sealing is done in stages, so that the screen can follow it.
  [[nodiscard]] bool has_work() const override { return all_.sealing.going_on(); }
  [[nodiscard]] std::optional<ipc::Answer> work(Instant now) override;
  // The session that was sealed last; nothing while none is, or once another has begun. Its words may still be in memory.
  [[nodiscard]] std::optional<SealedBefore> sealed() const;
  void tick(Instant now) override;

  [[nodiscard]] view::DeviceView view(Instant now) const override;
  [[nodiscard]] bool take_changed() override { return all_.changes.take(); }
  // Once a session was sealed: the next start of the program has no word of it.
  [[nodiscard]] bool is_over() const override { return sealed().has_value(); }

 private:
  Engine(Machine machine, crypto::Random& random) : all_(std::move(machine), random) {}
  [[nodiscard]] Reply reply_to(const ipc::RequestLine& request, Instant now);

  Owners all_;
  std::string shown_by_clock_;  // shown_by_clock, as it was last
};

}  // namespace tafel::appliance
