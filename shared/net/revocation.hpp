// The check for revoked certificates: every connection of a server, by the list that the house's authority signed
// (crl.pem; `tafel` writes it, shared/net/authority/revocation_list.cpp). The house file revokes devices and
// coordinators as well: central-store/http/access.hpp. Inside shared/net only.
#pragma once

#include "shared/net/openssl.hpp"

#include <filesystem>

namespace tafel::net {

// From here on `context` refuses a certificate that the list in `crl_pem` names, and every certificate once the list
// is out of date. Read once: a new list needs a new context (HttpServer makes one at SIGHUP). Errors: missing,
// malformed, io, with the file as place.
Done refuse_revoked(SSL_CTX* context, const std::filesystem::path& crl_pem);

}  // namespace tafel::net
