#include "shared/net/certificate_facts.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/net/certificate_peer.hpp"
#include "shared/net/certificate_reading.hpp"

namespace tafel::net {
namespace {

Validity validity_in(const X509* certificate) {
  return {instant_of(X509_get0_notBefore(certificate)), instant_of(X509_get0_notAfter(certificate))};
}

}  // namespace

Result<CertificateFacts> facts_of(std::string_view certificate_pem) {
  const auto certificate = parse_certificate(certificate_pem);
  if (!certificate) return pass(certificate.error());
  auto holder = peer_of(certificate->get());
  if (!holder) return pass(holder.error());
  return CertificateFacts{std::move(*holder), hex_of_serial(X509_get0_serialNumber(certificate->get())),
                          validity_in(certificate->get())};
}

Result<Validity> validity_of(std::string_view certificate_pem) {
  const auto certificate = parse_certificate(certificate_pem);
  if (!certificate) return pass(certificate.error());
  return validity_in(certificate->get());
}

Result<Validity> validity_of_list(std::string_view crl_pem) {
  const CrlHandle list(PEM_read_bio_X509_CRL(reading(crl_pem).get(), nullptr, nullptr, nullptr));
  if (!list)
    return pass(or_damage(
        openssl_failure(Fault::malformed, "not a list of revoked certificates in PEM").value(), crl_pem));
  return Validity{instant_of(X509_CRL_get0_lastUpdate(list.get())),
                  instant_of(X509_CRL_get0_nextUpdate(list.get()))};
}

Done require_issued_by(std::string_view certificate_pem, std::string_view authority_pem) {
  const auto certificate = parse_certificate(certificate_pem);
  if (!certificate) return pass(certificate.error());
  const auto authority = parse_certificate(authority_pem);
  if (!authority) return pass(authority.error());
  const bool signed_by =
      X509_NAME_cmp(X509_get_issuer_name(certificate->get()), X509_get_subject_name(authority->get())) == 0 &&
      X509_verify(certificate->get(), X509_get0_pubkey(authority->get())) == 1;
  ERR_clear_error();
  if (!signed_by) return fail(Fault::refused, "the certificate is not signed by this house's authority");
  return {};
}

Done require_key(std::string_view certificate_pem, std::string_view key_pem) {
  const auto certificate = parse_certificate(certificate_pem);
  if (!certificate) return pass(certificate.error());
  const KeyHandle key(PEM_read_bio_PrivateKey(reading(key_pem).get(), nullptr, no_passphrase, nullptr));
  if (!key)
    return pass(or_damage(openssl_failure(Fault::malformed, "not a private key in PEM").value(), key_pem));
  const bool same = X509_check_private_key(certificate->get(), key.get()) == 1;
  ERR_clear_error();
  if (!same) return fail(Fault::refused, "the certificate is for another key");
  return {};
}

}  // namespace tafel::net
