// Where the device secret comes from: a credential that systemd hands to this program alone, as one that a TPM opens, or
// else a file of the state folder. The one place that chooses. Thread: one.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

#include <optional>

namespace tafel::appliance {

constexpr std::size_t device_secret_size = 32;

// $CREDENTIALS_DIRECTORY/device-secret, when that file is there. A folder without it is that of other credentials.
[[nodiscard]] std::optional<Path> device_credential();

// The credential when there is one, and otherwise device/secret, which may be a link that only root or this user can have
// put there. A credential beside a file on the disk is used, and the file is logged: whoever has the disk has the secret.
// Errors: missing, malformed (not of 32 bytes), refused (others than owner and group may read or write it), io; placed in
// the file that was chosen.
[[nodiscard]] Result<crypto::Secret> load_device_secret(const StateFolder& folder);

}  // namespace tafel::appliance
