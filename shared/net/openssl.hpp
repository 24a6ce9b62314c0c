// Owning handles for OpenSSL's objects, and its error queue as one failure. Inside shared/net only.
#pragma once

#include "shared/base/result.hpp"

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <string>
#include <string_view>

namespace tafel::net {

template <auto release>
struct Releaser {
  template <class T>
  void operator()(T* object) const {
    release(object);
  }
};

inline void free_names(GENERAL_NAMES* names) {
  GENERAL_NAMES_free(names);
}

using BioHandle = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using CertificateHandle = std::unique_ptr<X509, Releaser<X509_free>>;
using RequestHandle = std::unique_ptr<X509_REQ, Releaser<X509_REQ_free>>;
using CrlHandle = std::unique_ptr<X509_CRL, Releaser<X509_CRL_free>>;
using NamesHandle = std::unique_ptr<GENERAL_NAMES, Releaser<free_names>>;
using ContextHandle = std::unique_ptr<SSL_CTX, Releaser<SSL_CTX_free>>;
using CheckHandle = std::unique_ptr<X509_STORE_CTX, Releaser<X509_STORE_CTX_free>>;
using SslHandle = std::unique_ptr<SSL, Releaser<SSL_free>>;

// A BIO that reads `text`, which must outlive it.
[[nodiscard]] inline BioHandle reading(std::string_view text) {
  return BioHandle(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

// For reading keys and certificates: without it OpenSSL would ask for a passphrase on the terminal, and wait.
inline int no_passphrase(char*, int, int, void*) {
  return -1;
}

// The oldest entry of this thread's error queue, in words; empties the queue.
[[nodiscard]] inline std::string take_openssl_error() {
  const unsigned long code = ERR_get_error();
  ERR_clear_error();
  const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
  return reason == nullptr ? "unknown OpenSSL error" : reason;
}

[[nodiscard]] inline tl::unexpected<Error> openssl_failure(Fault fault, const std::string& message,
                                                           std::string place = {}) {
  return fail(fault, message + ": " + take_openssl_error(), std::move(place));
}

}  // namespace tafel::net
