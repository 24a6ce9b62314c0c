#include "shared/net/tls_context.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/base/files.hpp"
#include "shared/net/certificate_facts.hpp"
#include "shared/net/certificate_peer.hpp"
#include "shared/net/revocation.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::net {
namespace {

constexpr std::array<unsigned char, 3> h2{2, 'h', '2'};  // as ALPN writes it: length, name

using Path = std::filesystem::path;

// OpenSSL would follow links and wait for a FIFO: the files are read as every other one, and given to it as text.
Result<std::string> read_pem(const Path& path, const char* what) {
  auto text = read_text(path, pem_limit_bytes);
  if (!text)
    return fail(Fault::malformed, std::string("cannot load ") + what + ": " + text.error().message, path);
  return text;
}

Done not_loaded(const std::string& what, const Path& path, std::string_view pem) {
  Error failure = openssl_failure(Fault::malformed, "cannot load " + what, path).value();
  if (const auto damage = damage_by_editor(pem))
    failure.message = "cannot load " + what + ": the file " + *damage;
  return pass(std::move(failure));
}

// The certificates in `pem`, the first one first; empty when one of them cannot be read.
std::vector<CertificateHandle> certificates_in(std::string_view pem) {
  const BioHandle source = reading(pem);
  std::vector<CertificateHandle> all;
  while (X509* certificate = PEM_read_bio_X509_AUX(source.get(), nullptr, no_passphrase, nullptr))
    all.emplace_back(certificate);
  if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE) return {};
  if (!all.empty()) ERR_clear_error();
  return all;
}

Done trust_authority(SSL_CTX* context, const Path& path) {
  const auto pem = read_pem(path, "the authority's certificate");
  if (!pem) return pass(pem.error());
  const auto certificates = certificates_in(*pem);
  bool done = !certificates.empty();
  for (const auto& certificate : certificates)
    done = done && X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate.get()) == 1;
  if (!done) return not_loaded("the authority's certificate", path, *pem);
  return {};
}

Done use_certificate(SSL_CTX* context, const Path& path) {
  const auto pem = read_pem(path, "our certificate");
  if (!pem) return pass(pem.error());
  const auto chain = certificates_in(*pem);
  bool done = !chain.empty() && SSL_CTX_use_certificate(context, chain.front().get()) == 1;
  for (std::size_t i = 1; i < chain.size(); ++i)
    done = done && SSL_CTX_add1_chain_cert(context, chain[i].get()) == 1;
  if (!done) return not_loaded("our certificate", path, *pem);
  return {};
}

Done use_key(SSL_CTX* context, const Path& path) {
  auto pem = read_pem(path, "our private key");
  if (!pem) return pass(pem.error());
  const KeyHandle key(PEM_read_bio_PrivateKey(reading(*pem).get(), nullptr, no_passphrase, nullptr));
  Done done;
  if (!key || SSL_CTX_use_PrivateKey(context, key.get()) != 1)
    done = not_loaded("our private key", path, *pem);
  OPENSSL_cleanse(pem->data(), pem->size());
  return done;
}

Done load_identity(SSL_CTX* context, const TlsFiles& files) {
  if (auto trusted = trust_authority(context, files.authority_pem); !trusted) return trusted;
  if (auto used = use_certificate(context, files.certificate_pem); !used) return used;
  if (auto used = use_key(context, files.key_pem); !used) return used;
  if (SSL_CTX_check_private_key(context) != 1)
    return openssl_failure(Fault::refused, "the private key is not that of the certificate", files.key_pem);
  return {};
}

Result<ContextHandle> make_context(const SSL_METHOD* method, const TlsFiles& files) {
  ERR_clear_error();
  ContextHandle context(SSL_CTX_new(method));
  if (!context) return openssl_failure(Fault::io, "cannot set up TLS");
  SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
  SSL_CTX_set_max_proto_version(context.get(), TLS1_3_VERSION);
  SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
  SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  if (auto loaded = load_identity(context.get(), files); !loaded) return pass(loaded.error());
  return context;
}

int choose_http2(SSL*, const unsigned char** out, unsigned char* length, const unsigned char* offered,
                 unsigned int offered_length, void*) {
  unsigned char* chosen = nullptr;
  if (SSL_select_next_proto(&chosen, length, h2.data(), h2.size(), offered, offered_length) !=
      OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

}  // namespace

Result<ContextHandle> make_client_context(const TlsFiles& files) {
  auto context = make_context(TLS_client_method(), files);
  if (!context) return context;
  SSL_CTX_set_verify(context->get(), SSL_VERIFY_PEER, nullptr);
  SSL_CTX_set_alpn_protos(context->get(), h2.data(), h2.size());
  return context;
}

Result<ContextHandle> make_server_context(const TlsFiles& files, const std::filesystem::path& crl_pem) {
  auto context = make_context(TLS_server_method(), files);
  if (!context) return context;
  if (auto loaded = refuse_revoked(context->get(), crl_pem); !loaded) return pass(loaded.error());
  SSL_CTX_set_verify(context->get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
  SSL_CTX_set_options(context->get(), SSL_OP_NO_TICKET);
  SSL_CTX_set_num_tickets(context->get(), 0);
  SSL_CTX_set_alpn_select_cb(context->get(), choose_http2, nullptr);
  return context;
}

bool agreed_on_http2(const SSL* ssl) {
  const unsigned char* protocol = nullptr;
  unsigned int length = 0;
  SSL_get0_alpn_selected(ssl, &protocol, &length);
  return length == 2 && protocol[0] == 'h' && protocol[1] == '2';
}

bool still_accepted(SSL_CTX* settings, const SSL* ssl) {
  X509* certificate = SSL_get0_peer_certificate(ssl);
  const CheckHandle check(X509_STORE_CTX_new());
  if (certificate == nullptr || !check) return false;
  if (X509_STORE_CTX_init(check.get(), SSL_CTX_get_cert_store(settings), certificate,
                          SSL_get_peer_cert_chain(ssl)) != 1)
    return false;
  X509_STORE_CTX_set_default(check.get(), "ssl_client");
  const bool accepted = X509_verify_cert(check.get()) == 1;
  ERR_clear_error();
  return accepted;
}

Result<Peer> peer_of(const SSL* ssl) {
  const X509* certificate = SSL_get0_peer_certificate(ssl);
  if (certificate == nullptr) return fail(Fault::refused, "the other side showed no certificate");
  return peer_of(certificate);
}

}  // namespace tafel::net
