// The first start of a machine: from an empty state folder to a device of a house, led by the screen and without a command
// line. It makes the device's keys, takes the request to a stick and the answer back, has a person confirm what only a
// person can see, and ends. Everything it knows is on the disk: cut off at any moment it goes on there. docs/machine.md,
// "Setting up". Thread: one.
#pragma once

#include "appliance/answers/reply.hpp"
#include "appliance/first_start/answer.hpp"
#include "appliance/first_start/progress.hpp"
#include "appliance/machine/engine_config.hpp"
#include "appliance/requests/request.hpp"
#include "appliance/screen/view_changes.hpp"
#include "appliance/socket/served.hpp"
#include "shared/outbox/certificate_exchange.hpp"
#include "shared/outbox/store_status.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tafel::appliance {

// Has this machine no keys and never had a house, or was its first start begun and not ended?
[[nodiscard]] bool first_start_is_due(const StateFolder& folder);

// The requests that it alone answers, by their names (docs/ipc.md).
[[nodiscard]] std::span<const std::string_view> first_start_requests();
[[nodiscard]] bool is_first_start_request(std::string_view name);

class FirstStart final : public Served {
 public:
  // `random` outlives it. Errors: malformed, altered, io (what is on the disk does not read), full.
  [[nodiscard]] static Result<std::unique_ptr<FirstStart>> start(EngineConfig config, crypto::Random& random,
                                                                 Instant now);

  [[nodiscard]] std::optional<ipc::Answer> handle(ipc::RequestLine request, Instant now) override;
  // The one piece of work is to end.
  [[nodiscard]] bool has_work() const override { return ends_for_.has_value(); }
  [[nodiscard]] std::optional<ipc::Answer> work(Instant now) override;
  void tick(Instant now) override;
  [[nodiscard]] view::DeviceView view(Instant now) const override;
  [[nodiscard]] bool take_changed() override { return changes_.take(); }
  [[nodiscard]] bool is_over() const override { return over_; }

 private:
  FirstStart(EngineConfig config, crypto::Random& random) : config_(std::move(config)), random_(random) {}

  [[nodiscard]] Reply reply_to(const ipc::RequestLine& request, Instant now);
  [[nodiscard]] Reply make_keys(Request& request);
  [[nodiscard]] Reply start_over(Request& request);
  [[nodiscard]] Reply export_request(Request& request);
  [[nodiscard]] Reply take_answer(Request& request);
  [[nodiscard]] Reply drop_answer(Request& request);
  [[nodiscard]] Reply confirm(Request& request);
  [[nodiscard]] Reply show(Request& request);

  [[nodiscard]] FirstStartStep step() const;
  [[nodiscard]] Done save(FirstStartProgress progress);
  [[nodiscard]] Done load_keys();
  [[nodiscard]] Done begin_keys(const FirstStartProgress& named);
  void see_key_request();
  void load_answer(Instant now);
  [[nodiscard]] std::optional<KnownHouse> pinned_house() const;
  [[nodiscard]] std::optional<KnownHouse> brought_house() const;
  [[nodiscard]] Done install_answer();
  [[nodiscard]] Done clear_away();

  EngineConfig config_;
  crypto::Random& random_;
  ViewChanges changes_;
  FirstStartProgress progress_;
  std::optional<DeviceKeys> device_;
  std::string key_request_;       // the uplink's, once it made one
  std::optional<Answer> answer_;  // brought, and waiting to be confirmed
  std::optional<outbox::CertificateStatus> certificate_;
  std::optional<outbox::StoreStatus> store_;
  std::optional<std::int64_t> ends_for_;  // the request that ended it
  bool over_ = false;
};

}  // namespace tafel::appliance
