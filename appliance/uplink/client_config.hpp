// The store as the house file names it, reached with the uplink's own TLS key. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_client.hpp"

#include <filesystem>

namespace tafel::uplink {

// The way to the store of `house`. `state` contains tls.key and tls.pem; the authority's certificate is written to
// authority.pem in it, where the client finds it. Errors: full, io.
[[nodiscard]] Result<net::ClientConfig> client_for(const std::filesystem::path& state,
                                                   const envelope::House& house);

}  // namespace tafel::uplink
