#include "shared/net/authority/tls_key.hpp"

#include "shared/net/authority/parts.hpp"

namespace tafel::net {
namespace {

bool add_names(X509_REQ* request, const std::string& names) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, nullptr, nullptr, request, nullptr, 0);
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, NID_subject_alt_name, names.c_str());
  STACK_OF(X509_EXTENSION)* extensions = sk_X509_EXTENSION_new_null();
  const bool added = extension != nullptr && sk_X509_EXTENSION_push(extensions, extension) > 0 &&
                     X509_REQ_add_extensions(request, extensions) == 1;
  sk_X509_EXTENSION_free(extensions);
  X509_EXTENSION_free(extension);
  return added;
}

}  // namespace

Result<KeyAndRequest> make_key_and_csr(const Peer& holder) {
  if (const auto form = parse_peer_uri(to_uri(holder)); !form) return pass(form.error());
  const auto key = make_p256_key();
  if (!key) return pass(key.error());
  const RequestHandle request(X509_REQ_new());
  const bool made = X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1 &&
                    set_subject(X509_REQ_get_subject_name(request.get()), holder.house, holder.name) &&
                    X509_REQ_set_pubkey(request.get(), key->get()) == 1 &&
                    add_names(request.get(), "URI:" + to_uri(holder)) &&
                    X509_REQ_sign(request.get(), key->get(), EVP_sha256()) > 0;
  if (!made) return openssl_failure(Fault::io, "cannot make the certificate request");
  const BioHandle memory(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_X509_REQ(memory.get(), request.get()) != 1)
    return openssl_failure(Fault::io, "cannot write the certificate request");
  auto key_pem = key_to_pem(key->get());
  if (!key_pem) return pass(key_pem.error());
  return KeyAndRequest{std::move(*key_pem), text_of(memory.get())};
}

}  // namespace tafel::net
