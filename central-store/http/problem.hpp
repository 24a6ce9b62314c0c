// A refusal as the store answers it: a problem document (shared/store_api/problem.hpp) with its status.
#pragma once

#include "shared/base/result.hpp"
#include "shared/net/http_message.hpp"
#include "shared/store_api/problem.hpp"

namespace tafel::store {

[[nodiscard]] net::Response answer_of(const store_api::Problem& problem);
[[nodiscard]] net::Response problem(store_api::ProblemKind kind, std::string title, std::string detail);

// Refusals of the transport before a request is whole: 408, 413, 431, 500, 503.
[[nodiscard]] net::Response transport_problem(int status);

// The storage cannot: "full" when the disk is full, "busy" when other writers were always first, else "storage".
[[nodiscard]] net::Response storage_problem(const Error& error);

}  // namespace tafel::store
