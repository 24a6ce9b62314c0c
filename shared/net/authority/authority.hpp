// The house's own certificate authority: everything it signs, as PEM text. EC P-256 with SHA-256 throughout,
// because browsers and TPMs refuse Ed25519 certificates. A certificate names its holder in one URI
// (peer.hpp): the request asks for it and the authority writes it; a request for another holder than the
// issuer means is refused. Ownership: values only; nothing here touches the disk. Thread: any. Source: RFC
// 5280, RFC 2986.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/net/authority/tls_key.hpp"
#include "shared/net/certificate_facts.hpp"
#include "shared/net/peer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::net {

constexpr int authority_days = 20 * 366;  // longer than the longest retention
constexpr int leaf_days = 825;            // a certificate of a device, coordinator or store
constexpr int crl_days = 400;             // the store refuses everybody once its list is older than this
// Validity begins an hour before `now`, so that a clock that runs a little behind does not refuse a new certificate.
[[nodiscard]] Validity valid_for_days(Instant now, int days);

struct Authority {
  crypto::Secret key_pem;  // PKCS#8
  std::string certificate_pem;
};

// A self-signed certificate (CA, no intermediates) of the house. Errors: malformed (the house's name), io.
[[nodiscard]] Result<Authority> create_authority(std::string_view house, Validity validity);

// The holder that a request names, once its own signature (proof that the sender has the key) is valid.
[[nodiscard]] Result<Peer> peer_of_csr(std::string_view csr_pem);

// A certificate for a device or coordinator (clientAuth). Errors: malformed (not a request, not P-256),
// altered (its signature), refused (asks for another holder, or `holder` is a store), io.
[[nodiscard]] Result<std::string> issue_client(const Authority& authority, const Peer& holder,
                                               std::string_view csr_pem, Validity validity);
// A certificate for the store (serverAuth), valid for `host`: a DNS name or an IP address. Errors: as above.
[[nodiscard]] Result<std::string> issue_server(const Authority& authority, const Peer& holder,
                                               std::string_view host, std::string_view csr_pem,
                                               Validity validity);

// The same authority with another validity: its key and its name stay, so every certificate that it issued stays
// valid. Errors: malformed (key or certificate), io.
[[nodiscard]] Result<Authority> renew_authority(const Authority& authority, Validity validity);
// The same holder and key as in `certificate_pem`, which may have lapsed. The holder proved once that it has the key, so
// no request is needed. Errors: malformed (the certificate), refused (of another holder or authority, a store), io.
[[nodiscard]] Result<std::string> renew_client(const Authority& authority, const Peer& holder,
                                               std::string_view certificate_pem, Validity validity);

struct Revocation {
  std::string serial_hex;
  Instant revoked_at;
};
// The list of revoked certificates; without one, an empty one included, the store does not start. `number`
// grows with each list. Errors: malformed (a serial number), io.
[[nodiscard]] Result<std::string> make_crl(const Authority& authority, const std::vector<Revocation>& revoked,
                                           std::uint64_t number, Validity validity);

}  // namespace tafel::net
