// An agenda on its way to a device.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"
#include "shared/envelope/pack.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

struct AgendaOrder {
  std::string coordinator;
  std::string device;
  int valid_days = 2;
};

// Checked, tagged, signed by the coordinator and encrypted to the device. Errors: malformed with the JSON pointer;
// refused (an agenda for another house or device), and those of sign_pack.
[[nodiscard]] Result<envelope::Pack> pack_agenda(const fs::path& root, const AgendaOrder& order,
                                                 std::string_view agenda_json, Instant now,
                                                 crypto::Random& random);

}  // namespace tafel::provisioning
