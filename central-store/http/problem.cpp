#include "central-store/http/problem.hpp"

#include "shared/store_api/headers.hpp"

#include <string>

namespace tafel::store {

using Kind = store_api::ProblemKind;

net::Response answer_of(const store_api::Problem& problem) {
  return {store_api::status_of(problem.kind),
          {{"content-type", store_api::problem_media_type}},
          to_bytes(store_api::to_json(problem))};
}

net::Response problem(Kind kind, std::string title, std::string detail) {
  return answer_of({kind, std::move(title), std::move(detail)});
}

net::Response transport_problem(int status) {
  if (status == 408)
    return problem(Kind::slow, "The body came too slowly",
                   "A body comes with 4 KiB a second on average, after its first 30 seconds");
  if (status == 413) return problem(Kind::too_large, "The body is too large", "A record is at most 64 MiB");
  if (status == 431)
    return problem(Kind::headers_too_large, "The headers are too large",
                   "All headers together are at most 32 KiB");
  if (status == 503)
    return problem(Kind::busy, "The store is busy",
                   "Too many requests of this certificate at once, or too large ones; try again later");
  return problem(Kind::internal, "The store failed",
                 "This request could not be handled; the store's log says why");
}

net::Response storage_problem(const Error& error) {
  if (error.fault == Fault::full)
    return problem(Kind::full, "The store's disk is full",
                   "Nothing was stored; free some space on the store and try again");
  if (error.fault == Fault::unreachable)
    return problem(Kind::busy, "The store is busy",
                   "Nothing was stored: " + describe(error) + "; try again later");
  return problem(Kind::storage, "The store cannot write or read its disk",
                 "Nothing was acknowledged; the store's operator must look at its disk and restart it");
}

}  // namespace tafel::store
