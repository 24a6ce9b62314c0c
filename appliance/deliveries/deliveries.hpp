// Sealed records on their way to the store, as the screen shows them. The files are those of shared/outbox.
#pragma once

#include "appliance/deliveries/delivery_reading.hpp"
#include "appliance/state_folder.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "shared/view/device_view.hpp"

#include <map>
#include <string>
#include <vector>

namespace tafel::appliance {

class Deliveries {
 public:
  // `device` is the key that signs this machine's records.
  Deliveries(Path outbox, const crypto::minisign::VerifyKey& device)
      : folder_(std::move(outbox)), device_(device) {}

  // Looks at the folder again. A record counts as delivered only when the receipt itself is valid against the log key
  // of `house`, whatever the status says. True when something changed. A folder that cannot be read changes nothing.
  bool refresh(const envelope::House* house);
  // Is there a record of this session that this device signed, as far as the last `refresh` saw?
  [[nodiscard]] bool contains(const std::string& session) const;
  // Are there files of that name, whatever is in them?
  [[nodiscard]] bool names(const std::string& session) const { return entries_.contains(session); }
  // The last sealed first.
  [[nodiscard]] std::vector<view::DeliveryView> views() const;

 private:
  struct Entry {
    std::string stamp;  // of the files it was read from
    DeliveryReading reading;
  };

  Path folder_;
  crypto::minisign::VerifyKey device_;
  std::map<std::string, Entry> entries_;
};

}  // namespace tafel::appliance
