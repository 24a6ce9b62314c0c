// A new certificate for a device that keeps its name, its keys and its records: made by the agency, carried to the device as
// a pack. The device does nothing for it, and is not visited for anything but the stick. Thread: one.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/pack.hpp"

#include <optional>
#include <string>

namespace tafel::provisioning {

struct RenewalOrder {
  std::string device;
  std::string coordinator;  // who signs the pack
  int valid_days = 60;      // how long the device may take it in
  std::optional<std::string>
      csr;  // PEM: the device made a new key. Nothing: the key stays that of the old certificate
  std::optional<std::string> old_certificate;  // PEM: where DIR/devices/<name>/tls.pem is no longer there
};

// Also puts the certificate into DIR/devices/<name>/. One that lapsed is renewed like any other.
// Errors: missing (no such device, no old certificate), refused (a revoked device; a certificate or request of another
// holder; those of sign_pack), malformed, and those of open_for_change.
[[nodiscard]] Result<envelope::Pack> renew_device(const fs::path& root, const RenewalOrder& order,
                                                  Instant now, crypto::Random& random);

}  // namespace tafel::provisioning
