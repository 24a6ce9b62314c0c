// The one TLS setting of this project, for both ends: TLS 1.3 only, mutual certificates of one authority,
// HTTP/2 by ALPN or nothing, no session tickets and no early data, so that every connection checks the
// certificates anew. Inside shared/net only.
#pragma once

#include "shared/net/openssl.hpp"
#include "shared/net/peer.hpp"

#include <filesystem>

namespace tafel::net {

struct TlsFiles {
  std::filesystem::path authority_pem;
  std::filesystem::path certificate_pem;
  std::filesystem::path key_pem;
};

// Errors: missing or malformed, with the file as place; refused when key and certificate do not belong
// together.
[[nodiscard]] Result<ContextHandle> make_client_context(const TlsFiles& files);
// Refuses clients whose certificate is not of the authority, is revoked by `crl_pem` or out of date, or when
// the list itself is. A client that offers other protocols than h2 is refused within the handshake; one that offers
// none after it (agreed_on_http2), so that stock TLS tools can show certificates and what else is wrong.
[[nodiscard]] Result<ContextHandle> make_server_context(const TlsFiles& files,
                                                        const std::filesystem::path& crl_pem);

// After a handshake: was HTTP/2 agreed on? (The callback that chooses is not called when the client offers
// nothing.)
[[nodiscard]] bool agreed_on_http2(const SSL* ssl);
// After a handshake: would `settings` accept the certificate that the client showed? For what was revoked since.
[[nodiscard]] bool still_accepted(SSL_CTX* settings, const SSL* ssl);
// After a handshake: the peer at the other side.
[[nodiscard]] Result<Peer> peer_of(const SSL* ssl);

}  // namespace tafel::net
