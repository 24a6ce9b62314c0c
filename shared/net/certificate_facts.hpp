// The facts of a certificate or of a list of revoked ones, as PEM: whose it is, how long it is valid, whether it belongs to
// an authority and to a key. For whoever has to say that something expires, or takes a new certificate in; a connection
// is checked by OpenSSL itself (tls_context.hpp). Thread: any. Source: RFC 5280.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/net/peer.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tafel::net {

// From and until when, both to the second (the milliseconds are dropped).
struct Validity {
  Instant from;
  Instant until;
};

struct CertificateFacts {
  Peer holder;
  std::string serial_hex;  // lower case, as `make_crl` takes it (authority/authority.hpp)
  Validity validity;
};
// Errors: malformed (no certificate, or one that names no holder).
[[nodiscard]] Result<CertificateFacts> facts_of(std::string_view certificate_pem);

constexpr std::size_t pem_limit_bytes = 256UL * 1024;        // of certificates and keys
constexpr std::size_t crl_limit_bytes = 16UL * 1024 * 1024;  // some 400,000 certificates

// The validity of any certificate, an authority's too. Errors: malformed.
[[nodiscard]] Result<Validity> validity_of(std::string_view certificate_pem);
// Errors: malformed.
[[nodiscard]] Result<Validity> validity_of_list(std::string_view crl_pem);

// Did this authority sign the certificate? Whether it is valid now is not asked: one that lapsed was issued all the same.
// Errors: malformed, refused.
[[nodiscard]] Done require_issued_by(std::string_view certificate_pem, std::string_view authority_pem);
// Is the certificate for the public half of this private key? Errors: malformed, refused.
[[nodiscard]] Done require_key(std::string_view certificate_pem, std::string_view key_pem);

}  // namespace tafel::net
