// Refusals as RFC 9457 problem documents. The `type` is stable, for programs; title and detail are English,
// for people.
#pragma once

#include "shared/base/result.hpp"
#include "shared/net/http_message.hpp"

#include <string_view>

namespace tafel::store {

// `kind` completes urn:tafelgeheim:problem:<kind>; docs/store-api.md lists them all.
[[nodiscard]] net::Response problem(int status, std::string_view kind, std::string_view title,
                                    std::string_view detail);

// What the transport refuses before a request is whole: 413, 431, 500, 503.
[[nodiscard]] net::Response transport_problem(int status);

// The storage cannot: 507 when the disk is full, else 503.
[[nodiscard]] net::Response storage_problem(const Error& error);

}  // namespace tafel::store
