// The pieces from which authority.cpp makes certificates, requests and lists. Inside shared/net only.
#pragma once

#include "shared/base/time.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/net/certificate_reading.hpp"
#include "shared/net/openssl.hpp"
#include "shared/net/peer.hpp"

#include <string>
#include <string_view>

namespace tafel::net {

[[nodiscard]] Result<KeyHandle> make_p256_key();
[[nodiscard]] bool is_p256(EVP_PKEY* key);

[[nodiscard]] Result<KeyHandle> parse_key(const crypto::Secret& pem);
[[nodiscard]] Result<crypto::Secret> key_to_pem(EVP_PKEY* key);
[[nodiscard]] Result<std::string> certificate_to_pem(X509* certificate);
[[nodiscard]] std::string text_of(BIO* memory);

// Organisation: the house. Common name: `common_name`. For people; nothing is decided by it.
[[nodiscard]] bool set_subject(X509_NAME* name, std::string_view house, std::string_view common_name);

// Adds an extension as OpenSSL's configuration language writes it; `issuer` may be the certificate itself.
[[nodiscard]] bool add_extension(X509* certificate, X509* issuer, int nid, const std::string& value);

[[nodiscard]] bool set_time(ASN1_TIME* time, Instant instant);

}  // namespace tafel::net
