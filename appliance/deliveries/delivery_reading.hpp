// From the files of one record in the outbox to what the screen says of its delivery, in Dutch.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/envelope/house.hpp"
#include "shared/view/device_view.hpp"

#include <string>

namespace tafel::appliance {

// "delivered" only when the receipt is valid for exactly these files against the log key of `house`. A file that is
// missing, too large or not of its form counts as not there.
[[nodiscard]] view::DeliveryView read_delivery(const Path& outbox, const std::string& session,
                                               const envelope::House* house);

}  // namespace tafel::appliance
