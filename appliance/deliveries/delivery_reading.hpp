// From the files of one record in the outbox to what the screen says of its delivery, in Dutch.
#pragma once

#include "appliance/deliveries/delivered_list.hpp"
#include "appliance/deliveries/sealed_list.hpp"
#include "appliance/state_folder.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "shared/view/device_view.hpp"

#include <string>

namespace tafel::appliance {

struct DeliveryReading {
  view::DeliveryView view;
  bool holds = false;      // the record is signed by this device over these bytes
  std::string age_sha256;  // of the encrypted record, in hex, when it holds
};

// "delivered" only when the receipt is valid for exactly these files against the log key of `house`. A status or receipt
// that is missing, too large, not of its form or no plain file counts as not there.
[[nodiscard]] DeliveryReading read_delivery(const Path& outbox, const std::string& session,
                                            const crypto::minisign::VerifyKey& device,
                                            const envelope::House* house);
// The same, of a session that this device sealed: its moment is known whatever became of its files, and a record of
// another size is not read.
[[nodiscard]] DeliveryReading read_sealed_delivery(const Path& outbox, const std::string& session,
                                                   const SealedNote& sealed,
                                                   const crypto::minisign::VerifyKey& device,
                                                   const envelope::House* house);
// A delivered record whose copy on this device is gone.
[[nodiscard]] view::DeliveryView left_delivery(const std::string& session, const SealedNote& sealed,
                                               const DeliveredNote& delivered);
// A record whose turn to be read comes later.
[[nodiscard]] DeliveryReading not_read_yet(const std::string& session, const SealedNote& sealed);

// Dutch: why a record of this device cannot be shown or copied, and what to do.
[[nodiscard]] std::string_view unreadable_record_in_words(const Error& why);

}  // namespace tafel::appliance
