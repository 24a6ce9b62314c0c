#include "shared/net/authority/authority.hpp"
#include "shared/net/authority/parts.hpp"

namespace tafel::net {
namespace {

bool add_revocation(X509_CRL* list, const Revocation& revocation) {
  BIGNUM* number = nullptr;
  if (BN_hex2bn(&number, revocation.serial_hex.c_str()) != static_cast<int>(revocation.serial_hex.size())) {
    BN_free(number);
    return false;
  }
  ASN1_INTEGER* serial = BN_to_ASN1_INTEGER(number, nullptr);
  ASN1_TIME* when = ASN1_TIME_adj(nullptr, static_cast<time_t>(revocation.revoked_at.unix_ms / 1000), 0, 0);
  X509_REVOKED* entry = X509_REVOKED_new();
  const bool added = X509_REVOKED_set_serialNumber(entry, serial) == 1 &&
                     X509_REVOKED_set_revocationDate(entry, when) == 1 &&
                     X509_CRL_add0_revoked(list, entry) == 1;
  if (!added) X509_REVOKED_free(entry);
  ASN1_TIME_free(when);
  ASN1_INTEGER_free(serial);
  BN_free(number);
  return added;
}

bool set_crl_times(X509_CRL* list, Validity validity) {
  ASN1_TIME* from = ASN1_TIME_adj(nullptr, static_cast<time_t>(validity.from.unix_ms / 1000), 0, 0);
  ASN1_TIME* until = ASN1_TIME_adj(nullptr, static_cast<time_t>(validity.until.unix_ms / 1000), 0, 0);
  const bool done = X509_CRL_set1_lastUpdate(list, from) == 1 && X509_CRL_set1_nextUpdate(list, until) == 1;
  ASN1_TIME_free(from);
  ASN1_TIME_free(until);
  return done;
}

bool set_crl_extensions(X509_CRL* list, X509* issuer, std::uint64_t number) {
  ASN1_INTEGER* value = ASN1_INTEGER_new();
  const bool numbered = ASN1_INTEGER_set_uint64(value, number) == 1 &&
                        X509_CRL_add1_ext_i2d(list, NID_crl_number, value, 0, 0) == 1;
  ASN1_INTEGER_free(value);
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, nullptr, nullptr, list, 0);
  X509_EXTENSION* identifier =
      X509V3_EXT_conf_nid(nullptr, &context, NID_authority_key_identifier, "keyid:always");
  const bool identified = identifier != nullptr && X509_CRL_add_ext(list, identifier, -1) == 1;
  X509_EXTENSION_free(identifier);
  return numbered && identified;
}

Result<std::string> crl_to_pem(X509_CRL* list) {
  const BioHandle memory(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_X509_CRL(memory.get(), list) != 1)
    return openssl_failure(Fault::io, "cannot write the list");
  return text_of(memory.get());
}

}  // namespace

Result<std::string> make_crl(const Authority& authority, const std::vector<Revocation>& revoked,
                             std::uint64_t number, Validity validity) {
  const auto key = parse_key(authority.key_pem);
  if (!key) return pass(key.error());
  const auto issuer = parse_certificate(authority.certificate_pem);
  if (!issuer) return pass(issuer.error());
  const CrlHandle list(X509_CRL_new());
  for (const Revocation& revocation : revoked)
    if (!add_revocation(list.get(), revocation))
      return fail(Fault::malformed, "not a serial number in hex", revocation.serial_hex);
  const bool made = X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) == 1 &&
                    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer->get())) == 1 &&
                    set_crl_times(list.get(), validity) &&
                    set_crl_extensions(list.get(), issuer->get(), number) && X509_CRL_sort(list.get()) == 1 &&
                    X509_CRL_sign(list.get(), key->get(), EVP_sha256()) > 0;
  if (!made) return openssl_failure(Fault::io, "cannot make the list of revoked certificates");
  return crl_to_pem(list.get());
}

}  // namespace tafel::net
