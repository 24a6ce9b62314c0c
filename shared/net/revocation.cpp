#include "shared/net/revocation.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/base/files.hpp"
#include "shared/net/certificate_facts.hpp"

namespace tafel::net {
Done refuse_revoked(SSL_CTX* context, const std::filesystem::path& crl_pem) {
  const auto pem = read_text(crl_pem, crl_limit_bytes);
  if (!pem)
    return fail(pem.error().fault, "cannot open the list of revoked certificates: " + pem.error().message,
                crl_pem);
  const CrlHandle list(PEM_read_bio_X509_CRL(reading(*pem).get(), nullptr, nullptr, nullptr));
  if (!list)
    return pass(or_damage(
        openssl_failure(Fault::malformed, "not a list of revoked certificates in PEM", crl_pem).value(),
        *pem));
  X509_STORE* store = SSL_CTX_get_cert_store(context);
  if (X509_STORE_add_crl(store, list.get()) != 1)
    return openssl_failure(Fault::io, "cannot use the list of revoked certificates", crl_pem);
  X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK);
  return {};
}

}  // namespace tafel::net
