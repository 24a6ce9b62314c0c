#include "shared/net/authority/parts.hpp"

#include <array>
#include <openssl/ec.h>

namespace tafel::net {

Result<KeyHandle> make_p256_key() {
  KeyHandle key(EVP_EC_gen("P-256"));
  if (!key) return openssl_failure(Fault::io, "cannot make a P-256 key");
  return key;
}

bool is_p256(EVP_PKEY* key) {
  std::array<char, 32> group{};
  std::size_t length = 0;
  return EVP_PKEY_is_a(key, "EC") == 1 &&
         EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) == 1 &&
         std::string_view(group.data(), length) == "prime256v1";
}

Result<KeyHandle> parse_key(const crypto::Secret& pem) {
  const BioHandle source = reading(as_text(pem.view()));
  KeyHandle key(PEM_read_bio_PrivateKey(source.get(), nullptr, nullptr, nullptr));
  if (!key) return openssl_failure(Fault::malformed, "not a private key in PEM");
  return key;
}

Result<crypto::Secret> key_to_pem(EVP_PKEY* key) {
  // A secure-memory BIO is wiped when freed.
  const BioHandle memory(BIO_new(BIO_s_secmem()));
  if (PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
    return openssl_failure(Fault::io, "cannot write a private key");
  char* start = nullptr;
  const long length = BIO_get_mem_data(memory.get(), &start);
  return crypto::Secret::copy_of(as_bytes({start, static_cast<std::size_t>(length)}));
}

Result<std::string> certificate_to_pem(X509* certificate) {
  const BioHandle memory(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_X509(memory.get(), certificate) != 1)
    return openssl_failure(Fault::io, "cannot write a certificate");
  return text_of(memory.get());
}

std::string text_of(BIO* memory) {
  char* start = nullptr;
  const long length = BIO_get_mem_data(memory, &start);
  return {start, static_cast<std::size_t>(length)};
}

bool set_subject(X509_NAME* name, std::string_view house, std::string_view common_name) {
  const auto add = [name](const char* field, std::string_view value) {
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(value.data()),
                                      static_cast<int>(value.size()), -1, 0) == 1;
  };
  return add("O", house) && add("CN", common_name);
}

bool add_extension(X509* certificate, X509* issuer, int nid, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
  const bool added = extension != nullptr && X509_add_ext(certificate, extension, -1) == 1;
  X509_EXTENSION_free(extension);
  return added;
}

bool set_time(ASN1_TIME* time, Instant instant) {
  return ASN1_TIME_adj(time, static_cast<time_t>(instant.unix_ms / 1000), 0, 0) != nullptr;
}

}  // namespace tafel::net
