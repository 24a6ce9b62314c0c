// The progress of the sealing of a closed session: the steps in their order, and what is kept between them. It does none
// of the work itself (requests/seal.cpp). Owns the readable record between writing and sealing. Thread: one.
#pragma once

#include "appliance/answers/reply.hpp"
#include "appliance/screen/view_changes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/view/device_view.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tafel::appliance {

// writing: the record, from the journal; sealing: encrypting and signing it, into the outbox; erasing: the session's
// keys and journal; sending: asking the uplink to send.
using view::SealingStep;

class SealingRun {
 public:
  // `changes` outlives this.
  explicit SealingRun(ViewChanges& changes) : changes_(changes) {}

  // Empty: nothing was sealed since the last session began.
  [[nodiscard]] std::optional<SealingStep> step() const { return step_; }
  // Is there a step to be done?
  [[nodiscard]] bool going_on() const;

  // Starts at `writing`. There is none going on.
  void begin(std::string session);
  // The run was done before this program started anew; screens still see its end.
  void was_done(std::string session);
  [[nodiscard]] const std::string& session() const { return session_; }
  // The request that is answered when the run is over.
  void answer_later(std::int64_t request) { request_ = request; }
  [[nodiscard]] std::int64_t request() const { return request_; }
  void keep_record(crypto::Secret record) { record_ = std::move(record); }
  [[nodiscard]] const crypto::Secret& record() const { return record_; }

  // The stage was done, or failed: moves to the next, or ends. Returns the answer when the run is over.
  [[nodiscard]] std::optional<Reply> advance(const Done& outcome);
  // Another session begins: screens need not show this run any more.
  void forget();

  // The view of it for screens; nothing before the first run.
  [[nodiscard]] std::optional<view::SealingView> view() const;

 private:
  [[nodiscard]] Reply fail_with(const Error& error);

  ViewChanges& changes_;
  std::optional<SealingStep> step_;
  std::string session_;
  std::int64_t request_ = 0;
  crypto::Secret record_;
  std::string problem_;  // Dutch; why it failed
};

}  // namespace tafel::appliance
