// The holder of the screen: nobody while it is locked; else a chair, or for a while one participant in a turn. Owns the
// participant's signing key, which is wiped when the turn ends. Knows no PIN: whoever calls has checked it.
// Thread: one.
#pragma once

#include "appliance/screen/view_changes.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/ed25519.hpp"

#include <optional>
#include <string>

namespace tafel::appliance {

// A turn ends after this time without a request. The kiosk warns and locks before it (kiosk-ui/app/shell.cpp).
constexpr std::int64_t turn_timeout_ms = 390L * 1000;

// The screen in one participant's hands, with the key that signs for that participant.
struct Turn {
  std::string participant;
  crypto::SigningKey key;
};

class ScreenHolder {
 public:
  // `changes` outlives this.
  explicit ScreenHolder(ViewChanges& changes) : changes_(changes) {}

  [[nodiscard]] bool locked() const { return chair_.empty(); }
  // Id of the chair whose PIN unlocked the screen; "" while it is locked.
  [[nodiscard]] const std::string& chair() const { return chair_; }
  [[nodiscard]] bool in_turn() const { return turn_.has_value(); }
  // Id of the participant in whose turn it is; "" for the table.
  [[nodiscard]] std::string hands() const { return turn_ ? turn_->participant : std::string(); }
  // The key of the participant in whose turn it is; null outside a turn. Valid until the turn ends.
  [[nodiscard]] const crypto::SigningKey* signer() const { return turn_ ? &turn_->key : nullptr; }

  // Each of these ends a turn. `chair` is not empty.
  void unlock(const std::string& chair);
  void lock();

  void begin_turn(Turn turn);
  void end_turn();

  // A request came in: ends a turn that was left alone for too long, and waits anew.
  void note_request(Instant now);
  void end_stale_turn(Instant now);

 private:
  ViewChanges& changes_;
  std::string chair_;
  std::optional<Turn> turn_;
  Instant last_request_;
};

}  // namespace tafel::appliance
