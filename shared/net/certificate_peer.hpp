// Reading the holder (peer.hpp) out of a certificate's or a request's subject alternative names.
#pragma once

#include "shared/net/openssl.hpp"
#include "shared/net/peer.hpp"

namespace tafel::net {

// Exactly one URI, of our form; DNS names and addresses beside it are allowed. Errors: malformed.
[[nodiscard]] Result<Peer> peer_in(const GENERAL_NAMES* names);
[[nodiscard]] Result<Peer> peer_of(const X509* certificate);

}  // namespace tafel::net
