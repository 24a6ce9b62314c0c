// Certificates and their parts, read by OpenSSL: what certificate_facts.cpp and the authority share. Inside shared/net
// only.
#pragma once

#include "shared/base/time.hpp"
#include "shared/net/openssl.hpp"

#include <string>
#include <string_view>

namespace tafel::net {

// The first certificate in `pem`. Errors: malformed.
[[nodiscard]] Result<CertificateHandle> parse_certificate(std::string_view pem);
// Lower case.
[[nodiscard]] std::string hex_of_serial(const ASN1_INTEGER* serial);
// To the second. The year 1970 for a time that OpenSSL cannot read.
[[nodiscard]] Instant instant_of(const ASN1_TIME* time);

}  // namespace tafel::net
