#include "shared/net/certificate_reading.hpp"

#include "shared/base/editor_damage.hpp"

#include <algorithm>
#include <ctime>

namespace tafel::net {

Result<CertificateHandle> parse_certificate(std::string_view pem) {
  const BioHandle source = reading(pem);
  CertificateHandle certificate(PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr));
  if (!certificate)
    return pass(or_damage(openssl_failure(Fault::malformed, "not a certificate in PEM").value(), pem));
  return certificate;
}

std::string hex_of_serial(const ASN1_INTEGER* serial) {
  BIGNUM* number = ASN1_INTEGER_to_BN(serial, nullptr);
  char* hex = BN_bn2hex(number);
  std::string text(hex == nullptr ? "" : hex);
  OPENSSL_free(hex);
  BN_free(number);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

Instant instant_of(const ASN1_TIME* time) {
  std::tm parts{};
  if (ASN1_TIME_to_tm(time, &parts) != 1) return {};
  return {static_cast<std::int64_t>(::timegm(&parts)) * 1000};
}

}  // namespace tafel::net
