// The authority's memory of the certificates it issued, so that it can revoke them: secret/certificates.json.
//   {"format":"tafelgeheim/certificates/v1","crl_number":3,
//    "certificates":[{"holder":"tafelgeheim://…","serial":"…","issued_at":"…","expires_at":"…"?,
//      "revoked_at":"…"?}]}
// An entry of before `expires_at` existed is of a certificate that was valid for net::leaf_days.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/net/authority/authority.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

constexpr std::size_t ledger_limit_bytes = 4UL * 1024 * 1024;
constexpr std::size_t certificates_limit =
    10'000;  // some hundred devices, renewed for longer than a house lasts

struct IssuedCertificate {
  std::string holder;  // the URI in it
  std::string serial_hex;
  Instant issued_at;
  Instant expires_at;
  std::optional<Instant> revoked_at;
};

struct CertificateLedger {
  std::uint64_t crl_number = 0;
  std::vector<IssuedCertificate> certificates;
};

[[nodiscard]] std::string to_json(const CertificateLedger& ledger);
[[nodiscard]] Result<CertificateLedger> parse_ledger(std::string_view json);

Done note_issued(CertificateLedger& ledger, std::string_view certificate_pem, Instant now);
// Every certificate of `holder` that was not revoked yet.
void note_revoked(CertificateLedger& ledger, const net::Peer& holder, Instant now);
// Until when `holder` has a certificate that is not revoked; nothing without one.
[[nodiscard]] std::optional<Instant> end_of_certificate(const CertificateLedger& ledger,
                                                        const net::Peer& holder);
[[nodiscard]] std::vector<net::Revocation> revocations_of(const CertificateLedger& ledger);

}  // namespace tafel::provisioning
