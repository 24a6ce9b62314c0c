// From the files of one record in the outbox to what the screen says of its delivery, in Dutch.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "shared/view/device_view.hpp"

#include <string>

namespace tafel::appliance {

struct DeliveryReading {
  view::DeliveryView view;
  bool holds = false;  // the record is signed by this device over these bytes
};

// "delivered" only when the receipt is valid for exactly these files against the log key of `house`. A status or receipt
// that is missing, too large, not of its form or no plain file counts as not there.
[[nodiscard]] DeliveryReading read_delivery(const Path& outbox, const std::string& session,
                                            const crypto::minisign::VerifyKey& device,
                                            const envelope::House* house);

}  // namespace tafel::appliance
