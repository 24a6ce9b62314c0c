// Makes the device's TLS key and the request for its certificate. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <filesystem>
#include <string>

namespace tafel::uplink {

// Writes `tls.key` (0600) and `tls.csr` into `state` (made when missing), and returns the request. Errors:
// refused when there is a key already: a new one would make the certificate of the old one useless; malformed
// (a name), io, full.
Result<std::string> make_tls_key(const std::filesystem::path& state, const std::string& house,
                                 const std::string& device);

}  // namespace tafel::uplink
