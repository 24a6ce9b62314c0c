// The two files of a delivery in its request: the .age is the body, the .age.minisig is a header. Pure. Thread: any.
#pragma once

#include "central-store/http/access.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/net/http_message.hpp"
#include "shared/store_api/headers.hpp"

#include <string>

namespace tafel::store {

// The signature file, once the body is the one that the address says.
[[nodiscard]] inline tl::expected<std::string, Refusal> signature_of(const net::Request& request,
                                                                     const crypto::Hash& age_sha256) {
  const auto header = request.headers.find(store_api::minisig_header);
  auto minisig = header == request.headers.end() ? std::nullopt : store_api::file_in(header->second);
  if (!minisig)
    return tl::unexpected(Refusal{store_api::ProblemKind::request, "No signature",
                                  "The header tafel-minisig must hold the minisig file in base64"});
  if (crypto::sha256(request.body) != age_sha256)
    return tl::unexpected(Refusal{store_api::ProblemKind::hash, "The body is not what its address says",
                                  "The SHA-256 of the body is another"});
  return std::move(*minisig);
}

}  // namespace tafel::store
