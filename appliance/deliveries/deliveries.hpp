// Sealed records on their way to the store, as the screen shows them. The files are those of shared/outbox, where the uplink
// can put anything: only records of sessions that this device sealed are looked at (sealed_list.hpp), and of those only
// the ones that have the size which they had then. Whatever else is there is counted and logged once for each start.
#pragma once

#include "appliance/deliveries/delivered_list.hpp"
#include "appliance/deliveries/delivery_reading.hpp"
#include "appliance/deliveries/sealed_list.hpp"
#include "appliance/state_folder.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/view/device_view.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tafel::appliance {

// One refresh reads files of about so many bytes, some tenths of a second; the rest waits for the next one.
constexpr std::uint64_t read_in_one_refresh_bytes = 32UL * 1024 * 1024;

class Deliveries {
 public:
  // `device` is the key that signs this machine's records.
  Deliveries(Path outbox, const crypto::minisign::VerifyKey& device, SealedList sealed,
             DeliveredList delivered)
      : folder_(std::move(outbox)),
        device_(device),
        sealed_(std::move(sealed)),
        delivered_(std::move(delivered)) {}

  // This device sealed that session. Errors: full, io; then nothing was noted.
  [[nodiscard]] Done note_sealed(const std::string& session, const envelope::Manifest& manifest) {
    return sealed_.note(session, {manifest.sealed_at, manifest.age_size});
  }
  // Looks at the folder again. A record counts as delivered only when the receipt itself is valid against the log key
  // of `house`, whatever the status says. True when something changed.
  bool refresh(const envelope::House* house);
  // Notes what is delivered now, and destroys this device's copy of what was delivered so many days ago as `house` says:
  // never without a receipt that is valid at that moment. Goes on with what a cut left. True when something changed.
  // What the disk does not take is logged and tried again.
  bool let_go(const envelope::House& house, Instant now);
  // Is this device's copy of that record gone, or on its way out?
  [[nodiscard]] bool has_left(const std::string& session) const;
  // Did this device seal that session, whatever became of its record?
  [[nodiscard]] bool contains(const std::string& session) const { return sealed_.contains(session); }
  // The last sealed first.
  [[nodiscard]] std::vector<view::DeliveryView> views() const;

 private:
  struct Entry {
    std::string stamp;  // of the files it was read from; empty: not read yet
    DeliveryReading reading;
  };
  [[nodiscard]] std::vector<std::string> last_sealed_first() const;
  void log_strangers_once();
  [[nodiscard]] DeliveredList::Notes newly_delivered(Instant now) const;
  [[nodiscard]] DeliveredList::Notes over_since(int days, Instant now) const;
  void finish_leaving();
  [[nodiscard]] bool noted(const DeliveredList::Notes& notes);

  Path folder_;
  crypto::minisign::VerifyKey device_;
  SealedList sealed_;
  DeliveredList delivered_;
  std::map<std::string, Entry> entries_;
  bool strangers_logged_ = false;
  std::set<std::string> gone_;  // have left, and nothing of them is there any more
  bool complained_ = false;
};

}  // namespace tafel::appliance
