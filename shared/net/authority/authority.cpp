#include "shared/net/authority/authority.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/base/host.hpp"
#include "shared/net/authority/parts.hpp"
#include "shared/net/certificate_peer.hpp"

#include <memory>

namespace tafel::net {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr int serial_bits =
    127;  // random: nobody can guess the next one, and two lists of serials never collide

bool set_random_serial(X509* certificate) {
  BIGNUM* number = BN_new();
  const bool done = BN_rand(number, serial_bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
                    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr;
  BN_free(number);
  return done;
}

bool set_basics(X509* certificate, Validity validity, EVP_PKEY* key) {
  return X509_set_version(certificate, X509_VERSION_3) == 1 && set_random_serial(certificate) &&
         set_time(X509_getm_notBefore(certificate), validity.from) &&
         set_time(X509_getm_notAfter(certificate), validity.until) && X509_set_pubkey(certificate, key) == 1;
}

bool add_authority_extensions(X509* certificate) {
  return add_extension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
         add_extension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign") &&
         add_extension(certificate, certificate, NID_subject_key_identifier, "hash") &&
         add_extension(certificate, certificate, NID_authority_key_identifier, "keyid:always");
}

Result<RequestHandle> parse_csr(std::string_view pem) {
  const BioHandle source = reading(pem);
  RequestHandle request(PEM_read_bio_X509_REQ(source.get(), nullptr, nullptr, nullptr));
  if (!request)
    return pass(
        or_damage(openssl_failure(Fault::malformed, "not a certificate request in PEM").value(), pem));
  EVP_PKEY* key = X509_REQ_get0_pubkey(request.get());
  if (key == nullptr || !is_p256(key)) return fail(Fault::malformed, "the request's key is not EC P-256");
  if (X509_REQ_verify(request.get(), key) != 1)
    return openssl_failure(Fault::altered, "the request's own signature does not hold");
  return request;
}

void free_extensions(STACK_OF(X509_EXTENSION) * extensions) {
  sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
}

Result<Peer> holder_of(X509_REQ* request) {
  STACK_OF(X509_EXTENSION)* extensions = X509_REQ_get_extensions(request);
  const NamesHandle names(
      static_cast<GENERAL_NAMES*>(X509V3_get_d2i(extensions, NID_subject_alt_name, nullptr, nullptr)));
  free_extensions(extensions);
  return peer_in(names.get());
}

struct LeafKind {
  std::string names;  // the subject alternative names
  const char* usage;
};

bool add_leaf_extensions(X509* leaf, X509* issuer, const LeafKind& kind) {
  return add_extension(leaf, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
         add_extension(leaf, issuer, NID_key_usage, "critical,digitalSignature") &&
         add_extension(leaf, issuer, NID_ext_key_usage, kind.usage) &&
         add_extension(leaf, issuer, NID_subject_alt_name, kind.names) &&
         add_extension(leaf, issuer, NID_subject_key_identifier, "hash") &&
         add_extension(leaf, issuer, NID_authority_key_identifier, "keyid:always");
}

Result<std::string> sign_leaf(const Authority& authority, const Peer& holder, EVP_PKEY* leaf_key,
                              Validity validity, const LeafKind& kind) {
  auto key = parse_key(authority.key_pem);
  if (!key) return pass(key.error());
  auto issuer = parse_certificate(authority.certificate_pem);
  if (!issuer) return pass(issuer.error());
  const CertificateHandle leaf(X509_new());
  const bool made = set_basics(leaf.get(), validity, leaf_key) &&
                    set_subject(X509_get_subject_name(leaf.get()), holder.house, holder.name) &&
                    X509_set_issuer_name(leaf.get(), X509_get_subject_name(issuer->get())) == 1 &&
                    add_leaf_extensions(leaf.get(), issuer->get(), kind) &&
                    X509_sign(leaf.get(), key->get(), EVP_sha256()) > 0;
  if (!made) return openssl_failure(Fault::io, "cannot make the certificate");
  return certificate_to_pem(leaf.get());
}

Result<std::string> sign_authority(const X509_NAME* name, EVP_PKEY* key, Validity validity) {
  const CertificateHandle certificate(X509_new());
  const bool made =
      set_basics(certificate.get(), validity, key) && X509_set_subject_name(certificate.get(), name) == 1 &&
      X509_set_issuer_name(certificate.get(), name) == 1 && add_authority_extensions(certificate.get()) &&
      X509_sign(certificate.get(), key, EVP_sha256()) > 0;
  if (!made) return openssl_failure(Fault::io, "cannot make the authority's certificate");
  return certificate_to_pem(certificate.get());
}

Done require_holder(const Peer& asked, const Peer& holder, const char* what) {
  if (asked == holder) return {};
  return fail(Fault::refused, std::string(what) + " is for " + to_uri(asked) + ", not for " + to_uri(holder));
}

// The request of `holder` and nobody else.
Result<RequestHandle> request_of(const Peer& holder, std::string_view csr_pem) {
  auto request = parse_csr(csr_pem);
  if (!request) return request;
  const auto asked = holder_of(request->get());
  if (!asked) return pass(asked.error());
  if (auto same = require_holder(*asked, holder, "the request"); !same) return pass(same.error());
  return request;
}

Result<std::string> sign_client(const Authority& authority, const Peer& holder, EVP_PKEY* key,
                                Validity validity) {
  return sign_leaf(authority, holder, key, validity, {"URI:" + to_uri(holder), "clientAuth"});
}

Done require_client(const Peer& holder) {
  if (holder.role != Role::store) return {};
  return fail(Fault::refused, "a store gets a server's certificate", to_uri(holder));
}

}  // namespace

Validity valid_for_days(Instant now, int days) {
  return {{now.unix_ms - hour_ms}, {now.unix_ms + std::int64_t{days} * 24 * hour_ms}};
}

Result<Authority> create_authority(std::string_view house, Validity validity) {
  if (!parse_peer_uri(to_uri({std::string(house), Role::store, "store"})))
    return fail(Fault::malformed, "a house's name is 1 to 40 of a-z, 0-9 and -", std::string(house));
  auto key = make_p256_key();
  if (!key) return pass(key.error());
  auto key_pem = key_to_pem(key->get());
  if (!key_pem) return pass(key_pem.error());
  const std::unique_ptr<X509_NAME, Releaser<X509_NAME_free>> name(X509_NAME_new());
  if (!set_subject(name.get(), house, "Tafelgeheim authority"))
    return openssl_failure(Fault::io, "cannot name the authority");
  auto pem = sign_authority(name.get(), key->get(), validity);
  if (!pem) return pass(pem.error());
  return Authority{std::move(*key_pem), std::move(*pem)};
}

Result<Authority> renew_authority(const Authority& authority, Validity validity) {
  const auto key = parse_key(authority.key_pem);
  if (!key) return pass(key.error());
  const auto before = parse_certificate(authority.certificate_pem);
  if (!before) return pass(before.error());
  auto pem = sign_authority(X509_get_subject_name(before->get()), key->get(), validity);
  if (!pem) return pass(pem.error());
  return Authority{crypto::Secret::copy_of(authority.key_pem.view()), std::move(*pem)};
}

Result<std::string> issue_client(const Authority& authority, const Peer& holder, std::string_view csr_pem,
                                 Validity validity) {
  if (auto client = require_client(holder); !client) return pass(client.error());
  const auto request = request_of(holder, csr_pem);
  if (!request) return pass(request.error());
  return sign_client(authority, holder, X509_REQ_get0_pubkey(request->get()), validity);
}

Result<std::string> renew_client(const Authority& authority, const Peer& holder,
                                 std::string_view certificate_pem, Validity validity) {
  if (auto client = require_client(holder); !client) return pass(client.error());
  const auto facts = facts_of(certificate_pem);
  if (!facts) return pass(facts.error());
  if (auto same = require_holder(facts->holder, holder, "the certificate"); !same) return pass(same.error());
  if (auto ours = require_issued_by(certificate_pem, authority.certificate_pem); !ours)
    return pass(ours.error());
  const auto before = parse_certificate(certificate_pem);
  if (!before) return pass(before.error());
  return sign_client(authority, holder, X509_get0_pubkey(before->get()), validity);
}

Result<std::string> issue_server(const Authority& authority, const Peer& holder, std::string_view host,
                                 std::string_view csr_pem, Validity validity) {
  if (holder.role != Role::store) return fail(Fault::refused, "only a store serves", to_uri(holder));
  if (const auto problem = problem_with_host(host))
    return fail(Fault::malformed, "the store's host " + *problem, std::string(host));
  const auto request = request_of(holder, csr_pem);
  if (!request) return pass(request.error());
  const std::string host_name = (is_ip_address(host) ? "IP:" : "DNS:") + std::string(host);
  return sign_leaf(authority, holder, X509_REQ_get0_pubkey(request->get()), validity,
                   {"URI:" + to_uri(holder) + "," + host_name, "serverAuth"});
}

Result<Peer> peer_of_csr(std::string_view csr_pem) {
  const auto request = parse_csr(csr_pem);
  if (!request) return pass(request.error());
  return holder_of(request->get());
}

}  // namespace tafel::net
