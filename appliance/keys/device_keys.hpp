// The machine's own keys: one that signs records, one that packs are encrypted to, and the device secret that all
// keys at rest hang on. The first two are sealed under the secret, so that a disk without it opens nothing.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/envelope/device_request.hpp"

#include <string>
#include <string_view>

namespace tafel::appliance {

struct DeviceKeys {
  std::string name;
  crypto::Secret secret;  // 32 bytes
  crypto::minisign::SignKey sign;
  crypto::age::Identity identity;
};

// Makes the device secret, unless a credential has it (device_secret.hpp), the keys and the request with their public halves, for the agency to enrol.
// Errors: malformed (the name), refused (there are keys already), full, io.
[[nodiscard]] Done make_device_keys(const StateFolder& folder, const std::string& name,
                                    crypto::Random& random);

// Errors: those of load_device_secret; missing, malformed, altered (another secret), io.
[[nodiscard]] Result<DeviceKeys> load_device_keys(const StateFolder& folder);

// The public halves, as the agency gets them.
[[nodiscard]] envelope::DeviceRequest request_of(const DeviceKeys& keys);

// A key of 32 bytes for one purpose on this device: "chairs at rest".
[[nodiscard]] crypto::Secret device_key_for(const DeviceKeys& device, std::string_view purpose);

}  // namespace tafel::appliance
