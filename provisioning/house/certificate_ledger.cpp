#include "provisioning/house/certificate_ledger.hpp"

#include "shared/json/strict_json.hpp"

#include <limits>
#include <nlohmann/json.hpp>

namespace tafel::provisioning {
namespace {

using Json = nlohmann::json;
constexpr const char* format = "tafelgeheim/certificates/v1";
constexpr std::size_t text_limit_bytes = 200;

Json json_of(const IssuedCertificate& certificate) {
  Json json{{"holder", certificate.holder},
            {"serial", certificate.serial_hex},
            {"issued_at", to_string(certificate.issued_at)},
            {"expires_at", to_string(certificate.expires_at)}};
  if (certificate.revoked_at) json["revoked_at"] = to_string(*certificate.revoked_at);
  return json;
}

IssuedCertificate certificate_of(ObjectReader& reader) {
  IssuedCertificate certificate;
  certificate.holder = reader.text("holder", text_limit_bytes);
  certificate.serial_hex = reader.text("serial", text_limit_bytes);
  certificate.issued_at = reader.moment("issued_at");
  certificate.expires_at = reader.optional_moment("expires_at")
                               .value_or(net::valid_for_days(certificate.issued_at, net::leaf_days).until);
  certificate.revoked_at = reader.optional_moment("revoked_at");
  return certificate;
}

}  // namespace

std::string to_json(const CertificateLedger& ledger) {
  Json certificates = Json::array();
  for (const auto& certificate : ledger.certificates) certificates.push_back(json_of(certificate));
  return Json{{"format", format}, {"crl_number", ledger.crl_number}, {"certificates", certificates}}.dump(2) +
         "\n";
}

Result<CertificateLedger> parse_ledger(std::string_view text) {
  const auto json = parse_strict(text, ledger_limit_bytes, 4);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", format);
  CertificateLedger ledger;
  ledger.crl_number = static_cast<std::uint64_t>(
      reader.number("crl_number", 0, std::numeric_limits<std::int64_t>::max() - 1));
  for (ObjectReader& entry : reader.objects("certificates", certificates_limit)) {
    ledger.certificates.push_back(certificate_of(entry));
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return ledger;
}

Done note_issued(CertificateLedger& ledger, std::string_view certificate_pem, Instant now) {
  auto facts = net::facts_of(certificate_pem);
  if (!facts) return pass(facts.error());
  ledger.certificates.push_back(
      {net::to_uri(facts->holder), std::move(facts->serial_hex), now, facts->validity.until, std::nullopt});
  return {};
}

void note_revoked(CertificateLedger& ledger, const net::Peer& holder, Instant now) {
  const std::string uri = net::to_uri(holder);
  for (auto& certificate : ledger.certificates)
    if (certificate.holder == uri && !certificate.revoked_at) certificate.revoked_at = now;
}

std::optional<Instant> end_of_certificate(const CertificateLedger& ledger, const net::Peer& holder) {
  const std::string uri = net::to_uri(holder);
  std::optional<Instant> end;
  for (const auto& certificate : ledger.certificates)
    if (certificate.holder == uri && !certificate.revoked_at && (!end || certificate.expires_at > *end))
      end = certificate.expires_at;
  return end;
}

std::vector<net::Revocation> revocations_of(const CertificateLedger& ledger) {
  std::vector<net::Revocation> revoked;
  for (const auto& certificate : ledger.certificates)
    if (certificate.revoked_at) revoked.push_back({certificate.serial_hex, *certificate.revoked_at});
  return revoked;
}

}  // namespace tafel::provisioning
