// A certificate that is renewed with the key of the old one, for a device and for a coordinator alike. Thread: any.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/net/authority/authority.hpp"

#include <optional>
#include <string>

namespace tafel::provisioning {

// The old one is `given`, a copy that came by --certificate, or else tls.pem in the holder's folder. Errors, placed in
// that option or file: missing or io (with the option that takes a copy), malformed, refused (another holder's).
[[nodiscard]] Result<std::string> renewed_certificate(const net::Authority& authority,
                                                      const net::Peer& holder, const fs::path& folder,
                                                      const std::optional<std::string>& given, Instant now);

}  // namespace tafel::provisioning
