// A new TLS key and the request for its certificate: what a device, coordinator or store makes for itself
// before the authority (authority.hpp) issues anything. Ownership: values only. Thread: any. Source: RFC
// 2986.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/net/peer.hpp"

#include <string>

namespace tafel::net {

struct KeyAndRequest {
  crypto::Secret key_pem;  // PKCS#8
  std::string csr_pem;
};

// A new P-256 key and a request (PKCS#10) that names `holder` in its subject alternative name and common
// name. Errors: malformed (the holder's names), io.
[[nodiscard]] Result<KeyAndRequest> make_key_and_csr(const Peer& holder);

}  // namespace tafel::net
