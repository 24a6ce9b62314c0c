// Whether this machine can seal: a test value goes through the very steps of a record. Thread: any.
#pragma once

#include "appliance/keys/device_keys.hpp"
#include "appliance/readiness/readiness.hpp"
#include "shared/crypto/random.hpp"
#include "shared/envelope/house.hpp"

namespace tafel::appliance {

// Encrypts a random value to every recipient of the house and to this device, opens it as this device, signs it, and checks
// the signature with the key that the house file has for this device. What is not shown by it: that a coordinator still has
// the key of a recipient.
[[nodiscard]] SealTest test_seal(const envelope::House& house, const DeviceKeys& device,
                                 crypto::Random& random);

}  // namespace tafel::appliance
