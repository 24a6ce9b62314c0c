// Devices of a house: the machines at the table whose signature a record may carry.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

// Adds the device to the house and leaves in DIR/devices/<name>/ the files that return to it. The private keys never
// left the device. Gives the device's name. Errors: malformed (request or CSR), altered (the CSR's own signature),
// refused (of another house, the name or a key is taken, the CSR is for another holder), those of open_for_change.
[[nodiscard]] Result<std::string> enrol_device(const fs::path& root, std::string_view request_json,
                                               std::string_view csr_pem, Instant now);

// Nothing it signs from now on is accepted; its older records still verify. Errors: missing, refused (already).
Done revoke_device(const fs::path& root, const std::string& name, Instant now);

}  // namespace tafel::provisioning
